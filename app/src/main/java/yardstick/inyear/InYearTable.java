package yardstick.inyear;

import org.jspecify.annotations.Nullable;

import yardstick.charts.ProcessChart.Observation;
import yardstick.collection.CollectedFigure;
import yardstick.comparison.Council;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.statistics.Figure;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The download of exactly what the page shows: the council's own figures as approved, what others
 * released for the period shown as released, the council's targets. Unrounded.
 */
final class InYearTable {

    private static final List<String> COLUMNS =
            List.of(
                    "Indicator code",
                    "Indicator",
                    "Unit",
                    "Data set",
                    "Period",
                    "Council code",
                    "Council",
                    "Shown as",
                    "Status",
                    "Value",
                    "Missing",
                    "Numerator",
                    "Denominator",
                    "Others see",
                    "Variation",
                    "National threshold",
                    "Notes");

    private static final String[] REMARKS = {
        "Own figures are as approved; others’ are as released, [c] where few children could be"
                + " recognised, with neither counts nor value.",
        "Variation: what the process chart says, by the natural limits of the series.",
        "Where there is [c] under “Others see”, this file holds what no other council may see."
    };

    private final Findings found;
    private final List<List<Cell>> rows = new ArrayList<>();

    private InYearTable(Findings found) {
        this.found = found;
    }

    static Download of(Findings found) {
        var table = new InYearTable(found);
        table.own();
        table.others();
        table.targets();
        return new Download(
                "%s-%s-%s"
                        .formatted(
                                found.indicator().code(),
                                found.council().code(),
                                found.period().label()),
                "%s during the year: %s, %s"
                        .formatted(
                                found.indicator().title(),
                                found.council().name(),
                                found.dataSet().title()),
                COLUMNS,
                table.rows,
                Download.Notes.own(found.dataSet().source(), found.council().name(), REMARKS));
    }

    private void own() {
        var variations = variations();
        for (var figure : found.own().series().figures().values()) {
            figure(
                    found.council(),
                    "Own, as approved",
                    figure,
                    found.others().areNotShown(figure) ? "[c]" : null,
                    variations.get(figure.period().label()),
                    found.own().notes().text(figure.period()));
        }
    }

    private Map<String, String> variations() {
        var figures = Figures.of(found.indicator().decimalPlaces(), found.indicator().unit());
        return new Drawings(found, figures)
                .process().stream()
                        .flatMap(chart -> chart.points().stream())
                        .collect(Collectors.toMap(Observation::period, InYearTable::variation));
    }

    private static String variation(Observation point) {
        return point.special().isEmpty() ? "usual" : point.special();
    }

    private void others() {
        for (var other : found.others().in(found.period(), found.beside())) {
            other.figure().ifPresent(f -> figure(other.council(), "Released", f, null, null, null));
        }
    }

    private void figure(
            Council council,
            String shownAs,
            CollectedFigure figure,
            @Nullable String othersSee,
            @Nullable String variation,
            @Nullable String notes) {
        row(
                figure.period().label(),
                council,
                shownAs,
                Cell.of(figure.status().code()),
                Cell.of(figure.value().number().orElse(null)),
                figure.value() instanceof Figure.Missing(Figure.Reason reason)
                        ? Cell.of(reason.code())
                        : Cell.BLANK,
                Cell.of(figure.numerator()),
                Cell.of(figure.denominator()),
                Cell.of(othersSee),
                Cell.of(variation),
                Cell.of(
                        found.indicator()
                                .threshold(figure.period())
                                .<@Nullable BigDecimal>map(t -> t.value())
                                .orElse(null)),
                Cell.of(notes));
    }

    private void targets() {
        for (var aim : found.own().aims()) {
            row(
                    aim.period(),
                    found.council(),
                    aim.words(),
                    Cell.BLANK,
                    Cell.of(aim.value()),
                    Cell.BLANK,
                    Cell.BLANK,
                    Cell.BLANK,
                    Cell.BLANK,
                    Cell.BLANK,
                    Cell.BLANK,
                    Cell.of(aim.note()));
        }
    }

    private void row(String period, Council council, String shownAs, Cell... cells) {
        var row = new ArrayList<Cell>(COLUMNS.size());
        row.add(Cell.of(found.indicator().code()));
        row.add(Cell.of(found.indicator().title()));
        row.add(Cell.of(found.indicator().unit()));
        row.add(Cell.of(found.dataSet().title()));
        row.add(Cell.of(period));
        row.add(Cell.of(council.code()));
        row.add(Cell.of(council.name()));
        row.add(Cell.of(shownAs));
        row.addAll(List.of(cells));
        rows.add(row);
    }
}
