package yardstick.inspections;

import yardstick.judgements.Judgement;
import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts one inspection into words. */
final class EventWriter {

    private final TimeLine line;

    EventWriter(TimeLine line) {
        this.line = line;
    }

    /** "Focused visit, 14 October 2024". */
    static String heading(Event event) {
        return capital(event.kind()) + ", " + Typed.written(event.on());
    }

    /** "SIF: Single inspection framework, Ofsted". */
    static String framework(Event event) {
        var framework = event.framework();
        return framework.inspectorate().isEmpty()
                ? framework.code()
                : "%s: %s, %s"
                        .formatted(framework.code(), framework.name(), framework.inspectorate());
    }

    /** Who tells of it. */
    static String origin(Event event) {
        return event.isPublished() ? "Published" : "Your council’s own record";
    }

    /** Dates and theme. */
    static List<SummaryRow> facts(Event event) {
        var facts = new ArrayList<SummaryRow>();
        var until = event.until();
        var published = event.published();
        facts.add(SummaryRow.of("Visited from", Typed.written(event.on())));
        if (until != null) {
            facts.add(SummaryRow.of("Until", Typed.written(until)));
        }
        facts.add(
                SummaryRow.of(
                        "Published",
                        published == null ? "The source does not say" : Typed.written(published)));
        if (!event.theme().isBlank()) {
            facts.add(SummaryRow.of("Looked at", event.theme()));
        }
        return facts;
    }

    /** What was found, area by area. */
    List<InspectionsPage.Finding> findings(Event event) {
        return event.judgements().stream()
                .map(j -> new InspectionsPage.Finding(j.area(), j.grade(), compared(event, j)))
                .toList();
    }

    /** "better than in July 2019 (Inadequate)"; empty where there is nothing to compare with. */
    String compared(Event event, Judgement judgement) {
        return line.change(event, judgement)
                .map(
                        change -> {
                            var when = Typed.month(change.event().on());
                            return switch (change.how()) {
                                case BETTER ->
                                        "better than in %s (%s)"
                                                .formatted(when, change.before().grade());
                                case WORSE ->
                                        "worse than in %s (%s)"
                                                .formatted(when, change.before().grade());
                                case SAME -> "as in " + when;
                                case NOT_COMPARABLE -> "";
                            };
                        })
                .orElse("");
    }

    /** What the council keeps beside it: "12 recommendations, 3 facts of the area, 1 note". */
    static String kept(Event event) {
        var kept = new ArrayList<String>();
        event.findOwn()
                .ifPresent(
                        own -> {
                            count(kept, own.recommendations().size(), "recommendation");
                            count(kept, own.facts().size(), "fact");
                        });
        count(kept, event.notes().size(), "note");
        return String.join(", ", kept);
    }

    private static void count(List<String> kept, int number, String what) {
        if (number > 0) {
            kept.add(number + " " + what + (number == 1 ? "" : "s"));
        }
    }

    /** Only a link that leads to the web. */
    static String link(Event event) {
        var link = event.link();
        return link.startsWith("https://") || link.startsWith("http://") ? link : "";
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
