package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a board meets next, and which plans are due to be reported at which meeting.
 *
 * @param sittings its meetings from a day on, those that are set and those that its rhythm lets
 *     expect, in order
 */
record Schedule(List<Sitting> sittings) {

    private static final int EXPECTED = 3;

    /** Nothing is looked for further than this many meetings from the first. */
    private static final int FURTHEST = 2000;

    /**
     * A meeting to come.
     *
     * @param on the day
     * @param meeting the meeting; a made-up one where it is only expected
     * @param set whether somebody has entered it
     * @param due plans that are due to be reported at it
     */
    record Sitting(LocalDate on, Meeting meeting, boolean set, List<Reported> due) {}

    /**
     * Looks ahead. A plan is due at the first meeting on or after the day of its next report, and
     * again one rhythm after that meeting.
     *
     * @param meetings all meetings of the board, in any order
     * @param plans the plans it receives
     */
    static Schedule of(Board board, List<Meeting> meetings, List<Reported> plans, LocalDate today) {
        Map<UUID, LocalDate> next = new HashMap<>();
        plans.stream().filter(Reported::open).forEach(p -> next.put(p.plan(), p.due()));
        var sittings = new ArrayList<Sitting>();
        for (var meeting : ahead(board, meetings, today)) {
            var due =
                    plans.stream()
                            .filter(p -> isDue(next.get(p.plan()), meeting.heldOn()))
                            .toList();
            due.forEach(p -> next.put(p.plan(), p.rhythm().next(meeting.heldOn())));
            sittings.add(new Sitting(meeting.heldOn(), meeting, meetings.contains(meeting), due));
        }
        return new Schedule(List.copyOf(sittings));
    }

    private static boolean isDue(@Nullable LocalDate next, LocalDate meeting) {
        return next != null && !next.isAfter(meeting);
    }

    private static List<Meeting> ahead(Board board, List<Meeting> meetings, LocalDate today) {
        var set = meetings.stream().filter(m -> !m.heldOn().isBefore(today));
        var expected =
                meetings.stream()
                        .map(Meeting::heldOn)
                        .max(Comparator.naturalOrder())
                        .map(last -> following(board.rhythm(), last, today, EXPECTED))
                        .orElse(List.of())
                        .stream()
                        .map(day -> new Meeting(board.id(), board.id(), day, "", 0));
        return Stream.concat(set, expected).sorted(Comparator.comparing(Meeting::heldOn)).toList();
    }

    /**
     * The days that follow a meeting by a rhythm.
     *
     * @param last the meeting they are counted from
     * @param from the first day that will do
     * @param count how many
     */
    static List<LocalDate> following(Rhythm rhythm, LocalDate last, LocalDate from, int count) {
        return IntStream.range(1, FURTHEST)
                .mapToObj(times -> workday(rhythm.after(last, times)))
                .filter(day -> !day.isBefore(from))
                .limit(count)
                .toList();
    }

    /** A first day and those that follow it by a rhythm. */
    static List<LocalDate> from(Rhythm rhythm, LocalDate first, int count) {
        return Stream.concat(Stream.of(first), following(rhythm, first, first, count - 1).stream())
                .toList();
    }

    /** No board meets at the weekend: the Monday after it. */
    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.plusDays(2);
            case DayOfWeek.SUNDAY -> day.plusDays(1);
            case DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY ->
                    day;
        };
    }
}
