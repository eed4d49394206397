package yardstick.team;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import static yardstick.db.access.Routines.releaseTeamLetter;
import static yardstick.db.access.Routines.removeTeamEntry;
import static yardstick.db.access.Routines.takeUpInvitations;
import static yardstick.db.access.Routines.writeTeamEntry;
import static yardstick.db.access.Tables.GUEST_REVIEWS;
import static yardstick.db.access.Tables.REVIEW_PARTS;
import static yardstick.db.access.Tables.TEAM_ENTRIES;
import static yardstick.db.access.Tables.TEAM_LETTERS;

import org.jooq.DSLContext;
import org.jooq.Field;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads and writes what a review team may, under {@code Tenancy.people}: functions of the database
 * decide by its clock whether the person belongs to the team now. One method, one statement.
 */
public final class TeamQueries {

    private TeamQueries() {}

    /** What became of a change. */
    public enum Written {
        SAVED,
        /** Somebody has changed or released it meanwhile. */
        OVERTAKEN,
        /** The person does not belong to the team, or no longer. */
        REFUSED
    }

    /** A letter that was released. */
    public record Letter(UUID id, String content, OffsetDateTime at, String by) {}

    /** Gives the person the invitations to their address. */
    public static void takeUp(DSLContext sql) {
        sql.select(takeUpInvitations()).fetchSingle();
    }

    /** The reviews to whose team the person belongs now, by first day. */
    public static List<GuestReview> reviews(DSLContext sql) {
        var all = GUEST_REVIEWS();
        return sql.select(
                        all.COUNCIL_ID,
                        all.REVIEW_ID,
                        all.TITLE,
                        all.KIND,
                        all.BEGINS_ON,
                        all.ENDS_ON,
                        all.FOCUS,
                        all.ROUND,
                        all.PART,
                        all.BEGINS_AT,
                        all.ENDS_AT)
                .from(all)
                .fetch(mapping(GuestReview::new));
    }

    /** One of them. */
    public static Optional<GuestReview> review(DSLContext sql, UUID council, UUID review) {
        return reviews(sql).stream()
                .filter(each -> each.council().equals(council) && each.review().equals(review))
                .findFirst();
    }

    /** What host and team have agreed. */
    public static Scope scope(DSLContext sql, UUID council, UUID review) {
        var part = REVIEW_PARTS(council, review);
        var all = sql.selectFrom(part).orderBy(part.PART, part.PLACE).fetch();
        return new Scope(
                all.stream().filter(r -> r.getPart().equals("team")).map(r -> r.getBody()).toList(),
                all.stream()
                        .filter(r -> r.getPart().equals("line"))
                        .map(r -> new Scope.Line(r.getPlace(), r.getBody()))
                        .toList(),
                all.stream()
                        .filter(r -> r.getPart().equals("method"))
                        .map(r -> new Scope.Method(r.getKind(), r.getHowMany(), r.getBody()))
                        .toList());
    }

    /** Everything that the team has written, by line of enquiry. */
    public static List<Entry> entries(DSLContext sql, UUID council, UUID review) {
        var all = TEAM_ENTRIES(council, review);
        return sql.select(
                        all.ENTRY_ID,
                        all.KIND.convertFrom(EntryKind::of),
                        all.LINE_NO.cast(Integer.class),
                        all.PAPER_ID,
                        all.SECTION,
                        all.HOW_MANY,
                        all.BODY,
                        all.WRITTEN_BY_PART,
                        all.WRITTEN_AT,
                        field(all.LETTER_ID.isNotNull()),
                        all.VERSION)
                .from(all)
                .orderBy(all.LINE_NO.asc().nullsLast(), all.KIND, all.WRITTEN_AT, all.ENTRY_ID)
                .fetch(mapping(Entry::new));
    }

    /** The letters that the team has released, the first one first. */
    public static List<Letter> letters(DSLContext sql, UUID council, UUID review) {
        var all = TEAM_LETTERS(council, review);
        return sql.select(all.LETTER_ID, all.CONTENT, all.RELEASED_AT, all.RELEASED_BY_PART)
                .from(all)
                .orderBy(all.RELEASED_AT)
                .fetch(mapping(Letter::new));
    }

    /**
     * Writes an entry.
     *
     * @param entry what it shall be; its version is the one that was on the page, below nought for
     *     a new one, which is there once however often it is sent
     */
    public static Written write(DSLContext sql, GuestReview review, Entry entry) {
        var line = entry.line();
        return written(
                sql,
                writeTeamEntry(
                        val(review.council()),
                        val(review.review()),
                        val(entry.id()),
                        val(entry.kind().word()),
                        val(line == null ? null : line.shortValue(), Short.class),
                        val(entry.paper(), UUID.class),
                        val(entry.section()),
                        val(entry.howMany(), Integer.class),
                        val(entry.body()),
                        val(entry.version())));
    }

    /** Takes away an entry that was not released. */
    public static Written remove(DSLContext sql, GuestReview review, UUID entry, int version) {
        return written(sql, removeTeamEntry(review.council(), review.review(), entry, version));
    }

    /** Releases a letter with the drafts it was made of. */
    public static Written release(
            DSLContext sql, GuestReview review, UUID letter, String content, List<Entry> entries) {
        return written(
                sql,
                releaseTeamLetter(
                        review.council(),
                        review.review(),
                        letter,
                        content,
                        entries.stream().map(Entry::id).toArray(UUID[]::new),
                        entries.stream().map(Entry::version).toArray(Integer[]::new)));
    }

    private static Written written(DSLContext sql, Field<String> function) {
        return switch (String.valueOf(sql.select(function).fetchSingle().value1())) {
            case "saved" -> Written.SAVED;
            case "overtaken" -> Written.OVERTAKEN;
            default -> Written.REFUSED;
        };
    }
}
