package yardstick.releases;

import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How many are behind a mean, where the same are counted by themselves as well: those of the year
 * so far are the sum of its months, those of three years the sum of the years. A count that grows
 * from month to month says how many each month added.
 *
 * @param quantity what is counted
 * @param first from when
 * @param months during how many whole months
 */
record Behind(String quantity, LocalDate first, int months) {

    private static final String ADOPTED = "adopted";

    /** As the shipped data sets call them; empty for a mean of others. */
    static Optional<Behind> find(String quantity, InYearPeriod period) {
        return switch (quantity) {
            case "adopted-in-the-year" -> Optional.of(soFar(period));
            case "adopted-in-three-years" ->
                    Optional.of(new Behind(ADOPTED, period.firstDay(), period.kind().months()));
            default -> Optional.empty();
        };
    }

    private static Behind soFar(InYearPeriod period) {
        var first =
                InYearPeriod.containing(PeriodKind.FINANCIAL_YEAR, period.firstDay()).firstDay();
        return new Behind(
                ADOPTED,
                first,
                (int) ChronoUnit.MONTHS.between(first, period.lastDay().plusDays(1)));
    }

    /** What a number so counted is called. */
    String name() {
        return Quantities.during(quantity, first, first.plusMonths(months).minusDays(1));
    }
}
