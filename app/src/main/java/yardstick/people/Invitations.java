package yardstick.people;

import jakarta.inject.Singleton;

import yardstick.mail.Mailer;
import yardstick.mail.NotSent;
import yardstick.mail.Outbox;
import yardstick.tenants.Accounts;
import yardstick.tenants.Membership;
import yardstick.tenants.SignInSettings;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Invites people and sends the letters. Whoever invites is answered before Keycloak and the mail
 * server are asked: the answer takes as long for an address that is known elsewhere as for a new
 * one. A letter that was not taken, or a portal that was stopped on the way, leaves an invitation
 * that its page shows as not sent.
 */
@Singleton
class Invitations {

    /** How long a link is good. */
    static final Duration GOOD_FOR = Duration.ofDays(7);

    /** How long nobody is written to again. */
    static final Duration REST = Duration.ofMinutes(10);

    private final Tenancy tenancy;
    private final Accounts accounts;
    private final Mailer mailer;
    private final Outbox outbox;
    private final SignInSettings settings;

    Invitations(
            Tenancy tenancy,
            Accounts accounts,
            Mailer mailer,
            Outbox outbox,
            SignInSettings settings) {
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.mailer = mailer;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Whether anybody can be invited: it takes letters, and accounts for those who have none. */
    boolean arePossible() {
        return mailer.isSet() && accounts.isSet();
    }

    /**
     * Invites an address; false while an invitation of it is open, of which nothing is changed then
     * and nothing sent. One that has run out makes room.
     */
    boolean invite(SignedIn who, Membership membership, InviteForm form) {
        var id = UUID.randomUUID();
        var link = Link.random();
        boolean isNew =
                tenancy.write(
                        who,
                        membership,
                        sql -> {
                            var council = membership.council();
                            InvitationQueries.withdrawExpired(sql, council, form.email());
                            return InvitationQueries.invite(
                                    sql, who, council, id, form, link.hash(), expiry());
                        });
        if (isNew) {
            deliver(new Sending(who, membership, id, form.email(), form.role(), link));
        }
        return isNew;
    }

    /** Sends another letter with another link; false if somebody else was faster. */
    boolean sendAgain(SignedIn who, Membership membership, Invited invited, int version) {
        var link = Link.random();
        boolean renewed =
                tenancy.write(
                        who,
                        membership,
                        sql ->
                                InvitationQueries.renew(
                                        sql,
                                        who,
                                        membership.council(),
                                        invited,
                                        version,
                                        link.hash(),
                                        expiry()));
        if (renewed) {
            deliver(
                    new Sending(
                            who, membership, invited.id(), invited.email(), invited.role(), link));
        }
        return renewed;
    }

    private record Sending(
            SignedIn who, Membership membership, UUID id, String email, String role, Link link) {}

    private static OffsetDateTime expiry() {
        return OffsetDateTime.now(ZoneOffset.UTC).plus(GOOD_FOR);
    }

    private void deliver(Sending sending) {
        outbox.deliver(() -> send(sending));
    }

    private void send(Sending sending) throws NotSent {
        mailer.send(
                InvitationLetter.to(
                        sending.email,
                        sending.who.name(),
                        sending.membership.name(),
                        sending.role,
                        settings.address(sending.link.path()),
                        expiry()));
        tenancy.write(
                sending.who,
                sending.membership,
                sql ->
                        InvitationQueries.mailed(
                                sql,
                                sending.membership.council(),
                                sending.id,
                                sending.link.hash()));
        // Last, and whatever comes of it: a page that knows less of a new address would tell it
        // apart.
        accounts.prepare(sending.who, sending.membership, sending.email);
    }
}
