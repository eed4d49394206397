package yardstick.indicators;

import org.jspecify.annotations.Nullable;

import yardstick.beside.InYearColumns;
import yardstick.beside.Run;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparison;
import yardstick.comparison.Edition;
import yardstick.comparison.Overview;
import yardstick.comparison.Period;
import yardstick.comparison.Standing;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.indicators.IndicatorController.Written;
import yardstick.statistics.Average;
import yardstick.statistics.Certainty;
import yardstick.statistics.Figure;
import yardstick.statistics.Interval;
import yardstick.statistics.Level;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The download of exactly what an indicator's page shows: numbers as published, never rounded; a
 * missing one with its reason; each with its edition.
 */
final class IndicatorTable {

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
                    "Lower 95% limit",
                    "Upper 95% limit",
                    "Method of the limits",
                    "Counted",
                    "Edition",
                    "Published");

    private final Asked asked;
    private final Overview overview;
    private final Catalogue catalogue;
    private final List<List<Cell>> rows = new ArrayList<>();

    private IndicatorTable(Asked asked, Overview overview, Catalogue catalogue) {
        this.asked = asked;
        this.overview = overview;
        this.catalogue = catalogue;
    }

    /** The whole table. Targets are those that the reader may see. */
    static Download of(Asked asked, Overview overview, Catalogue catalogue, Written written) {
        var notes = written.notes();
        var runs = written.runs().runs();
        var table = new IndicatorTable(asked, overview, catalogue);
        table.comparison();
        table.trend();
        notes.targets().forEach(table::target);
        runs.forEach(table::during);
        var source = String.join("; ", Sources.of(catalogue, asked, overview));
        return new Download(
                "%s-%s-%s"
                        .formatted(
                                asked.indicator().code(),
                                asked.council().code(),
                                asked.period().label()),
                "%s: %s, %s"
                        .formatted(
                                asked.indicator().title(),
                                asked.council().name(),
                                asked.period().label()),
                COLUMNS,
                table.rows,
                table.notes(source, notes, runs));
    }

    private Download.Notes notes(String source, OwnNotes notes, List<Run> runs) {
        boolean own = !notes.targets().isEmpty() || runs.stream().anyMatch(Run::own);
        if (!runs.isEmpty()) {
            return InYearColumns.notes(source, asked.council().name(), own);
        }
        return own
                ? Download.Notes.own(source, asked.council().name())
                : Download.Notes.published(source);
    }

    private void comparison() {
        var shown = overview.comparison();
        var period = asked.period();
        for (var member : Company.of(catalogue, asked, shown).members()) {
            published(
                    period,
                    member.standing(),
                    shownAs(member, shown),
                    shown.certainty(member.standing(), Level.PERCENT_95));
        }
        average(period, shown.neighbourAverage());
        published(
                period,
                shown.region(),
                "Region",
                shown.certainty(shown.region(), Level.PERCENT_95));
        published(
                period,
                shown.england(),
                "England",
                shown.certainty(shown.england(), Level.PERCENT_95));
    }

    private String shownAs(Company.Member member, Comparison shown) {
        if (member.standing().equals(shown.council())) {
            return "Council";
        }
        return shown.neighbours().stream()
                .filter(n -> n.neighbour().area().equals(member.standing().area()))
                .map(
                        n ->
                                "Neighbour %d (%s), %s model"
                                        .formatted(
                                                n.neighbour().position(),
                                                n.neighbour().closeness(),
                                                asked.model()))
                .findFirst()
                .orElse(
                        asked.others().contains(member.standing().area())
                                ? "Added"
                                : "Other council");
    }

    private void trend() {
        for (var point : overview.series().points().reversed()) {
            var period = point.period();
            if (period.equals(asked.period())) {
                continue;
            }
            published(period, point.ours(), "Council", point.certainty());
            for (var other : asked.others()) {
                published(period, overview.standing(period, other), "Added", null);
            }
            average(period, point.neighbourAverage());
            published(
                    period, overview.standing(period, overview.series().region()), "Region", null);
            published(period, overview.standing(period, catalogue.england()), "England", null);
        }
    }

    private void published(
            Period period, Standing standing, String shownAs, @Nullable Certainty certainty) {
        var interval = certainty instanceof Interval known ? known : null;
        var edition = catalogue.editions().get(standing.editionId());
        row(
                period.label(),
                Cell.of(standing.area().code()),
                Cell.of(standing.area().name()),
                Cell.of(shownAs),
                standing.figure() instanceof Figure.Known(BigDecimal value)
                        ? Cell.of(value)
                        : Cell.BLANK,
                standing.figure() instanceof Figure.Missing(Figure.Reason reason)
                        ? Cell.of(reason.code())
                        : Cell.BLANK,
                Cell.of(standing.numerator()),
                Cell.of(standing.denominator()),
                Cell.of(interval == null ? null : interval.lower()),
                Cell.of(interval == null ? null : interval.upper()),
                Cell.of(interval == null ? null : interval.method().words()),
                Cell.BLANK,
                Cell.of(edition == null ? null : edition.title() + ", " + edition.label()),
                Cell.of(edition == null ? null : publishedOn(edition)));
    }

    private static @Nullable String publishedOn(Edition edition) {
        var on = edition.publishedOn();
        if (on == null) {
            return null;
        }
        return edition.publishedToDay() ? on.toString() : on.toString().substring(0, 7);
    }

    private void average(Period period, @Nullable Average average) {
        int listed = overview.comparison().neighbours().size();
        var counted = Cell.of((average == null ? 0 : average.counted()) + " of " + listed);
        average(period, "Mean", average == null ? null : average.mean(), counted);
        average(period, "Median", average == null ? null : average.median(), counted);
    }

    private void average(Period period, String kind, @Nullable BigDecimal value, Cell counted) {
        row(
                period.label(),
                Cell.BLANK,
                Cell.of("Average of neighbours"),
                Cell.of(kind + ", " + asked.model() + " model"),
                Cell.of(value == null ? null : value.round(MathContext.DECIMAL64)),
                Cell.of(value == null ? "no neighbour has a value" : null),
                Cell.BLANK,
                Cell.BLANK,
                Cell.BLANK,
                Cell.BLANK,
                Cell.BLANK,
                counted);
    }

    private void target(OwnNotes.Target target) {
        row(
                target.period(),
                Cell.of(asked.council().code()),
                Cell.of(asked.council().name()),
                Cell.of("Own target"),
                Cell.of(target.value()));
    }

    /** In-year figures, each with how sure it is; what was hidden in a release has no counts. */
    private void during(Run run) {
        for (var one : run.figures()) {
            var figure = one.figure();
            row(
                    figure.period().label(),
                    Cell.of(run.council().code()),
                    Cell.of(run.council().name()),
                    Cell.of("In-year, " + one.status()),
                    Cell.of(figure.value().number().orElse(null)),
                    figure.value() instanceof Figure.Missing(Figure.Reason reason)
                            ? Cell.of(reason.code())
                            : Cell.BLANK,
                    Cell.of(figure.numerator()),
                    Cell.of(figure.denominator()),
                    Cell.BLANK,
                    Cell.BLANK,
                    Cell.BLANK,
                    Cell.BLANK,
                    Cell.of(one.dataSet().title()),
                    Cell.of("not published"));
        }
    }

    private void row(String period, Cell... cells) {
        var row = new ArrayList<Cell>(COLUMNS.size());
        row.add(Cell.of(asked.indicator().title()));
        row.add(Cell.of(asked.indicator().unit()));
        row.add(Cell.of(period));
        row.addAll(List.of(cells));
        while (row.size() < COLUMNS.size()) {
            row.add(Cell.BLANK);
        }
        rows.add(row);
    }
}
