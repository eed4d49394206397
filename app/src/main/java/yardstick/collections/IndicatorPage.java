package yardstick.collections;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Part;
import yardstick.charts.RankedBars;
import yardstick.charts.RankedBars.Bar;
import yardstick.collection.InYearPeriod;
import yardstick.collections.Released.OfCouncil;
import yardstick.comparison.Council;
import yardstick.web.Figures;
import yardstick.web.Printed;
import yardstick.web.Wording;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Exactly what {@code collections/indicator.jte} prints.
 *
 * @param question what is asked
 * @param answer the heading: what holds for the latest period
 * @param definition what is counted
 * @param made what is divided by what
 * @param withheld what is kept from the reader, and until when; empty for nothing
 * @param chart the latest period; null where no council's figure of it has a value
 * @param periods headings of the columns, the latest first
 * @param rows a council each, by name
 * @param further how many earlier periods only the files have; empty for none
 * @param notes what councils say with what they released
 * @param rule how to read it
 * @param source where the list of indicators comes from
 * @param files addresses of the same as CSV, then as XLSX
 */
public record IndicatorPage(
        String question,
        String answer,
        String definition,
        String made,
        String withheld,
        @Nullable RankedBars chart,
        List<String> periods,
        List<Row> rows,
        String further,
        List<String> notes,
        String rule,
        String source,
        List<String> files) {

    /** As many as fit beside each other: two years of quarters. */
    private static final int SHOWN = 8;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** A council, with what it has released of each period. */
    public record Row(String council, List<Cell> cells) {}

    /**
     * A released figure.
     *
     * @param figure as printed; null where the reader has been let see none
     * @param status provisional, revised or final
     */
    public record Cell(@Nullable Printed figure, String status) {}

    static IndicatorPage of(Released released, Readers readers) {
        var indicator = released.indicator();
        var figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        var all = released.periods();
        var shown = all.stream().limit(SHOWN).toList();
        var address = readers.address(released.dataSet(), indicator);
        return new IndicatorPage(
                "%s: what have councils released?".formatted(indicator.title()),
                answer(released, figures, readers.whom()),
                indicator.definition(),
                DataSetPage.made(indicator),
                withheld(released),
                all.isEmpty() ? null : chart(released, figures, all.getFirst()),
                shown.stream().map(InYearPeriod::words).toList(),
                rows(released, figures, shown),
                all.size() > SHOWN
                        ? "%d earlier periods are in the files.".formatted(all.size() - SHOWN)
                        : "",
                notes(released, shown),
                rule(released, readers),
                released.dataSet().source(),
                List.of(address + ".csv", address + ".xlsx"));
    }

    /** Of released values alone: what is suppressed has no part in it. */
    private static String answer(Released released, Figures figures, String whom) {
        if (released.periods().isEmpty()) {
            return "No council has released a figure %s yet".formatted(whom);
        }
        var latest = released.periods().getFirst();
        var ofLatest = released.in(latest);
        var values =
                ofLatest.stream()
                        .flatMap(f -> f.visible().figure().value().number().stream())
                        .sorted()
                        .toList();
        var who =
                "%d %s released a figure for %s %s"
                        .formatted(
                                ofLatest.size(),
                                ofLatest.size() == 1 ? "council has" : "councils have",
                                latest.words(),
                                whom);
        return who + range(values, figures);
    }

    private static String range(List<BigDecimal> values, Figures figures) {
        return switch (values.size()) {
            case 0 -> ", none of which can be shown";
            case 1 -> ": " + figures.inWords(values.getFirst());
            default ->
                    ", from %s to %s"
                            .formatted(
                                    figures.print(values.getFirst()),
                                    figures.inWords(values.getLast()));
        };
    }

    private static String withheld(Released released) {
        if (released.withheld().isEmpty()) {
            return "";
        }
        var dataSet = released.dataSet();
        return "Others have released figures that are kept from you, because a council sees them only when it has released any figure of this data set for the same period: %s."
                .formatted(
                        released.withheld().stream()
                                .map(
                                        p ->
                                                "%s (due by %s)"
                                                        .formatted(
                                                                p.words(),
                                                                DAY.format(dataSet.due(p))))
                                .collect(Collectors.joining(", ")));
    }

    private static @Nullable RankedBars chart(
            Released released, Figures figures, InYearPeriod period) {
        var bars =
                released.in(period).stream()
                        .map(
                                f ->
                                        new Bar(
                                                f.council().name(),
                                                Part.ADDED,
                                                figures.point(f.visible().figure().value()),
                                                f.visible().figure().status().code()))
                        .toList();
        boolean drawn =
                released.in(period).stream()
                        .anyMatch(f -> f.visible().figure().value().number().isPresent());
        return drawn
                ? RankedBars.highestFirst(
                        "%s, %s".formatted(released.indicator().title(), period.words()),
                        released.indicator().unit(),
                        bars)
                : null;
    }

    private static List<Row> rows(Released released, Figures figures, List<InYearPeriod> periods) {
        var rows = new ArrayList<Row>();
        for (var council :
                released.figures().stream().map(OfCouncil::council).distinct().toList()) {
            var cells = periods.stream().map(p -> cell(released, figures, council, p)).toList();
            if (cells.stream().anyMatch(cell -> cell.figure() != null)) {
                rows.add(new Row(council.name(), cells));
            }
        }
        return List.copyOf(rows);
    }

    private static Cell cell(
            Released released, Figures figures, Council council, InYearPeriod period) {
        return find(released, council, period)
                .map(f -> f.visible().figure())
                .map(f -> new Cell(figures.print(f.value()), f.status().code()))
                .orElseGet(() -> new Cell(null, ""));
    }

    private static Optional<OfCouncil> find(
            Released released, Council council, InYearPeriod period) {
        return released.in(period).stream().filter(f -> f.council().equals(council)).findFirst();
    }

    private static List<String> notes(Released released, List<InYearPeriod> shown) {
        return released.figures().stream()
                .filter(f -> shown.contains(f.period()) && !f.visible().note().isBlank())
                .map(
                        f ->
                                "%s, release %d of %s: %s"
                                        .formatted(
                                                f.council().name(),
                                                f.visible().release(),
                                                DAY.format(
                                                        f.visible()
                                                                .at()
                                                                .atZoneSameInstant(Wording.LONDON)),
                                                f.visible().note()))
                .distinct()
                .toList();
    }

    private static String rule(Released released, Readers readers) {
        var rule =
                readers.rule()
                        + ", as they released it: [c] stands where few children could be recognised, or where a"
                        + " figure would give such a one away. Nothing is worked out from what is"
                        + " not shown.";
        return readers == Readers.SIGNED_IN && released.dataSet().othersOnlyIfSubmitted()
                ? rule
                        + " A council sees the others’ figures of a period when it has released any"
                        + " figure of this data set for that period; the board of a region sees its"
                        + " councils’ in any case."
                : rule;
    }
}
