package yardstick.intake;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.SUBMISSION;
import static yardstick.db.council.Tables.SUBMISSION_ROW;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;

import yardstick.collection.DataSet;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** What councils enter, as it was entered: kept whole or not at all, and mended row by row. */
@Singleton
public class Drafts {

    /** The database takes them in pieces; none may keep a statement longer than it may take. */
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Tenancy tenancy;

    Drafts(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /**
     * What somebody sends in.
     *
     * @param origin how it came
     * @param fileName what the file was called; empty where there was none
     * @param fingerprint SHA-256 of what came, in hexadecimal
     * @param key the sender's own name for it: sent again, it changes nothing
     * @param entries what was entered
     */
    public record Sent(
            Submission.Origin origin,
            String fileName,
            String fingerprint,
            String key,
            List<Entry> entries) {}

    /** What was sent under a key, once it is kept. */
    public Optional<Submission> find(
            SignedIn who, Membership membership, DataSet dataSet, String key) {
        return tenancy.read(
                        who,
                        membership,
                        sql -> SubmissionQueries.byKey(sql, membership.council(), key))
                .filter(kept -> kept.dataSetId() == dataSet.id());
    }

    /**
     * Keeps what was sent as a draft, all of it or nothing. The same key again gives the submission
     * that it gave before; whether the same was sent, its fingerprint says.
     */
    public Submission keep(SignedIn who, Membership membership, DataSet dataSet, Sent sent) {
        return keep(who, membership, dataSet, sent, rows -> {});
    }

    /** The same, and says after each piece how many rows have been written. */
    Submission keep(
            SignedIn who, Membership membership, DataSet dataSet, Sent sent, IntConsumer written) {
        return tenancy.write(
                who,
                membership.asEditor(),
                sql -> {
                    var council = membership.council();
                    var id = UUID.randomUUID();
                    if (insert(sql, who, council, dataSet, sent, id)) {
                        insertRows(sql, council, id, sent.entries(), written);
                    }
                    return SubmissionQueries.byKey(sql, council, sent.key()).orElseThrow();
                });
    }

    private static boolean insert(
            DSLContext sql, SignedIn who, CouncilId council, DataSet dataSet, Sent sent, UUID id) {
        return sql.insertInto(SUBMISSION)
                        .set(SUBMISSION.COUNCIL_ID, council.value())
                        .set(SUBMISSION.SUBMISSION_ID, id)
                        .set(SUBMISSION.DATA_SET_ID, dataSet.id())
                        .set(SUBMISSION.ORIGIN, sent.origin().code())
                        .set(SUBMISSION.FILE_NAME, sent.fileName())
                        .set(SUBMISSION.FINGERPRINT, sent.fingerprint())
                        .set(SUBMISSION.IDEMPOTENCY_KEY, sent.key())
                        .set(SUBMISSION.MADE_BY, who.person())
                        .set(SUBMISSION.MADE_BY_NAME, who.name())
                        .onConflict(SUBMISSION.COUNCIL_ID, SUBMISSION.IDEMPOTENCY_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Hands the rows over in arrays, a column each: naming each text cost more than keeping it. */
    private static void insertRows(
            DSLContext sql,
            CouncilId council,
            UUID submission,
            List<Entry> entries,
            IntConsumer kept) {
        for (int from = 0; from < entries.size(); from += ROWS_AT_A_TIME) {
            var some = entries.subList(from, Math.min(entries.size(), from + ROWS_AT_A_TIME));
            sql.insertInto(
                            SUBMISSION_ROW,
                            SUBMISSION_ROW.COUNCIL_ID,
                            SUBMISSION_ROW.SUBMISSION_ID,
                            SUBMISSION_ROW.ROW_NO,
                            SUBMISSION_ROW.PLACE,
                            SUBMISSION_ROW.INDICATOR,
                            SUBMISSION_ROW.PERIOD,
                            SUBMISSION_ROW.NUMERATOR,
                            SUBMISSION_ROW.DENOMINATOR,
                            SUBMISSION_ROW.VALUE,
                            SUBMISSION_ROW.STATUS,
                            SUBMISSION_ROW.REASON,
                            SUBMISSION_ROW.NOTE,
                            SUBMISSION_ROW.FAULTS)
                    .select(
                            sql.select(
                                    val(council.value()),
                                    val(submission),
                                    numbers(some),
                                    texts(some, Entry::place),
                                    texts(some, Entry::indicator),
                                    texts(some, Column.PERIOD),
                                    texts(some, Column.NUMERATOR),
                                    texts(some, Column.DENOMINATOR),
                                    texts(some, Column.VALUE),
                                    texts(some, Column.STATUS),
                                    texts(some, Column.REASON),
                                    texts(some, Column.NOTE),
                                    texts(some, entry -> Fault.kept(entry.faults()))))
                    .execute();
            kept.accept(from + some.size());
        }
    }

    private static Field<Integer> numbers(List<Entry> some) {
        return unnest(Integer.class, some.stream().map(Entry::no).toArray(Integer[]::new));
    }

    private static Field<String> texts(List<Entry> some, Column column) {
        return texts(some, entry -> entry.text(column));
    }

    private static Field<String> texts(List<Entry> some, Function<Entry, String> text) {
        return unnest(String.class, some.stream().map(text).toArray(String[]::new));
    }

    /** Arrays of one length in one select go along side by side: the first of each is a row. */
    private static <T> Field<T> unnest(Class<T> type, T[] values) {
        return function(name("unnest"), type, val(values));
    }

    /** Mends a row of a draft that is still at this version. */
    public Outcome change(
            SignedIn who, Membership membership, UUID submission, Entry entry, int version) {
        return onlyDrafts(
                who,
                membership,
                sql ->
                        sql.update(SUBMISSION_ROW)
                                .set(SUBMISSION_ROW.INDICATOR, entry.indicator())
                                .set(SUBMISSION_ROW.PERIOD, entry.text(Column.PERIOD))
                                .set(SUBMISSION_ROW.NUMERATOR, entry.text(Column.NUMERATOR))
                                .set(SUBMISSION_ROW.DENOMINATOR, entry.text(Column.DENOMINATOR))
                                .set(SUBMISSION_ROW.VALUE, entry.text(Column.VALUE))
                                .set(SUBMISSION_ROW.STATUS, entry.text(Column.STATUS))
                                .set(SUBMISSION_ROW.REASON, entry.text(Column.REASON))
                                .set(SUBMISSION_ROW.NOTE, entry.text(Column.NOTE))
                                .set(SUBMISSION_ROW.FAULTS, Fault.kept(entry.faults()))
                                .set(SUBMISSION_ROW.VERSION, SUBMISSION_ROW.VERSION.plus(1))
                                .where(SUBMISSION_ROW.COUNCIL_ID.eq(membership.council().value()))
                                .and(SUBMISSION_ROW.SUBMISSION_ID.eq(submission))
                                .and(SUBMISSION_ROW.ROW_NO.eq(entry.no()))
                                .and(SUBMISSION_ROW.VERSION.eq(version))
                                .execute());
    }

    /** Takes a row out of a draft, if it is still at this version. */
    public Outcome remove(
            SignedIn who, Membership membership, UUID submission, int row, int version) {
        return onlyDrafts(
                who,
                membership,
                sql ->
                        sql.deleteFrom(SUBMISSION_ROW)
                                .where(SUBMISSION_ROW.COUNCIL_ID.eq(membership.council().value()))
                                .and(SUBMISSION_ROW.SUBMISSION_ID.eq(submission))
                                .and(SUBMISSION_ROW.ROW_NO.eq(row))
                                .and(SUBMISSION_ROW.VERSION.eq(version))
                                .execute());
    }

    private Outcome onlyDrafts(
            SignedIn who, Membership membership, Function<DSLContext, Integer> work) {
        try {
            return tenancy.write(who, membership.asEditor(), work) == 1
                    ? Outcome.DONE
                    : Outcome.OVERTAKEN;
        } catch (IntegrityConstraintViolationException noDraftAnyMore) {
            // The database's own guard: it was submitted a moment ago.
            return Outcome.OVERTAKEN;
        }
    }
}
