package yardstick.sharing;

import jakarta.inject.Singleton;

import yardstick.mail.Letter;
import yardstick.mail.Mailer;
import yardstick.mail.NotSent;
import yardstick.mail.Outbox;
import yardstick.tenants.Accounts;
import yardstick.tenants.SignInSettings;
import yardstick.tenants.Tenancy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Letters to guests of a review team: that they are invited, and when their access ends otherwise
 * than they were told. An address that has no account gets one, as with everybody who is invited.
 */
@Singleton
class GuestLetters {

    private final Tenancy tenancy;
    private final Mailer mailer;
    private final Outbox outbox;
    private final Accounts accounts;
    private final SignInSettings settings;

    GuestLetters(
            Tenancy tenancy,
            Mailer mailer,
            Outbox outbox,
            Accounts accounts,
            SignInSettings settings) {
        this.tenancy = tenancy;
        this.mailer = mailer;
        this.outbox = outbox;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Whether letters can be sent. */
    boolean arePossible() {
        return mailer.isSet();
    }

    /**
     * Whom a letter is for.
     *
     * @param review names the review, and what it is called
     */
    record To(
            UUID review,
            String title,
            UUID guest,
            String email,
            OffsetDateTime from,
            OffsetDateTime until) {}

    /** Invites, or invites again. */
    void invite(Space space, To to) {
        outbox.deliver(
                () -> {
                    send(
                            space,
                            to,
                            "%s invites you to a review team".formatted(space.membership().name()),
                            List.of(
                                    "%s invites you to the team of the review “%s” of %s."
                                            .formatted(
                                                    space.who().name(),
                                                    to.title(),
                                                    space.membership().name()),
                                    "You have access from %s until %s."
                                            .formatted(
                                                    Words.moment(to.from()),
                                                    Words.moment(to.until())),
                                    "If you have not used Yardstick before, a second letter comes from"
                                            + " its sign-in service. Choose a password there first."
                                            + " You then sign in with this e-mail address as your"
                                            + " user name."));
                    // Last, and whatever comes of it: a page that knows less of a new address would
                    // tell it apart.
                    if (accounts.isSet()) {
                        accounts.prepare(space.who(), space.membership(), to.email());
                    }
                });
    }

    /** Tells that access ends at another moment, or has ended. */
    void tellOfTheEnd(Space space, To to, boolean now) {
        outbox.deliver(
                () ->
                        send(
                                space,
                                to,
                                "Your access to a review of %s"
                                        .formatted(space.membership().name()),
                                List.of(
                                        now
                                                ? "Your access to the review “%s” of %s has ended."
                                                        .formatted(
                                                                to.title(),
                                                                space.membership().name())
                                                : "Your access to the review “%s” of %s now ends on %s."
                                                        .formatted(
                                                                to.title(),
                                                                space.membership().name(),
                                                                Words.moment(to.until())))));
    }

    private void send(Space space, To to, String subject, List<String> words) throws NotSent {
        mailer.send(
                new Letter(
                        to.email(),
                        subject,
                        words,
                        "Open your reviews",
                        settings.address("/reviews").toString(),
                        List.of(
                                "If you did not expect this letter, there is nothing you need to"
                                        + " do.")));
        tenancy.write(
                space.who(),
                space.membership(),
                sql -> GuestQueries.mailed(sql, space.council(), to.review(), to.guest()));
    }
}
