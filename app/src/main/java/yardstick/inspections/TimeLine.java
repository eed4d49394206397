package yardstick.inspections;

import yardstick.judgements.Against;
import yardstick.judgements.Inspection;
import yardstick.judgements.Judgement;
import yardstick.judgements.JudgementArea;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A council's inspections in time, published ones and its own records in one line.
 *
 * @param events the latest first
 */
record TimeLine(List<Event> events) {

    /** Puts them in order. */
    static TimeLine of(List<Inspection> published, List<OwnInspection> own, List<Note> notes) {
        return new TimeLine(
                Stream.concat(
                                published.stream().map(i -> Event.of(i, own, notes)),
                                own.stream().filter(o -> o.published() == null).map(Event::of))
                        .sorted(
                                Comparator.comparing(Event::on)
                                        .reversed()
                                        .thenComparing(e -> e.framework().code()))
                        .toList());
    }

    /** The inspection of this name; a record of a published report stands with its inspection. */
    Optional<Event> find(InspectionId id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** The published inspection whose report a record adds to. */
    Optional<Event> findPublished(UUID record) {
        return events.stream()
                .filter(Event::isPublished)
                .filter(event -> event.own().stream().anyMatch(own -> own.id().equals(record)))
                .findFirst();
    }

    /**
     * A judgement and the one before it of the same area of the same framework.
     *
     * @param how better, same or worse
     * @param before what was found before
     * @param event when
     */
    record Change(Against how, Judgement before, Event event) {}

    /** How a judgement stands against the latest before it that it can be compared with. */
    Optional<Change> change(Event event, Judgement judgement) {
        return events.stream()
                .filter(earlier -> earlier.on().isBefore(event.on()))
                .flatMap(
                        earlier ->
                                earlier.judgements().stream()
                                        .map(j -> new Change(judgement.against(j), j, earlier)))
                .filter(change -> change.how() != Against.NOT_COMPARABLE)
                .findFirst();
    }

    /**
     * A place in the line across which grades are not compared.
     *
     * @param heading what changes
     * @param text what a reader must know
     */
    record Break(String heading, String text) {}

    /** The breaks between an event and what was inspected after it, by the event's place. */
    Map<Integer, Break> breaks() {
        var breaks = new HashMap<Integer, Break>();
        var later = new HashMap<String, Event>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var next = later.get(event.framework().subject());
            if (next != null && !next.framework().code().equals(event.framework().code())) {
                breaks.put(i, between(event, next));
            } else if (next != null && !event.judgements().isEmpty()) {
                int place = i;
                areas(event, next).ifPresent(found -> breaks.put(place, found));
            }
            if (next == null || !event.judgements().isEmpty() || breaks.containsKey(i)) {
                later.put(event.framework().subject(), event);
            }
        }
        return breaks;
    }

    private static Break between(Event before, Event after) {
        var old = before.framework();
        var now = after.framework();
        return new Break(
                "Another framework: %s above, %s below".formatted(now.code(), old.code()),
                "%s (%s) took the place of %s (%s). Grades on either side are not compared. %s"
                        .formatted(
                                now.name(),
                                now.years(),
                                old.name(),
                                old.years(),
                                (now.about() + " " + old.about()).strip())
                        .strip());
    }

    /** Areas that came or went between two inspections under one framework. */
    private static Optional<Break> areas(Event before, Event after) {
        var then = before.framework().areasOn(before.on());
        var now = after.framework().areasOn(after.on());
        var came = new ArrayList<>(now);
        came.removeAll(then);
        var went = new ArrayList<>(then);
        went.removeAll(now);
        if (came.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Break(
                        "Other areas of %s from here on up".formatted(after.framework().code()),
                        "Since %s it judges %s%s. Only areas that stayed are compared."
                                .formatted(
                                        Typed.written(came.getFirst().firstDay()),
                                        names(came),
                                        went.isEmpty()
                                                ? ""
                                                : ", where before it judged " + names(went))));
    }

    private static String names(List<JudgementArea> areas) {
        return areas.stream()
                .map(JudgementArea::name)
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining(" and "));
    }
}
