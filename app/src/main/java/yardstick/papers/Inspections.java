package yardstick.papers;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.OWN_JUDGEMENT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import yardstick.judgements.Framework;
import yardstick.judgements.Frameworks;
import yardstick.judgements.InspectionQueries;
import yardstick.judgements.Judgement;
import yardstick.tenants.CouncilId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Inspections with grades as a paper of a day may tell of them: under the areas that their
 * frameworks had on their days, none that was later, and none whose report was not out by then.
 */
final class Inspections {

    private Inspections() {}

    /** A judgement as it is kept. */
    record Found(String column, String grade) {}

    /**
     * Published ones and the council's own records of others, the latest first.
     *
     * @param editions the numbers of the published files that count
     * @param upTo the paper's day
     */
    static List<Gathered.Inspected> upTo(
            DSLContext sql, CouncilId council, int area, Set<Integer> editions, LocalDate upTo) {
        var frameworks = Frameworks.read(sql);
        var all = new ArrayList<Gathered.Inspected>();
        for (var one : InspectionQueries.listInspections(sql, frameworks, area, editions)) {
            if (isKnown(one.inspectedOn(), one.publishedOn(), upTo)) {
                all.add(
                        inspected(
                                one.framework(),
                                one.kind(),
                                one.inspectedOn(),
                                one.judgements(),
                                false));
            }
        }
        all.addAll(own(sql, frameworks, council, upTo));
        all.removeIf(inspection -> inspection.judgements().isEmpty());
        all.sort(Comparator.comparing(Gathered.Inspected::inspectedOn).reversed());
        return all;
    }

    private static boolean isKnown(LocalDate on, @Nullable LocalDate published, LocalDate upTo) {
        return !on.isAfter(upTo) && (published == null || !published.isAfter(upTo));
    }

    /** A record of a published report says nothing that the publication does not. */
    private static List<Gathered.Inspected> own(
            DSLContext sql, Frameworks frameworks, CouncilId council, LocalDate upTo) {
        return sql
                .select(
                        OWN_INSPECTION.FRAMEWORK,
                        OWN_INSPECTION.KIND,
                        OWN_INSPECTION.INSPECTED_ON,
                        OWN_INSPECTION.PUBLISHED_ON,
                        found())
                .from(OWN_INSPECTION)
                .where(OWN_INSPECTION.COUNCIL_ID.eq(council.value()))
                .and(OWN_INSPECTION.PUBLISHED_INSPECTION_ID.isNull())
                .orderBy(OWN_INSPECTION.INSPECTED_ON.desc(), OWN_INSPECTION.INSPECTION_ID)
                .fetch()
                .stream()
                .filter(found -> isKnown(found.value3(), found.value4(), upTo))
                .map(
                        found ->
                                own(
                                        frameworks.named(found.value1()),
                                        found.value2(),
                                        found.value3(),
                                        found.value5()))
                .toList();
    }

    /** What the council has kept of the judgements of the inspection that is read. */
    static Field<List<Found>> found() {
        return multiset(
                        select(OWN_JUDGEMENT.JUDGEMENT_AREA, OWN_JUDGEMENT.GRADE)
                                .from(OWN_JUDGEMENT)
                                .where(OWN_JUDGEMENT.COUNCIL_ID.eq(OWN_INSPECTION.COUNCIL_ID))
                                .and(OWN_JUDGEMENT.INSPECTION_ID.eq(OWN_INSPECTION.INSPECTION_ID)))
                .convertFrom(rows -> rows.map(mapping(Found::new)));
    }

    /** The same as the framework has it, in its order. */
    static List<Judgement> judged(Framework framework, LocalDate on, List<Found> found) {
        return framework.inOrder(
                found.stream().map(f -> framework.judge(f.column(), f.grade(), on)).toList());
    }

    private static Gathered.Inspected own(
            Framework framework, String kind, LocalDate on, List<Found> found) {
        return inspected(framework, kind, on, judged(framework, on, found), true);
    }

    private static Gathered.Inspected inspected(
            Framework framework,
            String kind,
            LocalDate on,
            List<Judgement> judgements,
            boolean own) {
        return new Gathered.Inspected(
                framework.code(),
                kind,
                on,
                judgements.stream().map(j -> new Gathered.Judged(j.area(), j.grade())).toList(),
                own);
    }
}
