package yardstick.planimport;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.PLAN;
import static yardstick.db.council.Tables.PLAN_IMPORT;
import static yardstick.db.council.Tables.RECOMMENDATION;
import static yardstick.db.council.Tables.REVIEW;
import static yardstick.db.council.Tables.REVIEW_FINDING;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;
import yardstick.web.Choice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads a council's imports, and what plans can answer, inside its own space. */
final class ImportQueries {

    private static final String INSPECTION = "inspection:";
    private static final String OF_REVIEW = "review:";

    private ImportQueries() {}

    /** An import in the list of all. */
    record Listed(
            UUID id, String fileName, Instant at, String by, @Nullable UUID plan, String title) {}

    /** A council's imports, the latest first. */
    static List<Listed> list(DSLContext sql, CouncilId council) {
        return sql.select(
                        PLAN_IMPORT.IMPORT_ID,
                        PLAN_IMPORT.FILE_NAME,
                        PLAN_IMPORT.MADE_AT,
                        PLAN_IMPORT.MADE_BY_NAME,
                        PLAN_IMPORT.PLAN_ID,
                        PLAN.TITLE)
                .from(PLAN_IMPORT)
                .leftJoin(PLAN)
                .on(PLAN.COUNCIL_ID.eq(PLAN_IMPORT.COUNCIL_ID))
                .and(PLAN.PLAN_ID.eq(PLAN_IMPORT.PLAN_ID))
                .where(PLAN_IMPORT.COUNCIL_ID.eq(council.value()))
                .orderBy(PLAN_IMPORT.MADE_AT.desc())
                .limit(200)
                .fetch(
                        row ->
                                new Listed(
                                        row.value1(),
                                        row.value2(),
                                        row.value3().toInstant(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6() == null ? "" : row.value6()));
    }

    /** An import with its tables. */
    static Optional<Import> find(DSLContext sql, CouncilId council, UUID id) {
        return find(sql, council, id, false);
    }

    /** The same, which nobody else can accept or explain until the transaction ends. */
    static Optional<Import> lock(DSLContext sql, CouncilId council, UUID id) {
        return find(sql, council, id, true);
    }

    private static Optional<Import> find(
            DSLContext sql, CouncilId council, UUID id, boolean locked) {
        var asked =
                sql.select(
                                PLAN_IMPORT.FILE_NAME,
                                PLAN_IMPORT.TABLES,
                                PLAN_IMPORT.MAPPING,
                                PLAN_IMPORT.PLAN_ID,
                                PLAN_IMPORT.VERSION)
                        .from(PLAN_IMPORT)
                        .where(PLAN_IMPORT.COUNCIL_ID.eq(council.value()))
                        .and(PLAN_IMPORT.IMPORT_ID.eq(id));
        return (locked ? asked.forUpdate() : asked)
                .fetchOptional(
                        row -> {
                            var tables = Written.tables(row.value2());
                            var typed = Written.typed(row.value3());
                            return new Import(
                                    id,
                                    row.value1(),
                                    tables,
                                    Explained.guess(row.value1(), tables).with(typed),
                                    !typed.isEmpty(),
                                    row.value4(),
                                    row.value5());
                        });
    }

    /** What a plan can answer: inspections and peer reviews that have recommendations. */
    static List<Choice> answers(DSLContext sql, CouncilId council) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Nothing that is recorded here"));
        sql.select(
                        OWN_INSPECTION.INSPECTION_ID,
                        OWN_INSPECTION.FRAMEWORK,
                        OWN_INSPECTION.INSPECTED_ON)
                .from(OWN_INSPECTION)
                .where(OWN_INSPECTION.COUNCIL_ID.eq(council.value()))
                .and(
                        exists(
                                selectOne()
                                        .from(RECOMMENDATION)
                                        .where(
                                                RECOMMENDATION.COUNCIL_ID.eq(
                                                        OWN_INSPECTION.COUNCIL_ID))
                                        .and(
                                                RECOMMENDATION.INSPECTION_ID.eq(
                                                        OWN_INSPECTION.INSPECTION_ID))))
                .orderBy(OWN_INSPECTION.INSPECTED_ON.desc())
                .forEach(
                        row ->
                                choices.add(
                                        Choice.of(
                                                INSPECTION + row.value1(),
                                                "Inspection, %s, %s"
                                                        .formatted(
                                                                row.value2(),
                                                                Words.day(row.value3())))));
        sql.select(REVIEW.REVIEW_ID, REVIEW.TITLE)
                .from(REVIEW)
                .where(REVIEW.COUNCIL_ID.eq(council.value()))
                .orderBy(REVIEW.BEGINS_ON.desc())
                .forEach(
                        row ->
                                choices.add(
                                        Choice.of(
                                                OF_REVIEW + row.value1(),
                                                "Review: " + row.value2())));
        return List.copyOf(choices);
    }

    /** What numbers of recommendations mean, for what a form says that the plan answers. */
    static Links links(DSLContext sql, CouncilId council, String answers) {
        var id = answers.substring(answers.indexOf(':') + 1);
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Links.NONE;
        }
        var named = UUID.fromString(id);
        return answers.startsWith(INSPECTION)
                ? new Links(recommendations(sql, council, named), Map.of(), null)
                : review(sql, council, named);
    }

    private static Map<Integer, UUID> recommendations(
            DSLContext sql, CouncilId council, UUID inspection) {
        return sql.select(RECOMMENDATION.NUMBER, RECOMMENDATION.RECOMMENDATION_ID)
                .from(RECOMMENDATION)
                .where(RECOMMENDATION.COUNCIL_ID.eq(council.value()))
                .and(RECOMMENDATION.INSPECTION_ID.eq(inspection))
                .fetchMap(RECOMMENDATION.NUMBER, RECOMMENDATION.RECOMMENDATION_ID);
    }

    private static Links review(DSLContext sql, CouncilId council, UUID review) {
        var findings =
                sql.select(REVIEW_FINDING.POSITION, REVIEW_FINDING.FINDING_ID)
                        .from(REVIEW_FINDING)
                        .where(REVIEW_FINDING.COUNCIL_ID.eq(council.value()))
                        .and(REVIEW_FINDING.REVIEW_ID.eq(review))
                        .and(REVIEW_FINDING.KIND.eq("recommendation"))
                        .fetchMap(
                                row -> (int) row.get(REVIEW_FINDING.POSITION),
                                row -> row.get(REVIEW_FINDING.FINDING_ID));
        boolean there =
                sql.fetchExists(
                        REVIEW,
                        REVIEW.COUNCIL_ID.eq(council.value()).and(REVIEW.REVIEW_ID.eq(review)));
        return there ? new Links(Map.of(), findings, review) : Links.NONE;
    }
}
