package yardstick.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several series over the same periods. Each differs by dashes and marks as well as colour and is
 * named at its end. A missing figure leaves a gap, and so does a break in the series: nothing is
 * drawn across either.
 *
 * @param title what the chart shows, as a sentence
 * @param unit what one step means, such as "per 10,000 children"
 * @param periods oldest first, as printed
 * @param lines the series, ours first
 * @param marks what must be known of some of the periods
 * @param start where the value axis starts: the reader's choice
 * @param during figures of months and quarters beside those of the periods; may be none
 */
public record TrendLine(
        String title,
        String unit,
        List<String> periods,
        List<Line> lines,
        List<Mark> marks,
        Start start,
        During during)
        implements Chart {

    /** Where the value axis starts. */
    public enum Start {
        /** At zero, unless nothing could be told then. */
        AS_FITS,
        /** At zero. */
        AT_ZERO,
        /** Just below the lowest value. */
        NEAR
    }

    /**
     * One series.
     *
     * @param name whose figures they are
     * @param part how it looks
     * @param points as many as there are periods
     * @param band by period, how far chance alone could have moved the figure; may be empty
     */
    public record Line(String name, Part part, List<Point> points, Map<String, Interval> band) {

        /** A series without a band. */
        public Line(String name, Part part, List<Point> points) {
            this(name, part, points, Map.of());
        }
    }

    /**
     * Something that happened to the figures.
     *
     * @param period the first period that it touches
     * @param label what happened, such as "new definition"
     * @param breaks whether figures before and after cannot be compared: no line crosses it
     */
    public record Mark(String period, String label, boolean breaks) {}

    /** A picture whose lines have a point, or the reason for a gap, in every period. */
    public TrendLine {
        for (var line : lines) {
            if (line.points().size() != periods.size()) {
                throw new IllegalArgumentException(
                        "%s has %d points for %d periods"
                                .formatted(line.name(), line.points().size(), periods.size()));
            }
        }
        if (!during.isEmpty() && during.ends().size() != periods.size()) {
            throw new IllegalArgumentException(
                    "%d days for %d periods".formatted(during.ends().size(), periods.size()));
        }
    }

    /** A picture without marks, whose axis starts where it fits. */
    public TrendLine(String title, String unit, List<String> periods, List<Line> lines) {
        this(title, unit, periods, lines, List.of(), Start.AS_FITS, During.NONE);
    }

    /** The same with marks. */
    public TrendLine marked(List<Mark> known) {
        return new TrendLine(title, unit, periods, lines, List.copyOf(known), start, during);
    }

    /** The same with figures of months and quarters. */
    public TrendLine with(During months) {
        return new TrendLine(title, unit, periods, lines, marks, start, months);
    }

    /** The same with its axis starting elsewhere. */
    public TrendLine starting(Start chosen) {
        return new TrendLine(title, unit, periods, lines, marks, chosen, during);
    }

    @Override
    public int height() {
        return 380;
    }

    @Override
    public int narrowHeight() {
        return 400;
    }

    @Override
    public String description() {
        var ends = lines.stream().map(this::fromTo).collect(Collectors.joining("; "));
        var notes =
                marks.stream()
                        .map(mark -> " %s: %s.".formatted(mark.period(), mark.label()))
                        .collect(Collectors.joining());
        var months = during.series().stream().map(TrendLine::fromTo).collect(Collectors.joining());
        return "%s. Lines over %d periods, %s. %s.%s%s%s The table below has the same figures."
                .formatted(
                        title,
                        periods.size(),
                        unit,
                        ends,
                        months,
                        notes,
                        MilestoneMarks.words(during.milestones()));
    }

    /** Whether the value axis starts at zero; where it does not, the page says so. */
    public boolean startsAtZero() {
        return scale().showsZero();
    }

    @Override
    public Map<String, Object> option() {
        return new TrendDrawing(this).option();
    }

    /** The same figures as a table, the latest period first. */
    @Override
    public Table table() {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column("Period", false));
        for (var line : lines) {
            columns.add(new Table.Column(line.name(), true));
            kind(line).forEach(kind -> columns.add(new Table.Column(kind, true)));
        }
        var rows = new ArrayList<Table.Row>();
        for (int i = periods.size() - 1; i >= 0; i--) {
            rows.add(row(i));
        }
        return new Table(title, columns, rows);
    }

    private Table.Row row(int i) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(new Table.Cell(periods.get(i), notes(periods.get(i))));
        for (var line : lines) {
            cells.add(Table.Cell.of(line.points().get(i)));
            kind(line).forEach(kind -> cells.add(Interval.cell(line.band().get(periods.get(i)))));
        }
        return new Table.Row(cells, false);
    }

    private String notes(String period) {
        return marks.stream()
                .filter(mark -> mark.period().equals(period))
                .map(Mark::label)
                .collect(Collectors.joining("; "));
    }

    /** What the band is, such as "95% interval"; nothing where there is none. */
    private static Stream<String> kind(Line line) {
        return line.band().values().stream().map(Interval::kind).limit(1);
    }

    private String fromTo(Line line) {
        return new Sparkline(line.name(), periods, line.points()).description();
    }

    /** " Dashed, Thurrock in-year: from 338 in April 2017 to 311 in November 2017." */
    private static String fromTo(During.Series series) {
        var sentence =
                new Sparkline(
                                series.name(),
                                series.points().stream().map(During.Dated::period).toList(),
                                series.points().stream().map(During.Dated::point).toList())
                        .description();
        return " Dashed, %s.".formatted(sentence);
    }

    Scale scale() {
        var drawn =
                Stream.concat(
                        lines.stream().flatMap(line -> line.points().stream()),
                        during.series().stream()
                                .flatMap(s -> s.points().stream().map(During.Dated::point)));
        var ends =
                lines.stream()
                        .flatMap(line -> line.band().values().stream())
                        .flatMap(band -> Stream.of(band.lower(), band.upper()));
        var values = Stream.concat(drawn.flatMap(TrendLine::value), ends).toList();
        return switch (start) {
            case AS_FITS -> Scale.holding(values);
            case AT_ZERO -> Scale.fromZero(values);
            case NEAR -> Scale.near(values);
        };
    }

    private static Stream<BigDecimal> value(Point point) {
        return point instanceof Point.Known(BigDecimal value, String label)
                ? Stream.of(value)
                : Stream.empty();
    }
}
