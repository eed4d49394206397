package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;

/**
 * The rule that a rate at 31 March of a year divides by the children of the year before, put to the
 * test: every published rate of protection plans comes out again from counts and populations.
 */
@Tag("published-data")
@NeedsPublishedData
class ProtectionPlanRatesTest {

    private static final String RATES =
            """
            select a.name, f.first_year, f.value, f.numerator, f.denominator
              from published.figure f
              join published.indicator i using (indicator_id)
              join published.area a using (area_id)
             where i.source_code = 'CPP_rate' and a.kind = 'council'
               and f.first_year between 2016 and 2025 and f.value is not null
            """;

    @Test
    void all_1492_rates_of_councils_come_out_again_from_counts_and_populations() throws Exception {
        int rates = 0;
        var different = new ArrayList<String>();
        try (var connection = RunningPortal.get().database().connect("yardstick_app");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(RATES)) {
            while (rows.next()) {
                rates++;
                var plans = rows.getBigDecimal("numerator");
                var children = rows.getBigDecimal("denominator");
                var value = rows.getBigDecimal("value");
                if (plans == null
                        || children == null
                        || rate(plans, children).compareTo(value) != 0) {
                    different.add(
                            "%s %d: %s of %s is not %s"
                                    .formatted(
                                            rows.getString("name"),
                                            rows.getInt("first_year"),
                                            plans,
                                            children,
                                            value));
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(rates).isEqualTo(1_492);
    }

    private static BigDecimal rate(BigDecimal plans, BigDecimal children) {
        return plans.multiply(BigDecimal.valueOf(10_000)).divide(children, 1, RoundingMode.HALF_UP);
    }
}
