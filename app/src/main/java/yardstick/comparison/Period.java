package yardstick.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A period for which the source published an indicator.
 *
 * @param label the publisher's label without a status in brackets, such as 2024-25
 * @param firstYear first calendar year in the label: orders periods; two are consecutive when it
 *     differs by one
 * @param status provisional, revised, final or outturn; null when the publisher says nothing
 * @param hasValue whether any area has a value in it
 */
public record Period(String label, int firstYear, @Nullable String status, boolean hasValue) {}
