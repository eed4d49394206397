package yardstick.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

@DisplayName("A day that somebody types")
class DaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/9/2018",
                "30 9 2018",
                "30.09.2018",
                "30-9-2018",
                "2018-09-30",
                "30 September 2018",
                "30th september 2018",
                "30 Sep 2018",
                "30 Sept 2018"
            })
    void is_read_however_it_is_written(String typed) {
        assertThat(Days.read(typed)).contains(LocalDate.of(2018, 9, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/2/2018", "30/9/18", "Ongoing", "9/30/2018", "1/1/0018", "2018"})
    void is_none_where_it_could_be_another(String typed) {
        assertThat(Days.read(typed)).isEmpty();
    }

    @Test
    void is_shown_as_it_can_be_typed() {
        var day = LocalDate.of(2018, 9, 3);

        assertThat(Days.read(Days.typed(day))).contains(day);
        assertThat(Days.typed(null)).isEmpty();
    }
}
