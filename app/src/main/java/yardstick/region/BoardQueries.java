package yardstick.region;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.val;

import static yardstick.db.access.Routines.chooseBoardDataSets;
import static yardstick.db.access.Routines.makeBoardPack;
import static yardstick.db.access.Routines.removeBoardMeeting;
import static yardstick.db.access.Routines.writeBoardMeeting;
import static yardstick.db.access.Tables.BOARD_MEMBERS;
import static yardstick.db.access.Tables.BOARD_PEOPLE;
import static yardstick.db.council.Tables.BOARD_LETTER;
import static yardstick.db.shared.Tables.BOARD_DATA_SET;
import static yardstick.db.shared.Tables.BOARD_MEETING;
import static yardstick.db.shared.Tables.BOARD_PACK;
import static yardstick.db.shared.Tables.COMPLETENESS;
import static yardstick.db.shared.Tables.PAPER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what a regional board is and what councils let it see, under {@code Tenancy.shared}, and
 * writes for somebody who sits on it, under {@code Tenancy.people}: the database decides who that
 * is. One method, one statement.
 */
public final class BoardQueries {

    private BoardQueries() {}

    /** That a council has given a data set for a period, and when last. */
    public record Given(UUID council, InYearPeriod period, OffsetDateTime at) {}

    /** A paper that councils of the region let the reader read. */
    public record Paper(UUID council, UUID paper, String title, OffsetDateTime from) {}

    /** A council that has joined, and whether its figures may stand without its name. */
    public record Member(UUID council, OffsetDateTime since, boolean nameless) {}

    /** Somebody who sits on the board. */
    public record Sitting(String name, OffsetDateTime since, @Nullable OffsetDateTime until) {}

    /** A meeting; its version counts changes. */
    public record Meeting(UUID id, LocalDate on, String subject, int version) {}

    /** A data set that the board has chosen. */
    public record Chosen(int dataSet, boolean onlyIfSubmitted) {}

    /** A pack in one edition, without what it says. */
    public record Pack(
            UUID id, boolean nameless, LocalDate quarter, OffsetDateTime at, String by) {}

    /** What became of a change. */
    public enum Written {
        SAVED,
        /** Somebody has changed it meanwhile. */
        OVERTAKEN,
        /** The person does not sit on the board, or no longer. */
        REFUSED
    }

    private static final String NAMELESS = "nameless";

    /** Who has given what. */
    public static List<Given> given(DSLContext sql, DataSet dataSet, List<UUID> councils) {
        var all = COMPLETENESS(dataSet.id());
        return sql.select(all.COUNCIL_ID, all.FIRST_DAY, all.LATEST_AT)
                .from(all)
                .where(all.COUNCIL_ID.in(councils))
                .fetch(
                        row ->
                                new Given(
                                        row.value1(),
                                        new InYearPeriod(dataSet.kind(), row.value2()),
                                        row.value3()));
    }

    /** Papers of these councils that are there for boards and regions, the latest first. */
    public static List<Paper> papers(DSLContext sql, List<UUID> councils) {
        return sql.select(PAPER.COUNCIL_ID, PAPER.PAPER_ID, PAPER.TITLE, PAPER.VISIBLE_FROM)
                .from(PAPER)
                .where(PAPER.COUNCIL_ID.in(councils))
                .and(PAPER.AUDIENCE.notIn("review-team", "public"))
                .orderBy(PAPER.VISIBLE_FROM.desc(), PAPER.PAPER_ID)
                .fetch(mapping(Paper::new));
    }

    /** The councils that have joined. */
    public static List<Member> members(DSLContext sql, int region) {
        var all = BOARD_MEMBERS(region);
        return sql.select(all.COUNCIL_ID, all.JOINED_AT, all.NAMELESS)
                .from(all)
                .fetch(mapping(Member::new));
    }

    /** Who sits on it, the longest first. */
    public static List<Sitting> people(DSLContext sql, int region) {
        var all = BOARD_PEOPLE(region);
        return sql.select(all.NAME, all.VALID_FROM, all.VALID_UNTIL)
                .from(all)
                .fetch(mapping(Sitting::new));
    }

    /** Its meetings, the earliest first. */
    public static List<Meeting> meetings(DSLContext sql, int region) {
        return sql.select(
                        BOARD_MEETING.MEETING_ID,
                        BOARD_MEETING.HELD_ON,
                        BOARD_MEETING.SUBJECT,
                        BOARD_MEETING.VERSION)
                .from(BOARD_MEETING)
                .where(BOARD_MEETING.REGION_ID.eq(region))
                .orderBy(BOARD_MEETING.HELD_ON, BOARD_MEETING.MEETING_ID)
                .fetch(mapping(Meeting::new));
    }

    /** The data sets that it has chosen; none where it watches all that the region is asked for. */
    public static List<Chosen> chosen(DSLContext sql, int region) {
        return sql.select(BOARD_DATA_SET.DATA_SET_ID, BOARD_DATA_SET.ONLY_IF_SUBMITTED)
                .from(BOARD_DATA_SET)
                .where(BOARD_DATA_SET.REGION_ID.eq(region))
                .fetch(mapping(Chosen::new));
    }

    /** The editions of its packs that the reader may read now, the latest first. */
    public static List<Pack> packs(DSLContext sql, int region) {
        return sql.select(
                        BOARD_PACK.PACK_ID,
                        BOARD_PACK.EDITION.eq(NAMELESS),
                        BOARD_PACK.QUARTER,
                        BOARD_PACK.MADE_AT,
                        BOARD_PACK.MADE_BY_NAME)
                .from(BOARD_PACK)
                .where(BOARD_PACK.REGION_ID.eq(region))
                .orderBy(BOARD_PACK.MADE_AT.desc(), BOARD_PACK.EDITION)
                .fetch(mapping(Pack::new));
    }

    /** What an edition of a pack says; empty if there is none that the reader may read. */
    public static Optional<String> pack(DSLContext sql, int region, UUID pack, boolean nameless) {
        return sql.select(BOARD_PACK.CONTENT)
                .from(BOARD_PACK)
                .where(BOARD_PACK.REGION_ID.eq(region))
                .and(BOARD_PACK.PACK_ID.eq(pack))
                .and(BOARD_PACK.EDITION.eq(nameless ? NAMELESS : "named"))
                .fetchOptional(BOARD_PACK.CONTENT);
    }

    /** By which letters a council goes in a pack; read in the council's own space. */
    public static List<Letter> letters(DSLContext sql, CouncilId council, UUID pack) {
        return sql.select(BOARD_LETTER.COUNCIL_ID, BOARD_LETTER.DATA_SET_ID, BOARD_LETTER.LETTER)
                .from(BOARD_LETTER)
                .where(BOARD_LETTER.COUNCIL_ID.eq(council.value()))
                .and(BOARD_LETTER.PACK_ID.eq(pack))
                .fetch(mapping(Letter::new));
    }

    /** Writes a meeting: a new one for a version below nought, once however often it is sent. */
    public static Written write(DSLContext sql, int region, Meeting meeting) {
        return written(
                sql,
                writeBoardMeeting(
                        region, meeting.id(), meeting.on(), meeting.subject(), meeting.version()));
    }

    /** Takes a meeting away. */
    public static Written remove(DSLContext sql, int region, UUID meeting, int version) {
        return written(sql, removeBoardMeeting(region, meeting, version));
    }

    /** Says which data sets the board watches. */
    public static Written choose(DSLContext sql, int region, List<Chosen> chosen) {
        var all = chosen.stream().map(Chosen::dataSet).toArray(Integer[]::new);
        var demanding =
                chosen.stream()
                        .filter(Chosen::onlyIfSubmitted)
                        .map(Chosen::dataSet)
                        .toArray(Integer[]::new);
        return written(sql, chooseBoardDataSets(region, all, demanding));
    }

    /** The letter of a council in a data set of a pack. */
    public record Letter(UUID council, int dataSet, String letter) {}

    /**
     * A pack to freeze.
     *
     * @param named what it says with names, as JSON
     * @param releases whose figures stand in it
     * @param nameless the same without names; empty for none
     * @param namelessReleases whose figures stand in that
     * @param letters who is who in it
     */
    public record Draft(
            UUID id,
            LocalDate quarter,
            String named,
            List<UUID> releases,
            String nameless,
            List<UUID> namelessReleases,
            List<Letter> letters) {}

    /** Freezes a pack; once however often it is sent. */
    public static Written freeze(DSLContext sql, int region, Draft draft) {
        return written(
                sql,
                makeBoardPack(
                        val(region),
                        val(draft.id()),
                        val(draft.quarter()),
                        val(draft.named()),
                        val(draft.releases().toArray(UUID[]::new)),
                        val(draft.nameless()),
                        val(draft.namelessReleases().toArray(UUID[]::new)),
                        val(draft.letters().stream().map(Letter::council).toArray(UUID[]::new)),
                        val(draft.letters().stream().map(Letter::dataSet).toArray(Integer[]::new)),
                        val(draft.letters().stream().map(Letter::letter).toArray(String[]::new))));
    }

    private static Written written(DSLContext sql, Field<String> function) {
        return switch (String.valueOf(sql.select(function).fetchSingle().value1())) {
            case "saved" -> Written.SAVED;
            case "overtaken" -> Written.OVERTAKEN;
            default -> Written.REFUSED;
        };
    }
}
