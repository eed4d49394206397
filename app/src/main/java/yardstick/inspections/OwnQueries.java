package yardstick.inspections;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.INSPECTION_FACT;
import static yardstick.db.council.Tables.INSPECTION_NOTE;
import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.OWN_JUDGEMENT;
import static yardstick.db.council.Tables.RECOMMENDATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import yardstick.judgements.Frameworks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a council keeps of its inspections; one method, one statement. */
final class OwnQueries {

    private OwnQueries() {}

    /** All records of a council, the latest first. */
    static List<OwnInspection> listInspections(
            DSLContext sql, Frameworks frameworks, UUID council) {
        return fetch(sql, frameworks, council, noCondition());
    }

    /** One record of a council. */
    static Optional<OwnInspection> findInspection(
            DSLContext sql, Frameworks frameworks, UUID council, UUID inspection) {
        return fetch(sql, frameworks, council, OWN_INSPECTION.INSPECTION_ID.eq(inspection)).stream()
                .findFirst();
    }

    /** A council's record of the report of a published inspection. */
    static Optional<OwnInspection> findRecordOf(
            DSLContext sql, Frameworks frameworks, UUID council, int published) {
        var itsRecord = OWN_INSPECTION.PUBLISHED_INSPECTION_ID.eq(published);
        return fetch(sql, frameworks, council, itsRecord).stream().findFirst();
    }

    /** A council's notes beside published inspections, the first first. */
    static List<Note> listNotes(DSLContext sql, UUID council) {
        return sql.select(
                        INSPECTION_NOTE.NOTE_ID,
                        INSPECTION_NOTE.PUBLISHED_INSPECTION_ID,
                        INSPECTION_NOTE.BODY,
                        INSPECTION_NOTE.WRITTEN_BY_NAME,
                        INSPECTION_NOTE.WRITTEN_AT.convertFrom(OffsetDateTime::toInstant))
                .from(INSPECTION_NOTE)
                .where(INSPECTION_NOTE.COUNCIL_ID.eq(council))
                .orderBy(INSPECTION_NOTE.WRITTEN_AT, INSPECTION_NOTE.NOTE_ID)
                .fetch(mapping(Note::new));
    }

    private record Found(String area, String grade) {}

    private record Head(
            UUID id,
            String kind,
            @Nullable Integer published,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable LocalDate publishedOn) {}

    private record Words(
            String theme,
            String summary,
            String source,
            String link,
            String by,
            OffsetDateTime at,
            int version) {}

    private static List<OwnInspection> fetch(
            DSLContext sql, Frameworks frameworks, UUID council, Condition which) {
        return sql.select(
                        OWN_INSPECTION.FRAMEWORK,
                        row(
                                        OWN_INSPECTION.INSPECTION_ID,
                                        OWN_INSPECTION.KIND,
                                        OWN_INSPECTION.PUBLISHED_INSPECTION_ID,
                                        OWN_INSPECTION.INSPECTED_ON,
                                        OWN_INSPECTION.INSPECTED_UNTIL,
                                        OWN_INSPECTION.PUBLISHED_ON)
                                .convertFrom(mapping(Head::new)),
                        row(
                                        OWN_INSPECTION.THEME,
                                        OWN_INSPECTION.SUMMARY,
                                        OWN_INSPECTION.SOURCE,
                                        OWN_INSPECTION.LINK,
                                        OWN_INSPECTION.WRITTEN_BY_NAME,
                                        OWN_INSPECTION.WRITTEN_AT,
                                        OWN_INSPECTION.VERSION)
                                .convertFrom(mapping(Words::new)),
                        judgements(),
                        recommendations(),
                        facts())
                .from(OWN_INSPECTION)
                .where(OWN_INSPECTION.COUNCIL_ID.eq(council))
                .and(which)
                .orderBy(OWN_INSPECTION.INSPECTED_ON.desc(), OWN_INSPECTION.INSPECTION_ID)
                .fetch(
                        mapping(
                                (framework, head, words, found, recommendations, facts) ->
                                        inspection(
                                                frameworks,
                                                framework,
                                                head,
                                                words,
                                                found,
                                                recommendations,
                                                facts)));
    }

    private static OwnInspection inspection(
            Frameworks frameworks,
            String code,
            Head head,
            Words words,
            List<Found> found,
            List<OwnInspection.Recommendation> recommendations,
            List<OwnInspection.Fact> facts) {
        var framework = frameworks.named(code);
        return new OwnInspection(
                head.id(),
                framework,
                head.kind(),
                head.published(),
                head.on(),
                head.until(),
                head.publishedOn(),
                words.theme(),
                words.summary(),
                words.source(),
                words.link(),
                words.by(),
                words.at().toInstant(),
                words.version(),
                framework.inOrder(
                        found.stream()
                                .map(f -> framework.judge(f.area(), f.grade(), head.on()))
                                .toList()),
                recommendations,
                facts);
    }

    private static Field<List<Found>> judgements() {
        return multiset(
                        select(OWN_JUDGEMENT.JUDGEMENT_AREA, OWN_JUDGEMENT.GRADE)
                                .from(OWN_JUDGEMENT)
                                .where(OWN_JUDGEMENT.COUNCIL_ID.eq(OWN_INSPECTION.COUNCIL_ID))
                                .and(OWN_JUDGEMENT.INSPECTION_ID.eq(OWN_INSPECTION.INSPECTION_ID)))
                .convertFrom(rows -> rows.map(mapping(Found::new)));
    }

    private static Field<List<OwnInspection.Recommendation>> recommendations() {
        return multiset(
                        select(
                                        RECOMMENDATION.RECOMMENDATION_ID,
                                        RECOMMENDATION.NUMBER,
                                        RECOMMENDATION.BODY,
                                        RECOMMENDATION.PARAGRAPHS)
                                .from(RECOMMENDATION)
                                .where(RECOMMENDATION.COUNCIL_ID.eq(OWN_INSPECTION.COUNCIL_ID))
                                .and(RECOMMENDATION.INSPECTION_ID.eq(OWN_INSPECTION.INSPECTION_ID))
                                .orderBy(RECOMMENDATION.NUMBER))
                .convertFrom(rows -> rows.map(mapping(OwnInspection.Recommendation::new)));
    }

    private static Field<List<OwnInspection.Fact>> facts() {
        return multiset(
                        select(
                                        INSPECTION_FACT.FACT_ID,
                                        INSPECTION_FACT.LABEL,
                                        INSPECTION_FACT.VALUE,
                                        INSPECTION_FACT.AS_AT,
                                        INSPECTION_FACT.PARAGRAPH)
                                .from(INSPECTION_FACT)
                                .where(INSPECTION_FACT.COUNCIL_ID.eq(OWN_INSPECTION.COUNCIL_ID))
                                .and(INSPECTION_FACT.INSPECTION_ID.eq(OWN_INSPECTION.INSPECTION_ID))
                                .orderBy(INSPECTION_FACT.POSITION, INSPECTION_FACT.FACT_ID))
                .convertFrom(rows -> rows.map(mapping(OwnInspection.Fact::new)));
    }
}
