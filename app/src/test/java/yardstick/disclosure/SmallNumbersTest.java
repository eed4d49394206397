package yardstick.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The fall is due to 3 children who moved.      | 3 children
                    Three siblings came in November               | Three siblings
                    2 of the girls are in secure accommodation    | 2 of the girls
                    Of the care leavers, four were not in touch   | care leavers, four
                    Both boys moved to Essex                      | Both boys
                    One large family arrived                      | One large family
                    Looked after (children: 4) fell               | children: 4
                    The rise is UASC (5) in one month             | UASC (5
                    A couple of young adults left care            | A couple of young adults
                    Only a single child was adopted               | single child
                    """)
    void of_children_are_found(String text, String words) {
        assertThat(SmallNumbers.find(text)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "338 children were looked after, 13 more than a year before",
                "Up by 5% on children looked after",
                "Table 4 is new. Quarter 3 begins in October",
                "1,204 children; 2.5 per child",
                "Children aged 16 and over",
                "Checked on 3/12/2026 by the children’s team"
            })
    void other_numbers_are_not(String text) {
        assertThat(SmallNumbers.find(text)).isEmpty();
    }
}
