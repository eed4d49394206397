package yardstick.judgements;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What held on a day under one framework: of each council its latest inspection with grades that
 * had begun by then. Source: Ofsted, "inspections as at 31 March", which counts an inspection from
 * the day on which it begins, whenever its report comes.
 *
 * @param framework the framework
 * @param day the day
 * @param councils those that existed on the day, in order of name
 * @param inspections by the council's number as an area; none for a council that had had none
 */
public record Latest(
        Framework framework,
        LocalDate day,
        List<Council> councils,
        Map<Integer, Inspection> inspections) {

    /** Picks them from inspections with grades, the latest first. */
    public static Latest on(
            LocalDate day, Framework framework, Catalogue catalogue, List<Inspection> graded) {
        var inspections = new HashMap<Integer, Inspection>();
        for (var inspection : graded) {
            if (inspection.framework().equals(framework)
                    && !inspection.inspectedOn().isAfter(day)) {
                inspections.putIfAbsent(inspection.area(), inspection);
            }
        }
        var councils =
                catalogue.councils().values().stream().filter(c -> c.existedOn(day)).toList();
        return new Latest(framework, day, councils, inspections);
    }

    /** A council's latest inspection then. */
    public Optional<Inspection> find(Area council) {
        return Optional.ofNullable(inspections.get(council.id()));
    }

    /** What a council was judged in an area then. */
    public Optional<Judgement> find(Area council, String judgementArea) {
        return find(council).flatMap(inspection -> inspection.find(judgementArea));
    }

    /** How many councils had each grade of an area, in the order of the scale, noughts included. */
    public Map<String, Integer> distribution(String judgementArea) {
        var counts = new LinkedHashMap<String, Integer>();
        framework.scale().forEach(grade -> counts.put(grade, 0));
        councils.forEach(
                council ->
                        find(council.area(), judgementArea)
                                .ifPresent(j -> counts.merge(j.grade(), 1, Integer::sum)));
        return counts;
    }
}
