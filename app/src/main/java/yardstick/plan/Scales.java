package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** Scales of ratings that a plan can begin with. Each belongs to its plan from then on. */
public final class Scales {

    private Scales() {}

    /** One to five, as Thurrock's development plan of 2017 to 2019 uses it; our own words. */
    public static List<Step> oneToFive() {
        return List.of(
                step(
                        1,
                        "1",
                        "Not started, or badly delayed. Bring it back on track first.",
                        1,
                        "red",
                        false),
                step(2, "2", "Started, with some delay. Watch it.", 2, "orange", false),
                step(
                        3,
                        "3",
                        "On track for its date. Evidence that it lasts is still to come.",
                        3,
                        "amber",
                        false),
                step(
                        4,
                        "4",
                        "Done, with evidence that it lasts. It stays in the plan to be watched.",
                        4,
                        "green",
                        true),
                step(
                        5,
                        "5",
                        "Done, with evidence that it lasts. It can leave the plan.",
                        5,
                        "blue",
                        true));
    }

    /** Red, amber, green and completed: words without numbers, so without a mean. */
    public static List<Step> redAmberGreen() {
        return List.of(
                step(1, "Red", "Not on track", null, "red", false),
                step(2, "Amber", "Some delay, or at risk", null, "amber", false),
                step(3, "Green", "On track", null, "green", false),
                step(4, "Completed", "Done", null, "blue", true));
    }

    private static Step step(
            int no,
            String label,
            String definition,
            @Nullable Integer points,
            String tone,
            boolean done) {
        return new Step(
                (short) no,
                label,
                definition,
                points == null ? null : BigDecimal.valueOf(points),
                tone,
                done);
    }
}
