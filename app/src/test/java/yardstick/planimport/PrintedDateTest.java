package yardstick.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A printed date")
class PrintedDateTest {

    @ParameterizedTest
    @CsvSource({
        "30th September 2016, 2016-09-30",
        "01 April 2018, 2018-04-01",
        "1st of May 2017, 2017-05-01",
        "October 31st 2017, 2017-10-31",
        "2018-02-13, 2018-02-13",
        "13/02/2018, 2018-02-13",
        "13.2.18, 2018-02-13",
        "01/16/2018, 2018-01-16",
        "31st December 2016 and 6 monthly, 2016-12-31",
        "30th June 2017 and 30th September 2017, 2017-06-30"
    })
    void names_a_day(String printed, String day) {
        assertThat(PrintedDate.of(printed).day()).isEqualTo(day);
        assertThat(PrintedDate.of(printed).month()).isFalse();
        assertThat(PrintedDate.of(printed).words()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "Jan-18, 2018-01-31",
        "Apr 18, 2018-04-30",
        "February 2016, 2016-02-29",
        "RAG 01/18, 2018-01-31",
        "Sept 2017, 2017-09-30"
    })
    void that_names_a_month_means_its_last_day(String printed, String day) {
        assertThat(PrintedDate.of(printed).day()).isEqualTo(day);
        assertThat(PrintedDate.of(printed).month()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ongoing",
        "Monthly",
        "Termly basis",
        "jun",
        "See recommendation 1 Section 2",
        "''"
    })
    void may_name_none(String printed) {
        assertThat(PrintedDate.of(printed).day()).isNull();
        assertThat(PrintedDate.of(printed).impossible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"31st September 2017", "13/13/2017", "00/18", "1 May 0099"})
    void may_be_in_no_calendar(String printed) {
        assertThat(PrintedDate.of(printed).day()).isNull();
        assertThat(PrintedDate.of(printed).impossible()).isTrue();
    }

    @Test
    void over_two_lines_is_one() {
        assertThat(PrintedDate.of("December\n1st\n 2017").day()).isEqualTo("2017-12-01");
    }
}
