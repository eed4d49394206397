package yardstick.people;

import static org.jooq.Records.mapping;

import static yardstick.db.access.Routines.acceptInvitation;
import static yardstick.db.access.Tables.INVITATION_BEHIND;
import static yardstick.db.council.Tables.INVITATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes whom one council has invited; one method, one statement. */
final class InvitationQueries {

    private InvitationQueries() {}

    /**
     * What lies behind a mailed link, for whoever has signed in with it.
     *
     * @param council what the council is called
     * @param role what the person may do there
     * @param expiresAt until when it is good
     * @param isForCaller whether it was mailed to the address of whoever asks
     */
    record Behind(String council, String role, OffsetDateTime expiresAt, boolean isForCaller) {}

    /** Invitations that nobody has accepted or taken back, by address. */
    static List<Invited> listOpen(DSLContext sql, CouncilId council) {
        return open(sql, council, DSL.noCondition());
    }

    /** One of them. */
    static Optional<Invited> findOpen(DSLContext sql, CouncilId council, UUID id) {
        return open(sql, council, INVITATION.INVITATION_ID.eq(id)).stream().findFirst();
    }

    /** The one of an address. */
    static Optional<Invited> findOpenTo(DSLContext sql, CouncilId council, String email) {
        return open(sql, council, INVITATION.EMAIL.eq(email)).stream().findFirst();
    }

    /** Whether an address has had a letter lately by an invitation that is no longer open. */
    static boolean wasInvitedLately(
            DSLContext sql, CouncilId council, String email, OffsetDateTime now) {
        return sql.fetchExists(
                INVITATION,
                INVITATION.COUNCIL_ID.eq(council.value()),
                INVITATION.EMAIL.eq(email),
                INVITATION.ACCEPTED_AT.isNotNull().or(INVITATION.WITHDRAWN_AT.isNotNull()),
                INVITATION.EXPIRES_AT.gt(now.plus(Invitations.GOOD_FOR).minus(Invitations.REST)));
    }

    /** Makes room for another invitation of an address whose last one has run out. */
    static int withdrawExpired(DSLContext sql, CouncilId council, String email) {
        return sql.update(INVITATION)
                .set(INVITATION.WITHDRAWN_AT, DSL.currentOffsetDateTime())
                .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                .where(INVITATION.COUNCIL_ID.eq(council.value()))
                .and(INVITATION.EMAIL.eq(email))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .and(INVITATION.WITHDRAWN_AT.isNull())
                .and(INVITATION.EXPIRES_AT.le(DSL.currentOffsetDateTime()))
                .execute();
    }

    /** Invites; false where the address is invited already. */
    static boolean invite(
            DSLContext sql,
            SignedIn who,
            CouncilId council,
            UUID id,
            InviteForm form,
            byte[] hash,
            OffsetDateTime expiresAt) {
        return sql.insertInto(INVITATION)
                        .set(INVITATION.COUNCIL_ID, council.value())
                        .set(INVITATION.INVITATION_ID, id)
                        .set(INVITATION.EMAIL, form.email())
                        .set(INVITATION.ROLE, form.role())
                        .set(INVITATION.TOKEN_HASH, hash)
                        .set(INVITATION.INVITED_BY, who.person())
                        .set(INVITATION.EXPIRES_AT, expiresAt)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Gives an invitation another link, so that the one before leads nowhere. */
    static boolean renew(
            DSLContext sql,
            SignedIn who,
            CouncilId council,
            Invited invited,
            int version,
            byte[] hash,
            OffsetDateTime expiresAt) {
        return sql.update(INVITATION)
                        .set(INVITATION.INVITED_BY, who.person())
                        .set(INVITATION.TOKEN_HASH, hash)
                        .setNull(INVITATION.MAILED_AT)
                        .set(INVITATION.EXPIRES_AT, expiresAt)
                        .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                        .where(isOpen(council, invited.id()))
                        .and(INVITATION.VERSION.eq(version))
                        .and(INVITATION.EXPIRES_AT.le(expiresAt.minus(Invitations.REST)))
                        .execute()
                == 1;
    }

    /** Notes that the letter with this link was taken by the mail server. */
    static int mailed(DSLContext sql, CouncilId council, UUID id, byte[] hash) {
        return sql.update(INVITATION)
                .set(INVITATION.MAILED_AT, DSL.currentOffsetDateTime())
                .where(isOpen(council, id))
                .and(INVITATION.TOKEN_HASH.eq(hash))
                .execute();
    }

    /** Takes an invitation back. */
    static boolean withdraw(DSLContext sql, CouncilId council, UUID id, int version) {
        return sql.update(INVITATION)
                        .set(INVITATION.WITHDRAWN_AT, DSL.currentOffsetDateTime())
                        .set(INVITATION.VERSION, INVITATION.VERSION.plus(1))
                        .where(isOpen(council, id))
                        .and(INVITATION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** What lies behind a link; empty if it is unknown, old, accepted or taken back. */
    static Optional<Behind> findBehind(DSLContext sql, byte[] hash) {
        return sql.selectFrom(INVITATION_BEHIND.call(hash))
                .fetchOptional(
                        row ->
                                new Behind(
                                        row.getCouncilName(),
                                        row.getRole(),
                                        row.getExpiresAt(),
                                        row.getIsForCaller()));
    }

    /** Accepts; gives the council, or nothing if the link is not for whoever asks. */
    static Optional<UUID> accept(DSLContext sql, byte[] hash) {
        return Optional.ofNullable(acceptInvitation(sql.configuration(), hash));
    }

    private static Condition isOpen(CouncilId council, UUID id) {
        return INVITATION
                .COUNCIL_ID
                .eq(council.value())
                .and(INVITATION.INVITATION_ID.eq(id))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .and(INVITATION.WITHDRAWN_AT.isNull());
    }

    private static List<Invited> open(DSLContext sql, CouncilId council, Condition which) {
        return sql.select(
                        INVITATION.INVITATION_ID,
                        INVITATION.EMAIL,
                        INVITATION.ROLE,
                        INVITATION.MAILED_AT,
                        INVITATION.EXPIRES_AT,
                        INVITATION.VERSION)
                .from(INVITATION)
                .where(INVITATION.COUNCIL_ID.eq(council.value()))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .and(INVITATION.WITHDRAWN_AT.isNull())
                .and(which)
                .orderBy(INVITATION.EMAIL)
                .fetch(mapping(Invited::new));
    }
}
