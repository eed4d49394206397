package yardstick.boards;

import yardstick.boards.Listing.Spot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Exactly what {@code boards/meeting.jte} prints.
 *
 * @param heading which meeting it is
 * @param board whose
 * @param banner what has just been done; empty for nothing
 * @param note what should be known about it; may be empty
 * @param answer what came of it
 * @param decisions what was decided and put off
 * @param back what comes back at it
 * @param due plans due to be reported at it
 * @param versions plans as they were presented at it
 * @param view how the board saw things on that day
 * @param paper where its pack can be printed or taken away
 * @param edit where to change it; empty for who may not
 * @param add where to write down a decision; empty for who may not
 */
public record MeetingPage(
        String heading,
        String board,
        String banner,
        String note,
        String answer,
        Listing decisions,
        Listing back,
        List<String> due,
        Listing versions,
        String view,
        String paper,
        String edit,
        String add) {

    static MeetingPage of(
            Space space,
            Desk.Held held,
            List<Meeting> meetings,
            List<Decision> decisions,
            List<Reported> due,
            List<Frozen> versions,
            String done) {
        var meeting = held.meeting();
        var own = decisions.stream().filter(d -> d.meeting().equals(meeting.id())).toList();
        var address = space.meeting(meeting);
        return new MeetingPage(
                "Meeting of " + Days.words(meeting.heldOn()),
                held.board().name(),
                banner(done),
                meeting.note(),
                answer(own),
                DecisionRows.listing(space, "What was decided and put off", own, meeting.heldOn()),
                DecisionRows.listing(
                        space,
                        "What comes back",
                        decisions.stream().filter(d -> comesBack(d, meeting, meetings)).toList(),
                        meeting.heldOn()),
                due.stream().map(Reported::title).toList(),
                versions(space, versions, meeting.id()),
                space.board(meeting.board()) + "?at=" + meeting.heldOn(),
                address + "/paper",
                space.mayEdit() ? address + "/edit" : "",
                space.mayEdit() ? address + "/decisions/new" : "");
    }

    /** Whether something put off comes back here: at the first meeting on or after its day. */
    static boolean comesBack(Decision decision, Meeting meeting, List<Meeting> meetings) {
        var until = decision.until();
        return decision.isOpen()
                && until != null
                && meetings.stream()
                        .map(Meeting::heldOn)
                        .filter(day -> !day.isBefore(until))
                        .min(LocalDate::compareTo)
                        .filter(meeting.heldOn()::equals)
                        .isPresent();
    }

    private static String answer(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return "Nothing has been written down yet";
        }
        long deferrals = decisions.stream().filter(d -> d.kind() == Decision.Kind.DEFERRAL).count();
        return Days.starting(
                "%s and %s"
                        .formatted(
                                Days.number(decisions.size() - deferrals, "decision"),
                                Days.number(deferrals, "deferral")));
    }

    private static Listing versions(Space space, List<Frozen> versions, UUID meeting) {
        return Listing.of(
                "Plans as they were presented",
                List.of("Plan", "Version"),
                versions.stream()
                        .filter(v -> meeting.equals(v.meeting()))
                        .map(
                                v ->
                                        List.of(
                                                Spot.link(v.planTitle(), space.plan(v.plan())),
                                                Spot.link(
                                                        v.title(),
                                                        space.versions(v.plan()) + "/" + v.id())))
                        .toList());
    }

    private static String banner(String done) {
        return switch (done) {
            case "meeting-added" -> "The meeting has been added.";
            case "meeting-changed" -> "The meeting has been changed.";
            case "decision-added" -> "It has been written down.";
            case "decision-changed" -> "It has been changed.";
            default -> "";
        };
    }
}
