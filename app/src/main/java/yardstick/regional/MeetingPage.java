package yardstick.regional;

import yardstick.region.RegionalBoard;

/**
 * Exactly what {@code regional/meeting.jte} prints.
 *
 * @param heading what it is for
 * @param form as typed
 * @param now what is there now, where somebody was quicker; empty otherwise
 * @param action where the form goes
 * @param removal where the meeting is removed; empty for a new one
 * @param back the board
 */
public record MeetingPage(
        String heading, MeetingForm form, String now, String action, String removal, String back) {

    static MeetingPage of(RegionalBoard board, MeetingForm form, String now) {
        var all = board.path() + "/meetings";
        var one = all + "/" + form.id();
        return new MeetingPage(
                form.isNew() ? "Add a meeting of the board" : "Change a meeting of the board",
                form,
                now,
                form.isNew() ? all : one,
                form.isNew() ? "" : one + "/remove",
                board.path());
    }
}
