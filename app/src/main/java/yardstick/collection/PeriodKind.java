package yardstick.collection;

import java.util.Arrays;

/** What a period of a data set is. */
public enum PeriodKind {
    /** A calendar month. */
    MONTH("month", 1),
    /** Three months of a financial year; the first begins on 1 April. */
    QUARTER("quarter", 3),
    /** A year that begins on 1 April. */
    FINANCIAL_YEAR("financial-year", 12),
    /** Three financial years as one; the next begins a year later, so that two of three overlap. */
    THREE_YEARS("three-years", 36);

    private final String code;
    private final int months;

    PeriodKind(String code, int months) {
        this.code = code;
        this.months = months;
    }

    /** The word that the database and the API use. */
    public String code() {
        return code;
    }

    /** How many months a period has. */
    public int months() {
        return months;
    }

    /** How many months lie between the beginnings of two consecutive periods. */
    public int step() {
        return Math.min(months, FINANCIAL_YEAR.months);
    }

    /** Whether consecutive periods share months, so that a change says little and no trend can. */
    public boolean overlaps() {
        return months > step();
    }

    /** Reads the word that the database uses. */
    public static PeriodKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of period: " + code));
    }
}
