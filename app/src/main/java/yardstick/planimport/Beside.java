package yardstick.planimport;

import java.util.Collections;
import java.util.List;

/**
 * What stands beside an action with milestones: each line belongs to one of them, as far as their
 * numbers agree.
 *
 * @param own what is the action's own; may be empty
 * @param each what is each milestone's, in order; empty texts where it is unknown
 * @param uneven whether the numbers do not agree
 */
record Beside(String own, List<String> each, boolean uneven) {

    /** Deals the lines of a cell out. */
    static Beside of(List<String> lines, int milestones) {
        if (milestones == 0) {
            return new Beside(String.join("\n", lines), List.of(), false);
        }
        if (lines.size() == milestones) {
            return new Beside("", lines, false);
        }
        if (lines.size() == milestones + 1) {
            return new Beside(lines.getFirst(), lines.subList(1, lines.size()), false);
        }
        return new Beside(
                String.join("\n", lines), Collections.nCopies(milestones, ""), lines.size() > 1);
    }

    /** The lines in order, as far as there are milestones for them. */
    static Beside fromTheTop(List<String> lines, int milestones) {
        var each = new java.util.ArrayList<>(Collections.nCopies(milestones, ""));
        for (int i = 0; i < Math.min(milestones, lines.size()); i++) {
            each.set(i, lines.get(i));
        }
        return new Beside("", List.copyOf(each), true);
    }
}
