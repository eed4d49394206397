package yardstick.judgements;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static yardstick.db.published.Tables.FRAMEWORK;
import static yardstick.db.published.Tables.GRADE;
import static yardstick.db.published.Tables.JUDGEMENT_AREA;
import static yardstick.db.published.Tables.VISIT_KIND;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All frameworks that are known.
 *
 * @param all by short name, those that began first first
 */
public record Frameworks(Map<String, Framework> all) {

    /** Reads them. */
    public static Frameworks read(DSLContext sql) {
        var all = new LinkedHashMap<String, Framework>();
        sql.select(
                        FRAMEWORK.FRAMEWORK_,
                        FRAMEWORK.NAME,
                        FRAMEWORK.INSPECTORATE,
                        FRAMEWORK.SUBJECT,
                        FRAMEWORK.FIRST_DAY,
                        FRAMEWORK.LAST_DAY,
                        FRAMEWORK.ABOUT,
                        areas(),
                        scale(),
                        kinds())
                .from(FRAMEWORK)
                .orderBy(FRAMEWORK.FIRST_DAY, FRAMEWORK.FRAMEWORK_)
                .fetch(mapping(Framework::new))
                .forEach(framework -> all.put(framework.code(), framework));
        return new Frameworks(all);
    }

    /** The framework of this short name. */
    public Optional<Framework> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    /** The framework of this short name; one that nobody has described has no scale. */
    public Framework named(String code) {
        return find(code)
                .orElseGet(
                        () ->
                                new Framework(
                                        code,
                                        code,
                                        "",
                                        code,
                                        LocalDate.MIN,
                                        null,
                                        "",
                                        List.of(),
                                        List.of(),
                                        List.of()));
    }

    /** The framework for children's services that was in force on a day. */
    public Optional<Framework> forChildrensServices(LocalDate day) {
        return all.values().stream()
                .filter(framework -> framework.subject().equals("children's services"))
                .filter(framework -> framework.isInForceOn(day))
                .max(Comparator.comparing(Framework::firstDay));
    }

    private static Field<List<JudgementArea>> areas() {
        return multiset(
                        select(
                                        JUDGEMENT_AREA.JUDGEMENT_AREA_,
                                        JUDGEMENT_AREA.FULL_NAME,
                                        JUDGEMENT_AREA.PRINTED_AS,
                                        JUDGEMENT_AREA.FIRST_DAY,
                                        JUDGEMENT_AREA.LAST_DAY,
                                        JUDGEMENT_AREA.ABOUT)
                                .from(JUDGEMENT_AREA)
                                .where(JUDGEMENT_AREA.FRAMEWORK.eq(FRAMEWORK.FRAMEWORK_))
                                .orderBy(JUDGEMENT_AREA.POSITION))
                .convertFrom(rows -> rows.map(mapping(JudgementArea::new)));
    }

    private static Field<List<String>> scale() {
        return multiset(
                        select(GRADE.GRADE_)
                                .from(GRADE)
                                .where(GRADE.FRAMEWORK.eq(FRAMEWORK.FRAMEWORK_))
                                .orderBy(GRADE.POSITION))
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    private static Field<List<VisitKind>> kinds() {
        return multiset(
                        select(VISIT_KIND.KIND, VISIT_KIND.GRADED)
                                .from(VISIT_KIND)
                                .where(VISIT_KIND.FRAMEWORK.eq(FRAMEWORK.FRAMEWORK_))
                                .orderBy(VISIT_KIND.POSITION))
                .convertFrom(rows -> rows.map(mapping(VisitKind::new)));
    }
}
