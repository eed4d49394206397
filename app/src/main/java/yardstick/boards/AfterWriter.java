package yardstick.boards;

import yardstick.boards.BoardPage.Part;

import java.time.LocalDate;
import java.util.List;

/**
 * Says what is still open and what comes next.
 *
 * @param space the council's space
 * @param day the day it is looked at
 */
record AfterWriter(Space space, LocalDate day) {

    /** What boards decided or put off and have not settled. */
    Part open(List<Decision> decisions) {
        var open = decisions.stream().filter(d -> d.isOpen() && !d.heldOn().isAfter(day)).toList();
        long late = open.stream().filter(d -> d.until() != null && d.until().isBefore(day)).count();
        return Part.of(
                "decisions",
                "What is decided or deferred and still open?",
                open.isEmpty()
                        ? "Nothing is open"
                        : Days.starting(
                                "%s, %s overdue"
                                        .formatted(
                                                Days.number(open.size(), "item"),
                                                late == 0 ? "none" : String.valueOf(late))),
                DecisionRows.listing(space, "Decisions and deferrals that are open", open, day));
    }

    /** When these boards meet, and what is due. */
    Part next(List<Board> boards, List<Meeting> meetings, List<Reported> plans) {
        var calendar = Calendar.of(boards, meetings, plans, List.of(), day);
        var coming = calendar.toCome().stream().filter(e -> e.board() != null).findFirst();
        long overdue = plans.stream().filter(p -> p.isOverdue(day)).count();
        return Part.of(
                "meetings",
                boards.size() == 1
                        ? "When does it meet, and what is due?"
                        : "When do boards meet, and what is due?",
                "%s; %s"
                        .formatted(
                                coming.map(
                                                e ->
                                                        "%s %s"
                                                                .formatted(
                                                                        e.what()
                                                                                        == Calendar
                                                                                                .What
                                                                                                .SET
                                                                                ? "Next on"
                                                                                : "No meeting set; by its rhythm",
                                                                        Days.words(e.on())))
                                        .orElse("No meeting is set"),
                                overdue == 0
                                        ? "no report is overdue"
                                        : Days.number(overdue, "report") + " overdue"),
                new CalendarWriter(space, calendar).all());
    }
}
