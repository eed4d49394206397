package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.statistics.Figure;

import java.util.List;

/** The reorganisations that there were, by the published list of successions. */
@DisplayName("A council that was reorganised")
@NeedsPublishedData
class RealReorganisationTest {

    private static final Catalogue CATALOGUE =
            RunningPortal.get().context().getBean(Catalogues.class).current();

    private static Series rate(String council) {
        var area = CATALOGUE.findCouncil(council).orElseThrow().area();
        return RunningPortal.get()
                .context()
                .getBean(Comparisons.class)
                .series(
                        CATALOGUE,
                        CATALOGUE.findIndicator("cpp-rate").orElseThrow(),
                        "2025",
                        area,
                        List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "E10000006 | Cumbria was abolished on 1 April 2023. Cumberland and Westmorland and Furness took over",
                "E06000063 | Cumberland was formed on 1 April 2023 from part of Cumbria.",
                "E10000021 | Northamptonshire was abolished on 1 April 2021. North Northamptonshire and West Northamptonshire took over",
                "E06000062 | West Northamptonshire was formed on 1 April 2021 from part of Northamptonshire.",
                "E10000009 | Dorset (county) was abolished on 1 April 2019. Dorset and Bournemouth, Christchurch and Poole took over",
                "E06000059 | Dorset was formed on 1 April 2019 from part of Dorset (county).",
                "E06000029 | Poole was abolished on 1 April 2019. Bournemouth, Christchurch and Poole took over",
                "E06000058 | Bournemouth, Christchurch and Poole was formed on 1 April 2019 from Bournemouth, Poole and part of Dorset (county)."
            })
    void says_what_happened(String council, String sentence) {
        assertThat(rate(council).breaks())
                .singleElement()
                .satisfies(each -> assertThat(each.sentence()).startsWith(sentence));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"E06000063", "E06000062", "E06000059", "E06000058"})
    void has_no_figure_from_before_as_nobody_can_split_the_counts(String council) {
        assertThat(rate(council).points().stream().filter(p -> p.period().firstYear() < 2019))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.council()).isInstanceOf(Figure.Missing.class));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"E06000065", "E06000066", "E06000060", "E08000037", "E06000057"})
    void is_the_same_council_where_only_its_code_changed(String council) {
        var series = rate(council);
        assertThat(series.breaks()).isEmpty();
        assertThat(series.points())
                .allSatisfy(p -> assertThat(p.council()).isInstanceOf(Figure.Known.class));
    }
}
