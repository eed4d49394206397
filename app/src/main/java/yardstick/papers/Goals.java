package yardstick.papers;

import yardstick.papers.Gathered.Aim;
import yardstick.papers.Gathered.Watched;
import yardstick.plan.Measure;
import yardstick.web.Figures;

import java.util.ArrayList;
import java.util.List;

/**
 * What is aimed for: targets of plans, the council's own targets, and national thresholds, each
 * called what it is.
 */
final class Goals {

    private Goals() {}

    /** Local targets; the sentence on the national threshold comes last. */
    static List<Block> of(
            Watched watched,
            List<Measure> measures,
            List<Aim> aims,
            Figures figures,
            String national) {
        var said = new ArrayList<String>();
        for (var measure : measures) {
            var target = measure.target();
            if (target != null && isOf(measure, watched)) {
                said.add(
                        "Local target of this plan: %s by %s%s."
                                .formatted(
                                        figures.inWords(target),
                                        measure.targetPeriod().isEmpty()
                                                ? "a day not stated"
                                                : measure.targetPeriod(),
                                        from(measure, figures)));
            }
        }
        for (var aim : aims) {
            said.add(
                    "The council’s own target for %s, set beside its plans: %s%s."
                            .formatted(
                                    aim.period(),
                                    figures.inWords(aim.value()),
                                    aim.note().isBlank() ? "" : " (%s)".formatted(aim.note())));
        }
        said.add(national);
        return said.stream().distinct().<Block>map(Block.Text::new).toList();
    }

    private static boolean isOf(Measure measure, Watched watched) {
        return watched.code().equals(watched.inYear() ? measure.collected() : measure.published());
    }

    private static String from(Measure measure, Figures figures) {
        var baseline = measure.baseline();
        if (baseline == null) {
            return "";
        }
        return ", from %s%s"
                .formatted(
                        figures.inWords(baseline),
                        measure.baselinePeriod().isEmpty()
                                ? ""
                                : " in " + measure.baselinePeriod());
    }

    /** What the council has written, signed and dated. */
    static List<Block> commentary(List<Gathered.Said> commentary) {
        return commentary.stream()
                .<Block>map(
                        said ->
                                new Block.Text(
                                        "Commentary by %s, %s%s: %s"
                                                .formatted(
                                                        said.by(),
                                                        Days.words(said.at()),
                                                        said.period().isEmpty()
                                                                ? ""
                                                                : ", on " + said.period(),
                                                        said.body())))
                .toList();
    }
}
