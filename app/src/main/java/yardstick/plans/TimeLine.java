package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.charts.TimeGrid;
import yardstick.plan.Due;
import yardstick.plan.Milestone;
import yardstick.plan.Priority;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a plan's actions and milestones fall due, by priority: in quarters of a year, or in years
 * where there would be too many quarters.
 */
final class TimeLine {

    private static final int MOST_QUARTERS = 16;
    private static final int LONGEST_NAME = 70;
    private static final List<String> QUARTERS =
            List.of("Jan to Mar", "Apr to Jun", "Jul to Sep", "Oct to Dec");

    private TimeLine() {}

    /** Something that falls due. */
    private record Item(LocalDate on, Due due) {}

    /** The time line; empty when the plan sets no day. */
    static Optional<TimeGrid> of(Overview overview) {
        var days =
                overview.plan().priorities().stream()
                        .flatMap(priority -> items(overview, priority).stream())
                        .map(Item::on)
                        .sorted()
                        .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        boolean inYears = quarter(days.getLast()) - quarter(days.getFirst()) >= MOST_QUARTERS;
        Function<LocalDate, Integer> index = inYears ? LocalDate::getYear : TimeLine::quarter;
        int first = index.apply(days.getFirst());
        int last = index.apply(days.getLast());
        var periods = new ArrayList<String>();
        for (int i = first; i <= last; i++) {
            periods.add(inYears ? String.valueOf(i) : name(i));
        }
        int now = index.apply(overview.day());
        return Optional.of(
                new TimeGrid(
                        "When actions and milestones fall due",
                        "numbers of actions and milestones by priority",
                        periods,
                        now >= first && now <= last ? now - first : -1,
                        overview.plan().priorities().stream()
                                .map(p -> row(overview, p, index, first, periods.size()))
                                .toList()));
    }

    private static TimeGrid.Row row(
            Overview overview,
            Priority priority,
            Function<LocalDate, Integer> index,
            int first,
            int many) {
        int[] done = new int[many];
        int[] late = new int[many];
        int[] toCome = new int[many];
        items(overview, priority)
                .forEach(
                        item -> {
                            int at = index.apply(item.on()) - first;
                            switch (item.due()) {
                                case DONE -> done[at]++;
                                case OVERDUE -> late[at]++;
                                case SOON, LATER, NO_DAY -> toCome[at]++;
                            }
                        });
        var cells = new ArrayList<TimeGrid.Cell>();
        for (int i = 0; i < many; i++) {
            cells.add(new TimeGrid.Cell(done[i], late[i], toCome[i]));
        }
        return new TimeGrid.Row(
                priority.position() + ". " + Words.shortened(priority.title(), LONGEST_NAME),
                cells);
    }

    private static List<Item> items(Overview overview, Priority priority) {
        var items = new ArrayList<Item>();
        for (var action : priority.actions()) {
            var due = overview.due(action);
            add(items, action.targetOn(), due);
            for (var milestone : action.milestones()) {
                add(items, milestone.targetOn(), due(overview, due, milestone));
            }
        }
        return items;
    }

    private static void add(List<Item> items, @Nullable LocalDate on, Due due) {
        if (on != null) {
            items.add(new Item(on, due));
        }
    }

    /** A milestone of an action that is done needs no watching any more. */
    private static Due due(Overview overview, Due ofItsAction, Milestone milestone) {
        if (milestone.reachedOn() != null || ofItsAction == Due.DONE) {
            return Due.DONE;
        }
        var on = milestone.targetOn();
        return on != null && on.isBefore(overview.day()) ? Due.OVERDUE : Due.LATER;
    }

    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
    }

    private static String name(int quarter) {
        return "%s %d".formatted(QUARTERS.get(quarter % 4), quarter / 4);
    }
}
