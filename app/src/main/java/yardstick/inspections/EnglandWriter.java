package yardstick.inspections;

import yardstick.comparison.Council;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.judgements.Judgement;
import yardstick.judgements.JudgementArea;
import yardstick.judgements.Latest;
import yardstick.web.Figures;
import yardstick.web.Place;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts into words and rows how England's councils were judged on a day. */
final class EnglandWriter {

    private static final List<String> COLUMNS =
            List.of("Day", "Framework", "Area", "Grade", "Councils", "Councils judged");
    private static final Figures SHARE = new Figures(0, "%");

    private final Graded graded;
    private final Place place;
    private final Council council;
    private final LocalDate day;
    private final Optional<Latest> latest;

    EnglandWriter(Graded graded, Place place, Council council, LocalDate day) {
        this.graded = graded;
        this.place = place;
        this.council = council;
        this.day = day;
        this.latest = graded.on(day);
    }

    EnglandPage page(String typed) {
        var path = place.href() + "/inspections/england";
        return new EnglandPage(
                latest.map(this::heading)
                        .orElseGet(
                                () ->
                                        graded.inspections().isEmpty()
                                                ? "No published inspection is known"
                                                : "No framework is known for "
                                                        + Typed.written(day)),
                Links.ENGLAND.from(place),
                path,
                typed,
                explained(),
                latest.map(l -> l.framework().code()).orElse(""),
                latest.map(l -> l.framework().scale()).orElse(List.of()),
                latest.map(l -> areas(l).map(area -> row(l, area)).toList()).orElse(List.of()),
                graded.sources(),
                place.vintage().keep(path + ".csv?on=" + day));
    }

    private String heading(Latest latest) {
        var counts = latest.distribution(Beside.OVERALL);
        if (sum(counts) == 0) {
            return "On %s no judgement under %s was known"
                    .formatted(Typed.written(day), latest.framework().code());
        }
        return "On %s, of %d councils judged overall %s"
                .formatted(
                        Typed.written(day),
                        sum(counts),
                        counts.entrySet().stream()
                                .map(
                                        e ->
                                                "%d were “%s”"
                                                        .formatted(
                                                                e.getValue(),
                                                                e.getKey().toLowerCase(Locale.UK)))
                                .collect(Collectors.joining(", ")));
    }

    private String explained() {
        return latest.map(
                        l ->
                                "Of each of the %d councils that existed on the day, the latest inspection with grades under %s that had begun by then. %d had had none in the loaded files."
                                        .formatted(
                                                l.councils().size(),
                                                l.framework().code(),
                                                l.councils().stream()
                                                        .filter(c -> l.find(c.area()).isEmpty())
                                                        .count()))
                .orElse("");
    }

    private java.util.stream.Stream<String> areas(Latest latest) {
        return latest.framework().areas().stream()
                .filter(area -> !area.firstDay().isAfter(day))
                .map(JudgementArea::name)
                .filter(area -> sum(latest.distribution(area)) > 0);
    }

    private EnglandPage.Row row(Latest latest, String area) {
        var counts = latest.distribution(area);
        int judged = sum(counts);
        return new EnglandPage.Row(
                area,
                counts.values().stream().map(n -> n + " (" + share(n, judged) + ")").toList(),
                String.valueOf(judged),
                latest.find(council.area(), area).map(Judgement::grade).orElse("not judged"));
    }

    private static String share(int part, int whole) {
        return SHARE.print(
                BigDecimal.valueOf(part * 100L)
                        .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Download table() {
        var rows = new ArrayList<List<Cell>>();
        latest.ifPresent(
                l ->
                        areas(l).forEach(
                                        area -> {
                                            var counts = l.distribution(area);
                                            counts.forEach(
                                                    (grade, n) ->
                                                            rows.add(
                                                                    List.of(
                                                                            Cell.of(day.toString()),
                                                                            Cell.of(
                                                                                    l.framework()
                                                                                            .code()),
                                                                            Cell.of(area),
                                                                            Cell.of(grade),
                                                                            Cell.of(n),
                                                                            Cell.of(sum(counts)))));
                                        }));
        return new Download(
                "judgements-england-" + day,
                "How England’s councils were judged on " + Typed.written(day),
                COLUMNS,
                rows,
                Download.Notes.published(String.join("; ", graded.sources()), explained()));
    }
}
