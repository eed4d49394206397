package yardstick.planimport;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.ACTION_FINDING;
import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PLAN_IMPORT;
import static yardstick.db.council.Tables.PRIORITY;
import static yardstick.db.council.Tables.RECOMMENDATION;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;

import org.jooq.DSLContext;

import yardstick.inspections.Southend2016;
import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.DemoPeople;
import yardstick.portal.Promised;
import yardstick.reviews.Letter;
import yardstick.sheets.FileRefused;
import yardstick.sheets.SheetFiles;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Enters the plans of the council papers through the import, in the names of demo editors: what
 * they answer, then the plans. Each once, however often it is asked for.
 */
public final class SeedPlans {

    private static final String SOUTHEND = "southend.editor";
    private static final String THURROCK = "thurrock.editor";

    /** Which recommendation of the SEND review each action answers; the plan skips the tenth. */
    private static final List<Integer> SEND = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12);

    private SeedPlans() {}

    /** Thurrock's development plan. */
    public static UUID developmentPlan() {
        return SeedFile.THURROCK_DEVELOPMENT.id();
    }

    /** Southend's improvement plan. */
    public static UUID improvementPlan() {
        return SeedFile.SOUTHEND_IMPROVEMENT.id();
    }

    /**
     * Enters what is missing.
     *
     * @return how many plans were entered now
     */
    public static int enter(EmbeddedDatabase database) throws SQLException {
        var southend = new Promised(database, DemoPeople.SOUTHEND, SOUTHEND);
        var thurrock = new Promised(database, DemoPeople.THURROCK, THURROCK);
        return southend.work(SeedPlans::southend) + thurrock.work(SeedPlans::thurrock);
    }

    private static int southend(DSLContext sql, Promised.Author author) {
        var inspection =
                inspection(
                        sql,
                        author,
                        Southend2016.ID,
                        LocalDate.of(2016, 4, 25),
                        Southend2016.RECOMMENDATIONS);
        return enter(sql, author, Map.of(SeedFile.SOUTHEND_IMPROVEMENT, inspection));
    }

    private static int thurrock(DSLContext sql, Promised.Author author) {
        var inspection =
                inspection(
                        sql,
                        author,
                        Southend2016.THURROCK,
                        LocalDate.of(2016, 3, 1),
                        Southend2016.THURROCKS);
        var send = Letter.send2017();
        review(sql, author, send);
        int entered =
                enter(
                        sql,
                        author,
                        Map.of(
                                SeedFile.THURROCK_DEVELOPMENT,
                                inspection,
                                SeedFile.THURROCK_SEND,
                                "",
                                SeedFile.THURROCK_PEER_REVIEW,
                                review(sql, author, Letter.thurrock2017())));
        linkSend(sql, author, send.id());
        return entered;
    }

    private static int enter(
            DSLContext sql, Promised.Author author, Map<SeedFile, String> answers) {
        var entered = new AtomicInteger();
        answers.forEach(
                (file, answered) -> {
                    var there =
                            PLAN_IMPORT
                                    .COUNCIL_ID
                                    .eq(author.council().value())
                                    .and(PLAN_IMPORT.IMPORT_ID.eq(file.id()));
                    if (!sql.fetchExists(PLAN_IMPORT, there)) {
                        enter(sql, author, file, answered);
                        entered.incrementAndGet();
                    }
                });
        return entered.get();
    }

    /** By the same steps as a person at the pages. */
    private static void enter(
            DSLContext sql, Promised.Author author, SeedFile file, String answers) {
        try {
            var bytes = file.bytes();
            Imports.keep(
                    sql,
                    author.council(),
                    author.who(),
                    Imports.Sent.of(file.id(), file.file(), bytes, SheetFiles.tables(bytes)));
        } catch (FileRefused refused) {
            throw new IllegalStateException(refused.sentence(), refused);
        }
        var said =
                Explained.guess(file.file(), file.tables())
                        .with(file.said())
                        .with(Map.of(Explained.ANSWERS, answers));
        Imports.explain(sql, author.council(), file.id(), said, 0);
        var outcome = Imports.accept(sql, author.council(), author.who(), file.id(), 1);
        if (outcome != Imports.Outcome.DONE) {
            throw new IllegalStateException("%s: %s".formatted(file.file(), outcome));
        }
    }

    /** An inspection with its recommendations, found or written down in short. */
    private static String inspection(
            DSLContext sql,
            Promised.Author author,
            UUID id,
            LocalDate on,
            List<Southend2016.Asked> asked) {
        var council = author.council().value();
        int made =
                sql.insertInto(OWN_INSPECTION)
                        .set(OWN_INSPECTION.COUNCIL_ID, council)
                        .set(OWN_INSPECTION.INSPECTION_ID, id)
                        .set(OWN_INSPECTION.FRAMEWORK, "SIF")
                        .set(OWN_INSPECTION.KIND, "inspection")
                        .set(OWN_INSPECTION.INSPECTED_ON, on)
                        .set(OWN_INSPECTION.SOURCE, "Entered from a council paper")
                        .set(OWN_INSPECTION.WRITTEN_BY, author.who().person())
                        .set(OWN_INSPECTION.WRITTEN_BY_NAME, author.who().name())
                        .onConflictDoNothing()
                        .execute();
        if (made == 1) {
            asked.forEach(
                    one ->
                            sql.insertInto(RECOMMENDATION)
                                    .set(RECOMMENDATION.COUNCIL_ID, council)
                                    .set(RECOMMENDATION.INSPECTION_ID, id)
                                    .set(RECOMMENDATION.NUMBER, one.number())
                                    .set(RECOMMENDATION.BODY, one.body())
                                    .execute());
        }
        return "inspection:" + id;
    }

    /** A peer review with its recommendations, found or written down in short. */
    private static String review(DSLContext sql, Promised.Author author, Letter letter) {
        var council = author.council().value();
        int made =
                sql.insertInto(REVIEW)
                        .set(REVIEW.COUNCIL_ID, council)
                        .set(REVIEW.REVIEW_ID, letter.id())
                        .set(REVIEW.TITLE, letter.review().get("title"))
                        .set(REVIEW.KIND, letter.review().get("kind"))
                        .set(REVIEW.BEGINS_ON, letter.day("begins"))
                        .set(REVIEW.ENDS_ON, letter.day("ends"))
                        .set(REVIEW.SUMMARY, "Entered from a council paper")
                        .onConflictDoNothing()
                        .execute();
        var bodies = letter.recommendations();
        for (int i = 0; made == 1 && i < bodies.size(); i++) {
            sql.insertInto(REVIEW_FINDING)
                    .set(REVIEW_FINDING.COUNCIL_ID, council)
                    .set(REVIEW_FINDING.REVIEW_ID, letter.id())
                    .set(REVIEW_FINDING.KIND, "recommendation")
                    .set(REVIEW_FINDING.POSITION, (short) (i + 1))
                    .set(REVIEW_FINDING.BODY, bodies.get(i))
                    .execute();
        }
        return "review:" + letter.id();
    }

    /**
     * Ties the actions of the SEND plan to what the review recommends, by order and not by number.
     */
    private static void linkSend(DSLContext sql, Promised.Author author, UUID review) {
        var council = author.council().value();
        var plan = SeedFile.THURROCK_SEND.id();
        var findings = ImportQueries.links(sql, author.council(), "review:" + review).findings();
        var actions =
                sql.select(ACTION.ACTION_ID)
                        .from(ACTION)
                        .join(PRIORITY)
                        .using(ACTION.COUNCIL_ID, ACTION.PLAN_ID, ACTION.PRIORITY_ID)
                        .where(ACTION.COUNCIL_ID.eq(council))
                        .and(ACTION.PLAN_ID.eq(plan))
                        .orderBy(PRIORITY.POSITION, ACTION.POSITION)
                        .fetch(ACTION.ACTION_ID);
        sql.update(PLAN)
                .set(PLAN.REVIEW_ID, review)
                .where(PLAN.COUNCIL_ID.eq(council))
                .and(PLAN.PLAN_ID.eq(plan))
                .and(PLAN.REVIEW_ID.isNull())
                .execute();
        for (int i = 0; i < actions.size() && i < SEND.size(); i++) {
            sql.insertInto(ACTION_FINDING)
                    .set(ACTION_FINDING.COUNCIL_ID, council)
                    .set(ACTION_FINDING.PLAN_ID, plan)
                    .set(ACTION_FINDING.ACTION_ID, actions.get(i))
                    .set(ACTION_FINDING.FINDING_ID, findings.get(SEND.get(i)))
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
