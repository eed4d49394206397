package yardstick.people;

import yardstick.mail.Letter;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** The letter to somebody who is invited: the same to everybody, known or not. */
final class InvitationLetter {

    private InvitationLetter() {}

    static Letter to(
            String email,
            String inviter,
            String council,
            String role,
            URI link,
            OffsetDateTime expiresAt) {
        return new Letter(
                email,
                "%s invites you to Yardstick".formatted(council),
                List.of(
                        "%s invites you to the space of %s in Yardstick, as %s."
                                .formatted(
                                        inviter,
                                        council,
                                        Roles.name(role).toLowerCase(Locale.ROOT)),
                        "If you have not used Yardstick before, a second letter comes from its sign-in"
                                + " service. Choose a password there first. You then sign in with"
                                + " this e-mail address as your user name."),
                "Accept the invitation",
                link.toString(),
                List.of(
                        "The link is good until %s, and for this address alone."
                                .formatted(Words.day(expiresAt)),
                        "If you did not expect this letter, there is nothing you need to do."));
    }
}
