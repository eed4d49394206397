package yardstick.planimport;

import static yardstick.db.council.Tables.PLAN_IMPORT;
import static yardstick.db.council.Tables.PRINTED_SCORE;
import static yardstick.db.council.Tables.PRIORITY;

import org.jooq.DSLContext;

import yardstick.intake.Fingerprint;
import yardstick.plan.PlanWriting;
import yardstick.sheets.FileRefused;
import yardstick.sheets.Sheet;
import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.util.List;
import java.util.UUID;

/** Writes a council's imports, inside {@code Tenancy.write}: each step whole, or not at all. */
final class Imports {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 300;

    private Imports() {}

    /**
     * A file that was sent.
     *
     * @param id its name, given with the form, so that sending it twice keeps it once
     * @param fileName what it was called
     * @param fingerprint of its bytes
     * @param tables the tables that were found in it
     */
    record Sent(UUID id, String fileName, String fingerprint, List<FoundTable> tables) {

        /** A file whose sheets have been read. */
        static Sent of(UUID id, String fileName, byte[] file, List<Sheet> sheets)
                throws FileRefused {
            var name = fileName.isEmpty() ? "Plan" : fileName;
            return new Sent(
                    id,
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                    Fingerprint.of(file),
                    Finding.in(sheets));
        }
    }

    /** What became of a step. */
    enum Outcome {
        DONE,
        /** Somebody else was quicker. */
        OVERTAKEN,
        /** Something must be mended first. */
        NOT_READY,
        /** There is no such import. */
        GONE
    }

    /** Keeps a file, unless it is there already. */
    static void keep(DSLContext sql, CouncilId council, SignedIn who, Sent sent) {
        sql.insertInto(PLAN_IMPORT)
                .set(PLAN_IMPORT.COUNCIL_ID, council.value())
                .set(PLAN_IMPORT.IMPORT_ID, sent.id())
                .set(PLAN_IMPORT.FILE_NAME, sent.fileName())
                .set(PLAN_IMPORT.FINGERPRINT, sent.fingerprint())
                .set(PLAN_IMPORT.TABLES, Written.of(sent.tables()))
                .set(PLAN_IMPORT.MADE_BY, who.person())
                .set(PLAN_IMPORT.MADE_BY_NAME, who.name())
                .onConflict(PLAN_IMPORT.COUNCIL_ID, PLAN_IMPORT.IMPORT_ID)
                .doNothing()
                .execute();
    }

    /** Keeps what somebody says about an import, unless it has changed since that version. */
    static Outcome explain(
            DSLContext sql, CouncilId council, UUID id, Explained said, int version) {
        int changed =
                sql.update(PLAN_IMPORT)
                        .set(PLAN_IMPORT.MAPPING, Written.of(said))
                        .set(PLAN_IMPORT.VERSION, PLAN_IMPORT.VERSION.plus(1))
                        .where(PLAN_IMPORT.COUNCIL_ID.eq(council.value()))
                        .and(PLAN_IMPORT.IMPORT_ID.eq(id))
                        .and(PLAN_IMPORT.VERSION.eq(version))
                        .and(PLAN_IMPORT.PLAN_ID.isNull())
                        .execute();
        return changed == 1 ? Outcome.DONE : Outcome.OVERTAKEN;
    }

    /** Makes a plan of an import: once, however often it is asked for. */
    static Outcome accept(DSLContext sql, CouncilId council, SignedIn who, UUID id, int version) {
        var found = ImportQueries.lock(sql, council, id);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        var one = found.get();
        if (one.plan() != null) {
            return Outcome.DONE;
        }
        if (one.version() != version) {
            return Outcome.OVERTAKEN;
        }
        if (!one.explained() || !Mistakes.in(one.said(), one.tables()).isEmpty()) {
            return Outcome.NOT_READY;
        }
        var links = ImportQueries.links(sql, council, one.said().text(Explained.ANSWERS));
        var draft = Drafting.draft(id, one.tables(), one.said(), links);
        if (!draft.canBeAccepted()) {
            return Outcome.NOT_READY;
        }
        if (PlanWriting.insert(sql, council, who, draft.plan())) {
            scores(sql, council, one, draft.scores());
        }
        sql.update(PLAN_IMPORT)
                .set(PLAN_IMPORT.PLAN_ID, id)
                .set(PLAN_IMPORT.VERSION, PLAN_IMPORT.VERSION.plus(1))
                .where(PLAN_IMPORT.COUNCIL_ID.eq(council.value()))
                .and(PLAN_IMPORT.IMPORT_ID.eq(id))
                .execute();
        return Outcome.DONE;
    }

    private static void scores(
            DSLContext sql, CouncilId council, Import one, List<Draft.Printed> scores) {
        if (scores.isEmpty()) {
            return;
        }
        var priorities =
                sql.select(PRIORITY.POSITION, PRIORITY.PRIORITY_ID)
                        .from(PRIORITY)
                        .where(PRIORITY.COUNCIL_ID.eq(council.value()))
                        .and(PRIORITY.PLAN_ID.eq(one.id()))
                        .fetchMap(PRIORITY.POSITION, PRIORITY.PRIORITY_ID);
        var rows =
                scores.stream()
                        .map(
                                score -> {
                                    var row = sql.newRecord(PRINTED_SCORE);
                                    row.setCouncilId(council.value());
                                    row.setPlanId(one.id());
                                    row.setPriorityId(priorities.get((short) score.position()));
                                    row.setRatedFor(score.day());
                                    row.setPrinted(score.score());
                                    row.setSource(source(one.fileName()));
                                    return row;
                                })
                        .toList();
        sql.batchInsert(rows).execute();
    }

    private static String source(String fileName) {
        var source = "the file " + fileName;
        return source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
    }

    /** Puts away a file of which no plan has come. */
    static void discard(DSLContext sql, CouncilId council, UUID id) {
        sql.deleteFrom(PLAN_IMPORT)
                .where(PLAN_IMPORT.COUNCIL_ID.eq(council.value()))
                .and(PLAN_IMPORT.IMPORT_ID.eq(id))
                .and(PLAN_IMPORT.PLAN_ID.isNull())
                .execute();
    }
}
