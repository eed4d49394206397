package yardstick.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

@DisplayName("A judgement")
class JudgementTest {

    private static final LocalDate IN_2019 = LocalDate.of(2019, 7, 15);
    private static final LocalDate IN_2024 = LocalDate.of(2024, 10, 14);
    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);
    private static final LocalDate SPLIT = LocalDate.of(2023, 1, 1);

    private static final Framework NEW =
            framework(
                    "NEW",
                    List.of(
                            new JudgementArea("Overall", "Overall", "Overall", FROM, null, ""),
                            new JudgementArea(
                                    "Care and leavers",
                                    "Care and leavers",
                                    "Care",
                                    FROM,
                                    SPLIT.minusDays(1),
                                    ""),
                            new JudgementArea("Care", "Care", "Care", SPLIT, null, "")));
    private static final Framework OLD =
            framework(
                    "OLD",
                    List.of(new JudgementArea("Overall", "Overall", "Overall", FROM, null, "")));

    @Test
    void is_better_the_same_or_worse_within_one_area_of_one_framework() {
        var good = NEW.judge("Overall", "Good", IN_2024);

        assertThat(good.against(NEW.judge("Overall", "Poor", IN_2019))).isEqualTo(Against.BETTER);
        assertThat(good.against(NEW.judge("Overall", "Good", IN_2019))).isEqualTo(Against.SAME);
        assertThat(NEW.judge("Overall", "Poor", IN_2024).against(good)).isEqualTo(Against.WORSE);
    }

    @Test
    void is_never_compared_with_one_of_another_framework_though_the_words_are_the_same() {
        assertThat(
                        NEW.judge("Overall", "Good", IN_2024)
                                .against(OLD.judge("Overall", "Good", IN_2019)))
                .isEqualTo(Against.NOT_COMPARABLE);
    }

    @Test
    void is_never_compared_with_one_of_another_area() {
        assertThat(
                        NEW.judge("Overall", "Good", IN_2024)
                                .against(NEW.judge("Care", "Poor", IN_2024)))
                .isEqualTo(Against.NOT_COMPARABLE);
    }

    @Test
    void belongs_to_the_area_that_had_the_column_of_the_file_on_the_day() {
        var before = NEW.judge("Care", "Good", IN_2019);
        var after = NEW.judge("Care", "Good", IN_2024);

        assertThat(before.area()).isEqualTo("Care and leavers");
        assertThat(after.area()).isEqualTo("Care");
        assertThat(after.against(before)).isEqualTo(Against.NOT_COMPARABLE);
    }

    @Test
    void that_is_on_no_scale_is_kept_and_not_compared() {
        var odd = NEW.judge("Overall", "Wonderful", IN_2024);

        assertThat(odd.grade()).isEqualTo("Wonderful");
        assertThat(odd.against(odd)).isEqualTo(Against.NOT_COMPARABLE);
        assertThat(NEW.judge("Overall", "Poor", IN_2024).against(odd))
                .isEqualTo(Against.NOT_COMPARABLE);
    }

    /** A number or an order would let two scales be put into one. */
    @Test
    void tells_nobody_where_its_grade_stands() {
        assertThat(Comparable.class.isAssignableFrom(Judgement.class)).isFalse();
        assertThat(Arrays.stream(Judgement.class.getDeclaredMethods()))
                .filteredOn(method -> !Modifier.isPrivate(method.getModifiers()))
                .noneMatch(method -> method.getReturnType() == int.class);
        assertThat(Arrays.stream(Judgement.class.getDeclaredConstructors()))
                .noneMatch(made -> Modifier.isPublic(made.getModifiers()));
    }

    private static Framework framework(String code, List<JudgementArea> areas) {
        return new Framework(
                code, code, "", "", FROM, null, "", areas, List.of("Good", "Poor"), List.of());
    }
}
