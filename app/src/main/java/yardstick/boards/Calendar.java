package yardstick.boards;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What happens when: meetings held, set and expected, reports due, and what comes back.
 *
 * @param today the day it is looked at
 * @param entries in order
 */
record Calendar(LocalDate today, List<Entry> entries) {

    /** What happens on a day. */
    enum What {
        HELD("Meeting held"),
        SET("Meeting"),
        EXPECTED("Meeting expected by rhythm, not set"),
        COMES_BACK("Comes back"),
        REPORT_DUE("Report due");

        private final String text;

        What(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * One thing on a day.
     *
     * @param on the day
     * @param what what happens
     * @param board the board; null for the report of a plan
     * @param meeting the meeting; null for others and where it is only expected
     * @param back what comes back; null for others
     * @param due plans due to be reported: at a meeting, or on the day itself
     */
    record Entry(
            LocalDate on,
            What what,
            @Nullable Board board,
            @Nullable Meeting meeting,
            @Nullable Decision back,
            List<Reported> due) {

        /** Whether it should have happened and has not. */
        boolean isOverdue(LocalDate today) {
            return on.isBefore(today) && (what == What.REPORT_DUE || what == What.COMES_BACK);
        }
    }

    /** Puts all that is known of a council's boards in order. */
    static Calendar of(
            List<Board> boards,
            List<Meeting> meetings,
            List<Reported> plans,
            List<Decision> decisions,
            LocalDate today) {
        Map<UUID, Board> known =
                boards.stream().collect(Collectors.toMap(Board::id, Function.identity()));
        var entries = new ArrayList<Entry>();
        for (var board : boards) {
            entries.addAll(of(board, meetings, plans, today));
        }
        plans.stream()
                .filter(Reported::open)
                .forEach(
                        p ->
                                entries.add(
                                        new Entry(
                                                p.due(),
                                                What.REPORT_DUE,
                                                null,
                                                null,
                                                null,
                                                List.of(p))));
        for (var decision : decisions) {
            var until = decision.until();
            var board = known.get(decision.board());
            if (decision.isOpen() && until != null && board != null) {
                entries.add(new Entry(until, What.COMES_BACK, board, null, decision, List.of()));
            }
        }
        entries.sort(Comparator.comparing(Entry::on).thenComparing(Entry::what));
        return new Calendar(today, List.copyOf(entries));
    }

    private static List<Entry> of(
            Board board, List<Meeting> meetings, List<Reported> plans, LocalDate today) {
        var own = meetings.stream().filter(m -> m.board().equals(board.id())).toList();
        var received = plans.stream().filter(p -> board.plans().contains(p.plan())).toList();
        var entries = new ArrayList<Entry>();
        own.stream()
                .filter(m -> m.heldOn().isBefore(today))
                .forEach(
                        m ->
                                entries.add(
                                        new Entry(
                                                m.heldOn(), What.HELD, board, m, null, List.of())));
        for (var sitting : Schedule.of(board, own, received, today).sittings()) {
            entries.add(
                    new Entry(
                            sitting.on(),
                            sitting.set() ? What.SET : What.EXPECTED,
                            board,
                            sitting.set() ? sitting.meeting() : null,
                            null,
                            sitting.due()));
        }
        return entries;
    }

    /** What should have happened and has not, the longest overdue first. */
    List<Entry> overdue() {
        return entries.stream().filter(e -> e.isOverdue(today)).toList();
    }

    /** What is to come, the next first. */
    List<Entry> toCome() {
        return entries.stream().filter(e -> !e.on().isBefore(today)).toList();
    }

    /** Meetings that were held, the latest first. */
    List<Entry> held() {
        return entries.stream().filter(e -> e.what() == What.HELD).toList().reversed();
    }
}
