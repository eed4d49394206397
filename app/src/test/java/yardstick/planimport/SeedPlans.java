package yardstick.planimport;

import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.PLAN_IMPORT;
import static yardstick.db.council.Tables.RECOMMENDATION;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;
import static yardstick.db.published.Tables.VISIT_KIND;

import org.jooq.DSLContext;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.DemoPeople;
import yardstick.portal.Promised;
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

    private static final LocalDate INSPECTED = LocalDate.of(2016, 4, 26);
    private static final String REVIEW_TITLE = "Peer review of the front door, May 2017";
    private static final LocalDate REVIEWED = LocalDate.of(2017, 5, 9);

    private static final List<String> RECOMMENDATIONS =
            List.of(
                    "Better oversight and decisions by managers at all levels",
                    "Report quality assurance so that its impact on children shows",
                    "Visit children as their plans say, and act where that fails",
                    "Apply thresholds consistently, after checks with other agencies",
                    "Let children become looked after without delay, and watch it",
                    "Help children in need for as long as they need it",
                    "Complete child protection enquiries in time",
                    "Strengthen step-down between statutory services and early help",
                    "Better assessments and plans, also where there is domestic violence",
                    "See that children placed at home under a care order are suitably placed",
                    "Give elected members a full picture of practice",
                    "Let children take part in shaping and watching services");

    private static final List<String> FINDINGS =
            List.of(
                    "Records should show the oversight and supervision that managers report",
                    "Files should show the child and how they live",
                    "The case system should let managers see drift quickly",
                    "Review how decisions to go to an initial conference are made",
                    "Work with partners on threshold and on the quality of referrals",
                    "Review how well the lead professional role works",
                    "Better analysis in assessments of the prevention and support service");

    private SeedPlans() {}

    /**
     * Enters what is missing.
     *
     * @return how many plans were entered now
     */
    public static int enter(EmbeddedDatabase database) throws SQLException {
        var southend = new Promised(database, DemoPeople.SOUTHEND, "southend.editor");
        var thurrock = new Promised(database, DemoPeople.THURROCK, "thurrock.editor");
        return southend.work(
                        (sql, author) ->
                                enter(
                                        sql,
                                        author,
                                        Map.of(
                                                SeedFile.SOUTHEND_IMPROVEMENT,
                                                inspection(sql, author))))
                + thurrock.work(
                        (sql, author) ->
                                enter(
                                        sql,
                                        author,
                                        Map.of(
                                                SeedFile.THURROCK_DEVELOPMENT,
                                                "",
                                                SeedFile.THURROCK_SEND,
                                                "",
                                                SeedFile.THURROCK_PEER_REVIEW,
                                                review(sql, author))));
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

    /** Southend's inspection of 2016 with its twelve recommendations, found or written down. */
    private static String inspection(DSLContext sql, Promised.Author author) {
        var council = author.council().value();
        var found =
                sql.select(OWN_INSPECTION.INSPECTION_ID)
                        .from(OWN_INSPECTION)
                        .where(OWN_INSPECTION.COUNCIL_ID.eq(council))
                        .and(OWN_INSPECTION.INSPECTED_ON.eq(INSPECTED))
                        .fetchOptional(OWN_INSPECTION.INSPECTION_ID);
        var kind =
                sql.select(VISIT_KIND.KIND)
                        .from(VISIT_KIND)
                        .where(VISIT_KIND.FRAMEWORK.eq("SIF"))
                        .orderBy(VISIT_KIND.GRADED.desc(), VISIT_KIND.POSITION)
                        .limit(1)
                        .fetchOptional(VISIT_KIND.KIND);
        if (found.isEmpty() && kind.isEmpty()) {
            return "";
        }
        var id = found.orElseGet(UUID::randomUUID);
        if (found.isEmpty()) {
            sql.insertInto(OWN_INSPECTION)
                    .set(OWN_INSPECTION.COUNCIL_ID, council)
                    .set(OWN_INSPECTION.INSPECTION_ID, id)
                    .set(OWN_INSPECTION.FRAMEWORK, "SIF")
                    .set(OWN_INSPECTION.KIND, kind.get())
                    .set(OWN_INSPECTION.INSPECTED_ON, INSPECTED)
                    .set(OWN_INSPECTION.PUBLISHED_ON, LocalDate.of(2016, 7, 7))
                    .set(OWN_INSPECTION.SOURCE, "Entered from a council paper of 2016")
                    .set(OWN_INSPECTION.WRITTEN_BY, author.who().person())
                    .set(OWN_INSPECTION.WRITTEN_BY_NAME, author.who().name())
                    .execute();
        }
        for (int i = 0; i < RECOMMENDATIONS.size(); i++) {
            sql.insertInto(RECOMMENDATION)
                    .set(RECOMMENDATION.COUNCIL_ID, council)
                    .set(RECOMMENDATION.INSPECTION_ID, id)
                    .set(RECOMMENDATION.NUMBER, i + 1)
                    .set(RECOMMENDATION.BODY, RECOMMENDATIONS.get(i))
                    .onConflictDoNothing()
                    .execute();
        }
        return "inspection:" + id;
    }

    /** Thurrock's peer review of May 2017 with its seven recommendations, found or written down. */
    private static String review(DSLContext sql, Promised.Author author) {
        var council = author.council().value();
        var found =
                sql.select(REVIEW.REVIEW_ID)
                        .from(REVIEW)
                        .where(REVIEW.COUNCIL_ID.eq(council))
                        .and(REVIEW.BEGINS_ON.eq(REVIEWED))
                        .and(REVIEW.TITLE.eq(REVIEW_TITLE))
                        .fetchOptional(REVIEW.REVIEW_ID);
        var id = found.orElseGet(UUID::randomUUID);
        if (found.isEmpty()) {
            sql.insertInto(REVIEW)
                    .set(REVIEW.COUNCIL_ID, council)
                    .set(REVIEW.REVIEW_ID, id)
                    .set(REVIEW.TITLE, REVIEW_TITLE)
                    .set(REVIEW.KIND, "peer-review")
                    .set(REVIEW.BEGINS_ON, REVIEWED)
                    .set(REVIEW.ENDS_ON, LocalDate.of(2017, 5, 11))
                    .set(REVIEW.SUMMARY, "Entered from a council paper of 2017")
                    .execute();
        }
        for (int i = 0; i < FINDINGS.size(); i++) {
            sql.insertInto(REVIEW_FINDING)
                    .set(REVIEW_FINDING.COUNCIL_ID, council)
                    .set(REVIEW_FINDING.REVIEW_ID, id)
                    .set(REVIEW_FINDING.KIND, "recommendation")
                    .set(REVIEW_FINDING.POSITION, (short) (i + 1))
                    .set(REVIEW_FINDING.BODY, FINDINGS.get(i))
                    .onConflictDoNothing()
                    .execute();
        }
        return "review:" + id;
    }
}
