package yardstick.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.collection.AimKind;
import yardstick.comparison.Indicator;
import yardstick.comparison.Period;
import yardstick.statistics.Polarity;
import yardstick.web.FieldError;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

@DisplayName("A target as somebody types it")
class TargetFormTest {

    private static final Watched RATE = Watched.published(indicator("Rate per 10,000"));
    private static final Watched SHARE = Watched.published(indicator("% of children"));

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,234.5 | 1234.5
                    30%     | 30
                    30 %    | 30
                    £1,204  | 1204
                    −1.5    | -1.5
                    .5      | 0.5
                    007     | 7
                    """)
    void is_read_kindly(String typed, BigDecimal value) {
        assertThat(form("2026", typed).number().orElseThrow()).isEqualByComparingTo(value);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"abc", "1e9", "1.2.3", "--1", "1/3", "NaN", "½", "12345678901234"})
    void must_be_a_number(String typed) {
        assertThat(messages(form("2026", typed), RATE))
                .containsExactly(
                        "Target must be a number with up to 6 decimal places, such as 30 or 12.5");
    }

    @Test
    void must_be_there() {
        assertThat(messages(form("2026", ""), RATE))
                .containsExactly("Enter a target, such as 30 or 12.5");
    }

    @Test
    void of_a_percentage_lies_between_0_and_100() {
        assertThat(messages(form("2026", "101"), SHARE))
                .containsExactly("Target must be a percentage from 0 to 100, such as 30");
        assertThat(messages(form("2026", "101"), RATE)).isEmpty();
    }

    @Test
    void may_be_for_a_period_to_come_that_is_named_like_the_others() {
        assertThat(messages(form("2026", "30"), RATE)).isEmpty();
        assertThat(messages(form("2025-26", "30"), RATE))
                .containsExactly("Choose a period from 2024 to 2035");
    }

    @Test
    void keeps_what_was_typed_and_lets_no_missing_field_through() {
        assertThat(TargetForm.read(Map.of("value", " 12 ", "version", "x")))
                .isEqualTo(new TargetForm(AimKind.TARGET, "", "", "12", "", -1, false, ""));
        assertThat(TargetForm.read(Map.of()).errors(RATE))
                .extracting(FieldError::field)
                .containsExactly("period", "value");
    }

    private static List<String> messages(TargetForm form, Watched indicator) {
        return form.errors(indicator).stream().map(FieldError::message).toList();
    }

    private static TargetForm form(String period, String value) {
        return new TargetForm(AimKind.TARGET, "", period, value, "", 0, false, "");
    }

    private static Indicator indicator(String unit) {
        return new Indicator(
                1,
                "cpp-rate",
                "CPP_rate",
                "Plans",
                "Plans",
                List.of("Child Protection"),
                "",
                "",
                unit,
                1,
                Polarity.NEITHER,
                1,
                "snapshot-31-march",
                true,
                false,
                "DfE",
                "",
                "",
                null,
                null,
                List.of(new Period("2024", 2024, null, true), new Period("2025", 2025, null, true)),
                Set.of());
    }
}
