package yardstick.planimport;

import yardstick.plan.Scales;
import yardstick.plan.Step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scale that the ratings of a file are on, and which step a cell means.
 *
 * @param steps its steps, the least progress first
 * @param labels number of the step by its label in small letters
 */
record FoundScale(List<Step> steps, Map<String, Short> labels) {

    private static final int MOST_STEPS = 12;
    private static final int LONGEST_LABEL = 40;
    private static final List<String> ORDER = List.of("red", "amber", "green", "blue", "complet");

    /** The scale that was chosen; where it is that of the file, of what stands in the cells. */
    static FoundScale of(ScaleChoice choice, Stream<String> cells) {
        return of(
                switch (choice) {
                    case ONE_TO_FIVE -> Scales.oneToFive();
                    case RED_AMBER_GREEN -> Scales.redAmberGreen();
                    case FOUND -> found(cells);
                });
    }

    private static FoundScale of(List<Step> steps) {
        var labels = new LinkedHashMap<String, Short>();
        for (var step : steps) {
            labels.put(step.label().toLowerCase(Locale.UK), step.no());
        }
        return new FoundScale(steps, labels);
    }

    /** Five numbers or four colours where the cells have no others; else what stands in them. */
    private static List<Step> found(Stream<String> cells) {
        var labels = new LinkedHashMap<String, String>();
        cells.map(FoundScale::clean)
                .filter(label -> !isNone(label) && label.length() <= LONGEST_LABEL)
                .forEach(label -> labels.putIfAbsent(label.toLowerCase(Locale.UK), label));
        for (var known : List.of(Scales.oneToFive(), Scales.redAmberGreen())) {
            var scale = of(known);
            if (labels.keySet().stream().allMatch(label -> scale.step(label).isPresent())) {
                return known;
            }
        }
        var steps = new ArrayList<Step>();
        labels.values().stream()
                .sorted(Comparator.comparing(FoundScale::order))
                .limit(MOST_STEPS)
                .forEach(label -> steps.add(step(steps.size() + 1, label)));
        return steps;
    }

    private static BigDecimal order(String label) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (label.toLowerCase(Locale.UK).startsWith(ORDER.get(i))) {
                return BigDecimal.valueOf(1_000L + i);
            }
        }
        return label.matches("\\d{1,3}") ? new BigDecimal(label) : BigDecimal.valueOf(500);
    }

    private static Step step(int no, String label) {
        boolean done = label.toLowerCase(Locale.UK).startsWith("complet");
        return new Step(
                (short) no,
                label,
                "",
                label.matches("\\d{1,3}") ? new BigDecimal(label) : null,
                done ? "blue" : "grey",
                done);
    }

    /** Whether a cell says that nothing was rated: empty, 0, or a dash. */
    static boolean isNone(String cell) {
        return cell.strip().matches("0?(\\.0)?|[-–—]|(?i)n/?a|not rated");
    }

    /** The number of the step that a cell means; empty where the scale has no such step. */
    Optional<Short> step(String cell) {
        var label = clean(cell).toLowerCase(Locale.UK);
        var exact = labels.get(label);
        if (exact != null || label.isEmpty()) {
            return Optional.ofNullable(exact);
        }
        var beginning =
                labels.entrySet().stream()
                        .filter(
                                step ->
                                        label.length() == 1 && step.getKey().startsWith(label)
                                                || step.getKey().startsWith("complet")
                                                        && label.startsWith("complet"))
                        .toList();
        return beginning.size() == 1
                ? Optional.of(beginning.getFirst().getValue())
                : Optional.empty();
    }

    /** The first line, without the decimals that spreadsheets add. */
    private static String clean(String cell) {
        return cell.lines().findFirst().orElse("").strip().replaceFirst("^(\\d+)\\.0+$", "$1");
    }
}
