package yardstick.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

@DisplayName("An indicator page's address")
class AddressTest {

    private static final Address ADDRESS =
            new Address(
                    "/compare/E06000033",
                    "cpp-rate",
                    Optional.of("2024/25"),
                    Optional.of("2021"),
                    List.of("E06000034", "E10000012"));

    @Test
    void holds_everything_that_was_chosen_in_order() {
        assertThat(ADDRESS.href())
                .isEqualTo(
                        "/compare/E06000033/indicators/cpp-rate"
                                + "?period=2024%2F25&neighbours=2021&with=E06000034&with=E10000012");
    }

    @Test
    void is_the_same_for_the_download() {
        assertThat(ADDRESS.csv()).startsWith("/compare/E06000033/indicators/cpp-rate.csv?period=");
    }

    @Test
    void loses_one_council_and_keeps_the_others() {
        assertThat(ADDRESS.without("E06000034").href()).endsWith("neighbours=2021&with=E10000012");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    "=1+1", "'=1+1"
                    "+44",  "'+44"
                    "-",    "'-"
                    "@sum", "'@sum"
                    "Rate", "Rate"
                    "",     ""
                    """)
    void never_starts_a_formula_in_the_download(String text, String cell) {
        assertThat(IndicatorCsv.text(text)).isEqualTo(cell);
    }
}
