package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A step of a plan's own scale of ratings.
 *
 * @param no order on the scale, the least progress first
 * @param label what is printed: 3, or Amber
 * @param definition what it means, in the plan's words; may be empty
 * @param points what it counts in a mean; null where the scale has no numbers
 * @param tone the colour beside the word: red, orange, amber, green, blue or grey
 * @param done whether an action so rated is completed
 */
public record Step(
        short no,
        String label,
        String definition,
        @Nullable BigDecimal points,
        String tone,
        boolean done) {}
