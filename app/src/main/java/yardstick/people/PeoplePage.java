package yardstick.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * Exactly what {@code people/list.jte} prints.
 *
 * @param path the page's own address
 * @param members who has access, by name
 * @param former who had access once, by name
 * @param invited who has not answered yet, by address
 * @param banner what has just been done; empty for nothing
 * @param canInvite whether the portal has a mail server and an account of its own
 */
public record PeoplePage(
        String path,
        List<Row> members,
        List<FormerRow> former,
        List<InvitedRow> invited,
        String banner,
        boolean canInvite) {

    private static final Map<String, String> DONE =
            Map.of(
                    "invited", "Invitation made: its letter is on the way",
                    "sent-again", "Another letter is on the way; the link before leads nowhere now",
                    "withdrawn", "Invitation taken back",
                    "changed", "Role changed",
                    "ended", "Access ended",
                    "password",
                            "The sign-in service has written to this person for a new password");

    /** Somebody with a membership. */
    public record Row(
            String name,
            String email,
            String role,
            String since,
            String lastSignedIn,
            String href) {}

    /** Somebody who had one: how to reach them is no longer the council's to know. */
    public record FormerRow(String name, String role, String since, String until) {}

    /** Somebody who has not answered yet; the anchor is where a letter is sent again. */
    public record InvitedRow(
            String anchor, String email, String role, String state, String href, int version) {}

    static PeoplePage of(
            String path,
            List<Member> members,
            List<Invited> invited,
            OffsetDateTime now,
            String done,
            boolean canInvite) {
        return new PeoplePage(
                path,
                members.stream().filter(m -> m.holds(now)).map(m -> row(path, m)).toList(),
                members.stream().filter(m -> !m.holds(now)).map(PeoplePage::former).toList(),
                invited.stream().map(i -> row(path, i, now)).toList(),
                DONE.getOrDefault(done, ""),
                canInvite);
    }

    private static Row row(String path, Member member) {
        return new Row(
                member.name(),
                member.email(),
                Roles.name(member.role()),
                Words.day(member.since()),
                Words.signedIn(member.lastSignedIn()),
                path + "/" + member.person());
    }

    private static FormerRow former(Member member) {
        var until = member.until();
        return new FormerRow(
                member.name(),
                Roles.name(member.role()),
                Words.day(member.since()),
                until == null ? "" : Words.day(until));
    }

    private static InvitedRow row(String path, Invited invited, OffsetDateTime now) {
        return new InvitedRow(
                invited.anchor(),
                invited.email(),
                Roles.name(invited.role()),
                state(invited, now),
                path + "/invitations/" + invited.id(),
                invited.version());
    }

    private static String state(Invited invited, OffsetDateTime now) {
        var mailed = invited.mailedAt();
        if (mailed == null) {
            return "The letter has not been sent yet";
        }
        return invited.expiresAt().isBefore(now)
                ? "Ran out on " + Words.day(invited.expiresAt())
                : "Sent on %s, good until %s"
                        .formatted(Words.day(mailed), Words.day(invited.expiresAt()));
    }
}
