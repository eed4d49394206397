package yardstick.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Labels of periods to come")
class PeriodLabelsTest {

    @ParameterizedTest(name = "{1} years after {0}: {2}")
    @CsvSource(
            textBlock =
                    """
                    2025,          1, 2026
                    2024-25,       1, 2025-26
                    2024/25,       3, 2027/28
                    2022-25,       1, 2023-26
                    2013/14-15/16, 1, 2014/15-16/17
                    1998-99,       1, 1999-00
                    """)
    void are_written_as_the_publisher_writes_them(String label, int years, String later) {
        assertThat(PeriodLabels.after(label, years)).isEqualTo(later);
    }
}
