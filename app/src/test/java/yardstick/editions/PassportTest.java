package yardstick.editions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

@DisplayName("A figure's passport")
@NeedsPublishedData
class PassportTest {

    private static final Browser VIEWER = RunningPortal.get().signIn("thurrock.viewer");
    private static final String FIGURE =
            "/councils/E06000034/indicators/cpp-rate/figures/E06000034?period=2024";

    private static String main(String address) {
        return VIEWER.page(address).select("main").text();
    }

    @Test
    void shows_the_sum_beside_the_published_value() {
        var page = VIEWER.page(FIGURE);

        assertThat(page.select("h1").text()).isEqualTo("Thurrock, 2024: 31.6 per 10,000");
        assertThat(page.select("main").text())
                .containsPattern("144 ÷ 45,\\d{3} × 10,000 = 31\\.[56]\\d{3}")
                .contains("Rounded, that is the published 31.6.");
    }

    @Test
    void names_file_row_edition_and_the_estimate_it_is_divided_by() {
        assertThat(main(FIGURE))
                .contains("lait/bds_long_0.parquet")
                .contains("ees/edition-2025/d5_cpps_at31march_by_duration_2013_to_2025.csv")
                .contains("edition April 2026, published April 2026")
                .contains(
                        "Estimate for the middle of 2023, Mid-year population estimates aged 0 to 17, 2025");
    }

    @Test
    void tells_what_was_said_before_and_why_it_changed() {
        assertThat(main(FIGURE))
                .contains(
                        "Children in need, 2024 (published October 2024) said 31.8. It is 31.6 now (−0.2): the count stayed at 144, but what it is divided by was estimated anew");
    }

    @Test
    void has_one_row_for_every_edition_with_the_figure_marked() {
        var rows = VIEWER.page(FIGURE).select("main table tbody tr");
        assertThat(rows).hasSize(3);
        assertThat(rows.select(".app-table__ours"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("The figure"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "E92000001, 'England, 2024: 41.6 per 10,000'",
        "E12000006, 'East of England, 2024: '"
    })
    void can_be_had_of_regions_and_England(String area, String heading) {
        var page = VIEWER.page(FIGURE.replace("figures/E06000034", "figures/" + area));
        assertThat(page.select("h1").text()).startsWith(heading.substring(0, heading.indexOf(':')));
        assertThat(page.select("main").text()).contains("lait/bds_long_0.parquet");
    }

    @Test
    void says_why_there_is_no_figure_and_who_says_so() {
        assertThat(
                        main(
                                FIGURE.replace("figures/E06000034", "figures/E06000028")
                                        .replace("2024", "2016")))
                .contains("Bournemouth, 2016: no figure, not available")
                .contains(
                        "The file with the figures gives only a dash; the reason is from the file named below")
                .contains("Reason. File");
    }

    @Test
    void as_published_then_is_the_figure_of_then() {
        assertThat(main(FIGURE + "&asPublishedOn=2024-12-31"))
                .contains("Thurrock, 2024: 31.8 per 10,000")
                .contains("No earlier edition that has been loaded gives another value.")
                .doesNotContain("bds_long");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"figures/E06000034?period=1999, 422", "figures/E99999999?period=2024, 404"})
    void of_what_is_not_there_is_refused(String figure, int status) {
        var answer = VIEWER.get(FIGURE.substring(0, FIGURE.indexOf("figures/")) + figure);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
