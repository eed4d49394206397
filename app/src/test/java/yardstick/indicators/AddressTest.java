package yardstick.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.comparison.Vintage;

import java.time.LocalDate;
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
                    List.of("E06000034", "E10000012"),
                    View.USUAL,
                    Vintage.NOW);

    @Test
    void holds_everything_that_was_chosen_in_order() {
        assertThat(ADDRESS.href())
                .isEqualTo(
                        "/compare/E06000033/indicators/cpp-rate"
                                + "?period=2024%2F25&neighbours=2021&with=E06000034&with=E10000012");
    }

    @Test
    void is_the_same_for_the_download() {
        assertThat(ADDRESS.download("csv"))
                .startsWith("/compare/E06000033/indicators/cpp-rate.csv?period=");
    }

    @Test
    void loses_one_council_and_keeps_the_others() {
        assertThat(ADDRESS.without("E06000034").href()).endsWith("neighbours=2021&with=E10000012");
    }

    @Test
    void keeps_the_day_as_of_which_the_figures_are() {
        var earlier =
                new Address(
                        "/compare/E06000033",
                        "cpp-rate",
                        Optional.empty(),
                        Optional.empty(),
                        List.of("E06000034"),
                        View.USUAL,
                        new Vintage(LocalDate.of(2024, 12, 31), 24));

        assertThat(earlier.href()).endsWith("?with=E06000034&asPublishedOn=2024-12-31&editions=24");
    }

    @Test
    void names_what_would_be_the_latest_by_default_where_it_is_to_last() {
        var bare =
                new Address(
                        "/compare/E06000033",
                        "cpp-rate",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        View.USUAL,
                        Vintage.NOW);

        assertThat(bare.naming("2025", "2025").href()).endsWith("?period=2025&neighbours=2025");
    }
}
