package yardstick.region;

import yardstick.comparison.Council;
import yardstick.judgements.Inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a council's services for children were last judged as a whole.
 *
 * @param on the day of the inspection
 * @param words framework and grade
 */
public record Judged(Council council, LocalDate on, String words) {

    private static final String OVERALL = "Overall effectiveness";

    /** Of each council that was judged, the longest ago first. */
    public static List<Judged> latest(List<Council> councils, List<Inspection> inspections) {
        return councils.stream()
                .flatMap(council -> latest(council, inspections).stream())
                .sorted(Comparator.comparing(Judged::on).thenComparing(j -> j.council().name()))
                .toList();
    }

    private static Optional<Judged> latest(Council council, List<Inspection> inspections) {
        return inspections.stream()
                .filter(inspection -> inspection.area() == council.area().id())
                // Of children's services as a whole: others are judged in areas of their own.
                .filter(inspection -> inspection.find(OVERALL).isPresent())
                .max(Comparator.comparing(Inspection::inspectedOn))
                .map(
                        inspection ->
                                new Judged(
                                        council,
                                        inspection.inspectedOn(),
                                        "%s: %s"
                                                .formatted(
                                                        inspection.framework().code(),
                                                        grade(inspection))));
    }

    private static String grade(Inspection inspection) {
        return inspection.find(OVERALL).map(judgement -> judgement.grade()).orElse("");
    }
}
