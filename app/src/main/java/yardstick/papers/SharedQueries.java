package yardstick.papers;

import static org.jooq.Records.mapping;

import static yardstick.db.access.Routines.noteLook;
import static yardstick.db.access.Routines.takeUpInvitations;
import static yardstick.db.shared.Tables.PAPER;

import org.jooq.DSLContext;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what others share with whoever is asking. Policies decide what that is; one method, one
 * statement.
 */
final class SharedQueries {

    private SharedQueries() {}

    /**
     * A paper that the person may read now.
     *
     * @param council whose it is
     * @param paper its name within the council
     * @param title what it is called
     * @param note what the council says to whoever reads it
     * @param from when it was frozen
     * @param until when it can no longer be read
     */
    record Listed(
            UUID council,
            UUID paper,
            String title,
            String note,
            OffsetDateTime from,
            OffsetDateTime until) {}

    /** The same with what it says. */
    record Kept(String note, OffsetDateTime from, OffsetDateTime until, String content) {

        /** Since when and until when it can be read. */
        String terms() {
            return "Frozen on %s. You can read it until %s."
                    .formatted(Days.words(from.toInstant()), Days.moment(until.toInstant()));
        }
    }

    /** Gives the person the invitations to their address. */
    static void takeUp(DSLContext sql) {
        sql.select(takeUpInvitations()).fetchSingle();
    }

    /** Leaves behind that the person opens a paper; false for who may not. */
    static boolean look(DSLContext sql, UUID council, UUID paper, String form) {
        return Boolean.TRUE.equals(
                sql.select(noteLook(council, paper, form)).fetchSingle().value1());
    }

    /** Everything that was shared with the person and not with everybody, the latest first. */
    static List<Listed> list(DSLContext sql) {
        return sql.select(
                        PAPER.COUNCIL_ID,
                        PAPER.PAPER_ID,
                        PAPER.TITLE,
                        PAPER.NOTE,
                        PAPER.VISIBLE_FROM,
                        PAPER.VISIBLE_UNTIL)
                .from(PAPER)
                .where(PAPER.AUDIENCE.ne(Audience.PUBLIC))
                .orderBy(PAPER.VISIBLE_FROM.desc(), PAPER.PAPER_ID)
                .fetch(mapping(Listed::new));
    }

    /** One paper, if the person may read it. */
    static Optional<Kept> find(DSLContext sql, UUID council, UUID paper) {
        return sql.select(PAPER.NOTE, PAPER.VISIBLE_FROM, PAPER.VISIBLE_UNTIL, PAPER.CONTENT)
                .from(PAPER)
                .where(PAPER.COUNCIL_ID.eq(council))
                .and(PAPER.PAPER_ID.eq(paper))
                .fetchOptional(mapping(Kept::new));
    }
}
