package yardstick.statistics;

import java.math.BigDecimal;

/**
 * How sure an interval is: of a hundred such intervals, how many catch the true value in the long
 * run. Source: the two levels of the Office for Health Improvement and Disparities' Fingertips.
 */
public enum Level {
    /** Nineteen in twenty. The level of everything that is called different. */
    PERCENT_95("95", 1.959963984540054),
    /** 998 in a thousand: the outer limits of a funnel. */
    PERCENT_99_8("99.8", 3.090232306167813);

    private final BigDecimal percent;
    private final double z;

    Level(String percent, double z) {
        this.percent = new BigDecimal(percent);
        this.z = z;
    }

    /** The level in per cent: 95 or 99.8. */
    public BigDecimal percent() {
        return percent;
    }

    /** The standard normal deviate that leaves half of the rest in each tail. */
    double z() {
        return z;
    }

    /** The probability that lies outside: 0.05 or 0.002. */
    double outside() {
        return BigDecimal.ONE.subtract(percent.movePointLeft(2)).doubleValue();
    }
}
