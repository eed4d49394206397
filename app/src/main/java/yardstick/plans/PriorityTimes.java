package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Lanes;
import yardstick.plan.Action;
import yardstick.plan.Outcome;
import yardstick.plan.Priority;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When work on a priority begins and by when it is expected to end: from the earliest beginning of
 * its outcomes and actions to the latest day by which one is expected or due.
 *
 * @param priority the priority
 * @param begins the earliest beginning; null where the plan does not say
 * @param ends the latest expected end; null where the plan does not say
 */
record PriorityTimes(Priority priority, @Nullable LocalDate begins, @Nullable LocalDate ends) {

    private static final int LONGEST_NAME = 70;

    static PriorityTimes of(Priority priority) {
        return new PriorityTimes(
                priority,
                days(
                                priority.outcomes().stream().map(Outcome::beginsOn),
                                priority.actions().stream().map(Action::startsOn))
                        .min(LocalDate::compareTo)
                        .orElse(null),
                days(
                                priority.outcomes().stream().map(Outcome::expectedOn),
                                priority.actions().stream().map(Action::targetOn))
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private static Stream<LocalDate> days(
            Stream<@Nullable LocalDate> some, Stream<@Nullable LocalDate> others) {
        return Stream.concat(some, others).flatMap(day -> Optional.ofNullable(day).stream());
    }

    /** When an outcome is worked on, in words; empty where the plan does not say. */
    static String words(Outcome outcome) {
        var begins = outcome.beginsOn();
        var expected = outcome.expectedOn();
        if (begins == null) {
            return expected == null ? "" : "Expected by " + Words.day(expected);
        }
        if (expected == null) {
            return "From " + Words.day(begins);
        }
        return expected.isBefore(begins)
                ? "From %s, and expected by %s, which is before that"
                        .formatted(Words.day(begins), Words.day(expected))
                : "From %s, expected by %s".formatted(Words.day(begins), Words.day(expected));
    }

    /** All priorities in time; empty where the plan says of none when work on it begins. */
    static Optional<Lanes> lanes(WholePlan plan, LocalDate today) {
        var all = plan.priorities().stream().map(PriorityTimes::of).toList();
        if (all.stream().allMatch(each -> each.begins() == null)) {
            return Optional.empty();
        }
        var days =
                all.stream()
                        .flatMap(each -> Stream.of(each.begins(), each.ends()))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        var from = days.getFirst().withDayOfYear(1);
        var to = days.getLast().withMonth(12).withDayOfMonth(31);
        return Optional.of(
                new Lanes(
                        "When each priority begins and is expected to end",
                        "from the earliest beginning of its outcomes and actions to the latest day expected",
                        from,
                        to,
                        today.isBefore(from) || today.isAfter(to) ? null : today,
                        all.stream().map(PriorityTimes::lane).toList(),
                        List.of()));
    }

    private Lanes.Lane lane() {
        var name = priority.position() + ". " + Words.shortened(priority.title(), LONGEST_NAME);
        if (begins != null && ends != null && !ends.isBefore(begins)) {
            return new Lanes.Lane(
                    name,
                    List.of(
                            new Lanes.Span(
                                    begins, ends, Words.day(begins), Words.day(ends), dated())),
                    List.of());
        }
        var marks = new ArrayList<Lanes.Mark>();
        if (begins != null) {
            marks.add(mark(begins, "Begins"));
        }
        if (ends != null) {
            marks.add(mark(ends, "Expected"));
        }
        return new Lanes.Lane(name, List.of(), marks);
    }

    private static Lanes.Mark mark(LocalDate on, String what) {
        return new Lanes.Mark(on, Words.day(on), what, what, false);
    }

    private String dated() {
        long outcomes = priority.outcomes().stream().filter(o -> o.beginsOn() != null).count();
        long actions = priority.actions().stream().filter(a -> a.startsOn() != null).count();
        return "%s and %s say when they begin"
                .formatted(Words.number(outcomes, "outcome"), Words.number(actions, "action"));
    }
}
