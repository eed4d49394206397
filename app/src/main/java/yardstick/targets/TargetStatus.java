package yardstick.targets;

import yardstick.statistics.Polarity;

import java.math.BigDecimal;

/**
 * How a figure stands to a target: arithmetic by one stated rule, not anybody's opinion. Met: at
 * the target or better. Close: short of it by no more than a twentieth of the target. Missed: by
 * more. Where neither way is better: near within a twentieth of the target, else above or below,
 * and no colour.
 */
public enum TargetStatus {
    MET("met", "green"),
    CLOSE("close", "yellow"),
    MISSED("missed", "red"),
    NEAR("near", ""),
    ABOVE("above", ""),
    BELOW("below", "");

    /** The tolerance: a twentieth, five per cent, of the target. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private final String word;
    private final String colour;

    TargetStatus(String word, String colour) {
        this.word = word;
        this.colour = colour;
    }

    /** What a page says. */
    public String word() {
        return word;
    }

    /** The colour of its tag beside the word; empty for none. */
    public String colour() {
        return colour;
    }

    /** How a figure stands to a target, both in the indicator's unit. */
    public static TargetStatus of(BigDecimal figure, BigDecimal target, Polarity polarity) {
        var tolerance = target.abs().multiply(TOLERANCE);
        return switch (polarity) {
            case HIGH -> of(target.subtract(figure), tolerance);
            case LOW -> of(figure.subtract(target), tolerance);
            case NEITHER -> {
                var away = figure.subtract(target);
                if (away.abs().compareTo(tolerance) <= 0) {
                    yield NEAR;
                }
                yield away.signum() > 0 ? ABOVE : BELOW;
            }
        };
    }

    private static TargetStatus of(BigDecimal shortBy, BigDecimal tolerance) {
        if (shortBy.signum() <= 0) {
            return MET;
        }
        return shortBy.compareTo(tolerance) <= 0 ? CLOSE : MISSED;
    }
}
