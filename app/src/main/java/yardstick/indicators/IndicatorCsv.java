package yardstick.indicators;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Overview;
import yardstick.comparison.Period;
import yardstick.comparison.Standing;
import yardstick.statistics.Average;
import yardstick.statistics.Figure;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The download of exactly what an indicator's page shows: numbers as published, never rounded; a
 * missing one with its reason; each with its edition. A text that a spreadsheet would take for a
 * formula is made harmless.
 */
final class IndicatorCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "Indicator",
                    "Unit",
                    "Period",
                    "Area code",
                    "Area",
                    "Shown as",
                    "Value",
                    "Missing",
                    "Numerator",
                    "Denominator",
                    "Counted",
                    "Edition",
                    "Published");

    private final Asked asked;
    private final Overview overview;
    private final Catalogue catalogue;
    private final StringWriter text = new StringWriter();

    // No buffer of its own: whatever is written is in the text at once.
    private final CsvWriter csv =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(text);

    private IndicatorCsv(Asked asked, Overview overview, Catalogue catalogue) {
        this.asked = asked;
        this.overview = overview;
        this.catalogue = catalogue;
    }

    /** The whole file. Targets are those that the reader may see. */
    static String of(Asked asked, Overview overview, Catalogue catalogue, OwnNotes notes) {
        var file = new IndicatorCsv(asked, overview, catalogue);
        file.csv.writeRecord(COLUMNS);
        file.comparison();
        file.trend();
        notes.targets().forEach(file::target);
        return file.text.toString();
    }

    private void comparison() {
        var shown = overview.comparison();
        var period = asked.period();
        published(period, shown.council(), "Council");
        for (var neighbour : shown.neighbours()) {
            var place = neighbour.neighbour();
            published(
                    period,
                    neighbour.standing(),
                    "Neighbour %d (%s), %s model"
                            .formatted(place.position(), place.closeness(), asked.model()));
        }
        for (var other : asked.others()) {
            published(period, shown.standing(other), "Added");
        }
        average(period, shown.neighbourAverage());
        published(period, shown.region(), "Region");
        published(period, shown.england(), "England");
    }

    private void trend() {
        for (var point : overview.series().points().reversed()) {
            var period = point.period();
            if (period.equals(asked.period())) {
                continue;
            }
            published(period, overview.standing(period, asked.council().area()), "Council");
            for (var other : asked.others()) {
                published(period, overview.standing(period, other), "Added");
            }
            average(period, point.neighbourAverage());
            published(period, overview.standing(period, overview.series().region()), "Region");
            published(period, overview.standing(period, catalogue.england()), "England");
        }
    }

    private void published(Period period, Standing standing, String shownAs) {
        var edition = catalogue.editions().get(standing.editionId());
        write(
                period.label(),
                standing.area().code(),
                standing.area().name(),
                shownAs,
                standing.figure().number().map(BigDecimal::toPlainString).orElse(""),
                switch (standing.figure()) {
                    case Figure.Known known -> "";
                    case Figure.Missing(Figure.Reason reason) -> reason.code();
                },
                number(standing.numerator()),
                number(standing.denominator()),
                "",
                edition == null ? "" : edition.title() + ", " + edition.label(),
                edition == null ? "" : publishedOn(edition));
    }

    private static String publishedOn(yardstick.comparison.Edition edition) {
        var published = edition.publishedOn();
        var day = published == null ? "" : published.toString();
        return edition.publishedToDay() || day.isEmpty() ? day : day.substring(0, 7);
    }

    private void average(Period period, @Nullable Average average) {
        int listed = overview.comparison().neighbours().size();
        write(
                period.label(),
                "",
                "Average of neighbours",
                "Mean, " + asked.model() + " model",
                average == null ? "" : average.mean().round(MathContext.DECIMAL64).toPlainString(),
                average == null ? "no neighbour has a value" : "",
                "",
                "",
                (average == null ? 0 : average.counted()) + " of " + listed,
                "",
                "");
    }

    private void target(OwnNotes.Target target) {
        write(
                target.period(),
                asked.council().code(),
                asked.council().name(),
                "Own target",
                target.value().toPlainString(),
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private void write(String period, String... cells) {
        var row = new java.util.ArrayList<String>();
        row.add(text(asked.indicator().title()));
        row.add(text(asked.indicator().unit()));
        row.add(text(period));
        for (int i = 0; i < cells.length; i++) {
            // Values, numerators and denominators are numbers and may begin with a minus.
            row.add(i == 3 || i == 5 || i == 6 ? cells[i] : text(cells[i]));
        }
        csv.writeRecord(row);
    }

    /** A text that no spreadsheet takes for a formula. */
    static String text(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
