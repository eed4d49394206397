package yardstick.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All, sayable, wanted, tried and beyond chance, and what is said of them. */
@DisplayName("A count of what moved")
class TallyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3 | 3 | 2 | 2 | 1 | 2 of 3 success measures moved the way that is wanted, 1 by more than chance
                    3 | 3 | 2 | 2 | 0 | 2 of 3 success measures moved the way that is wanted, none by more than chance
                    3 | 3 | 2 | 0 | 0 | 2 of 3 success measures moved the way that is wanted, whether by chance cannot be said
                    4 | 4 | 3 | 2 | 0 | 3 of 4 success measures moved the way that is wanted, none by more than chance and 1 of which that cannot be said
                    3 | 3 | 1 | 1 | 0 | 1 of 3 success measures moved the way that is wanted, which may be chance
                    3 | 3 | 0 | 0 | 0 | None of 3 success measures moved the way that is wanted
                    5 | 3 | 0 | 0 | 0 | None of the 3 success measures of which it can be said moved the way that is wanted; of 2 more it cannot be said
                    3 | 1 | 0 | 0 | 0 | The 1 success measure of which it can be said did not move the way that is wanted; of 2 more it cannot be said
                    2 | 1 | 1 | 1 | 1 | The 1 success measure of which it can be said moved the way that is wanted, by more than chance; of 1 more it cannot be said
                    1 | 1 | 1 | 1 | 1 | 1 success measure moved the way that is wanted, by more than chance
                    1 | 1 | 1 | 0 | 0 | 1 success measure moved the way that is wanted, whether by chance cannot be said
                    1 | 1 | 0 | 0 | 0 | 1 success measure did not move the way that is wanted
                    1 | 0 | 0 | 0 | 0 | Whether 1 success measure moved cannot be said
                    3 | 0 | 0 | 0 | 0 | Whether any of 3 success measures moved cannot be said
                    """)
    void says_no_more_than_is_known(
            long all, long sayable, long wanted, long tried, long beyond, String said) {
        assertThat(new Tally(all, sayable, wanted, tried, beyond, 0).heading()).isEqualTo(said);
    }
}
