package yardstick.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Figures of months and quarters beside those of whole years, on one axis of time: every figure
 * stands at the end of its period, and a year is twelve times as wide as a month.
 *
 * @param ends for each period of the lines the day on which it ends, in their order
 * @param series whose figures of months or quarters are drawn
 * @param milestones steps on the way, as marks; those outside of the axis are for the page to list
 */
public record During(List<LocalDate> ends, List<Series> series, List<Milestone> milestones) {

    /** Nothing beside the years: the axis has a place for each period. */
    public static final During NONE = new During(List.of(), List.of(), List.of());

    /** Figures without milestones. */
    public During(List<LocalDate> ends, List<Series> series) {
        this(ends, series, List.of());
    }

    /** One series: a dashed line, named at its end. */
    public record Series(String name, Part part, List<Dated> points) {}

    /**
     * One figure.
     *
     * @param period what it is of, as printed
     * @param end the day on which the period ends
     * @param point the figure, or why there is none
     * @param status how sure it is and who may see it, as printed
     */
    public record Dated(String period, LocalDate end, Point point, String status) {}

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return series.isEmpty() && milestones.isEmpty();
    }

    /** The same with those of the milestones that lie between the first and the last figure. */
    public During with(List<Milestone> all) {
        return new During(ends, series, all.stream().filter(this::holds).toList());
    }

    /** Whether a milestone lies on the axis. */
    private boolean holds(Milestone one) {
        int place = ends.isEmpty() ? -1 : place(one.day());
        return place >= 0 && place < months();
    }

    /** The same figures as a table, the latest first. */
    public Table table(String caption) {
        var rows =
                series.stream()
                        .flatMap(s -> s.points().stream().map(p -> new Named(s.name(), p)))
                        .sorted(
                                Comparator.comparing((Named n) -> n.point().end())
                                        .reversed()
                                        .thenComparing(Named::name))
                        .map(During::row)
                        .toList();
        return new Table(
                caption,
                List.of(
                        new Table.Column("Period", false),
                        new Table.Column("Whose", false),
                        new Table.Column("Figure", true),
                        new Table.Column("Status", false)),
                rows);
    }

    private record Named(String name, Dated point) {}

    private static Table.Row row(Named named) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(named.point().period()));
        cells.add(Table.Cell.of(named.name()));
        cells.add(Table.Cell.of(named.point().point()));
        cells.add(Table.Cell.of(named.point().status()));
        return new Table.Row(cells, false);
    }

    /** How many months a day lies after the first on the axis. */
    int place(LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(first().withDayOfMonth(1), day.withDayOfMonth(1));
    }

    /** How many months the axis has. */
    int months() {
        return place(days().max(Comparator.naturalOrder()).orElseThrow()) + 1;
    }

    private LocalDate first() {
        return days().min(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<LocalDate> days() {
        return Stream.concat(
                ends.stream(), series.stream().flatMap(s -> s.points().stream().map(Dated::end)));
    }
}
