package yardstick.inspections;

import yardstick.comparison.Area;
import yardstick.comparison.Council;
import yardstick.judgements.Against;
import yardstick.judgements.Inspection;
import yardstick.judgements.Judgement;
import yardstick.judgements.Latest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Councils that had our council's grade some years ago, and what became of them. All within one
 * area of one framework.
 *
 * @param asked what was asked
 * @param ours the council's own judgement now; empty where there is none
 * @param moved those that are better now, in order of name
 * @param others those that are not
 */
record MovedOn(Asked asked, Optional<Judgement> ours, List<Journey> moved, List<Journey> others) {

    /**
     * What was asked.
     *
     * @param council the council
     * @param area the judgement area
     * @param years how many years ago
     * @param model the neighbour model that says who is similar
     * @param everybody whether all councils are looked at, not only the similar ones
     */
    record Asked(Council council, String area, int years, String model, boolean everybody) {}

    /** A council that had the grade: what it was judged then and now. */
    record Journey(Area area, String likeness, Inspection then, Inspection now) {

        Judgement before(String judgementArea) {
            return then.find(judgementArea).orElseThrow();
        }

        Judgement after(String judgementArea) {
            return now.find(judgementArea).orElseThrow();
        }
    }

    static MovedOn of(Graded graded, Asked asked, Latest then, Latest now) {
        var ours = now.find(asked.council().area(), asked.area());
        var moved = new ArrayList<Journey>();
        var others = new ArrayList<Journey>();
        for (var council : now.councils()) {
            if (!council.equals(asked.council())) {
                ours.flatMap(grade -> find(graded, asked, council, grade, then, now))
                        .ifPresent(j -> (isBetter(j, asked.area()) ? moved : others).add(j));
            }
        }
        return new MovedOn(asked, ours, moved, others);
    }

    private static boolean isBetter(Journey journey, String area) {
        return journey.after(area).against(journey.before(area)) == Against.BETTER;
    }

    private static Optional<Journey> find(
            Graded graded, Asked asked, Council council, Judgement ours, Latest then, Latest now) {
        var area = council.area();
        var likeness = Likeness.of(graded.catalogue(), asked.model(), asked.council().area(), area);
        boolean wasThere =
                then.find(area, asked.area())
                        .filter(grade -> grade.against(ours) == Against.SAME)
                        .isPresent();
        if (!wasThere
                || now.find(area, asked.area()).isEmpty()
                || !asked.everybody() && likeness.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Journey(
                        area,
                        likeness,
                        then.find(area).orElseThrow(),
                        now.find(area).orElseThrow()));
    }
}
