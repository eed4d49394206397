package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A period")
class PeriodTest {

    @ParameterizedTest(name = "{0} ends in {2}")
    @CsvSource({
        "2025, 2025, 2025",
        "2016-17, 2016, 2017",
        "2016/17, 2016, 2017",
        "1999-00, 1999, 2000",
        "2014-16, 2014, 2016",
        "2013/14-15/16, 2013, 2016"
    })
    void ends_in_the_last_year_of_its_label(String label, int firstYear, int lastYear) {
        assertThat(new Period(label, firstYear, null, true).lastYear()).isEqualTo(lastYear);
    }

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource({
        "2016/17, -1, 2015/16",
        "2013/14-15/16, 1, 2014/15-16/17",
        "1999-00, 1, 2000-01",
        "2025, -3, 2022"
    })
    void is_labelled_like_its_neighbour_where_no_file_labels_it(
            String label, int years, String moved) {
        assertThat(EarlierCatalogues.moved(label, years)).isEqualTo(moved);
    }
}
