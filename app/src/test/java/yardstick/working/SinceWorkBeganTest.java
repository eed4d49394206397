package yardstick.working;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.working.Promise.indicator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.claims.Claim;
import yardstick.claims.ClaimWords;
import yardstick.claims.Line;
import yardstick.claims.Lines;
import yardstick.claims.Tally;
import yardstick.comparison.Comparisons;
import yardstick.plan.Measure;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which movements are an action's: those whose last figure is from after work on it began. */
@DisplayName("A movement since work began")
@NeedsPublishedData
class SinceWorkBeganTest {

    private static final Line LINE = line();

    @Test
    void is_none_where_the_last_figure_is_older_than_a_baseline_of_no_known_period() {
        var begins = last().end().plusYears(1);
        for (var period : List.of("", "Q1 2026/27 local data", "when we began")) {
            var claim = claim(new BigDecimal("4"), period, begins);

            assertThat(because(claim)).as(period).isEqualTo(Claim.Because.BEFORE_WORK);
            assertThat(words(claim).verdict())
                    .isEqualTo("Cannot be said: the last figure is from before work began");
        }
    }

    @Test
    void is_one_where_a_figure_follows_a_baseline_of_no_known_period() {
        var claim = claim(new BigDecimal("4"), "when we began", last().end().minusDays(1));

        assertThat(claim).isInstanceOf(Claim.Moved.class);
    }

    @Test
    void is_none_where_it_ended_before_the_action_began() {
        var before = claim(null, "2020", last().end());

        assertThat(because(before)).isEqualTo(Claim.Because.BEFORE_WORK);
        assertThat(words(before).heading())
                .isEqualTo("Southend-on-Sea has no figure from after work began yet");
        assertThat(words(before).sentences())
                .contains(
                        "Whether it has moved cannot be said, because the last figure is from before work began.")
                .noneMatch(said -> said.contains(" rose ") || said.contains(" fell "));
        assertThat(claim(null, "2020", last().end().minusDays(1))).isInstanceOf(Claim.Moved.class);
    }

    @Test
    void is_not_looked_for_where_the_baseline_itself_is_the_last_figure() {
        var claim = claim(null, last().label(), last().end().plusYears(1));

        assertThat(because(claim)).isEqualTo(Claim.Because.NOTHING_SINCE);
    }

    @Test
    void is_left_out_of_the_count() {
        var tally =
                Tally.of(
                        List.of(
                                words(claim(null, "2018", last().end())),
                                words(claim(null, "2018", LocalDate.of(2018, 4, 1)))));

        assertThat(tally.all()).isEqualTo(2);
        assertThat(tally.sayable()).isEqualTo(1);
    }

    private static Claim claim(@Nullable BigDecimal baseline, String period, LocalDate begins) {
        var code = indicator("ReReferral").code();
        var measure =
                new Measure(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        (short) 1,
                        "",
                        "",
                        code,
                        null,
                        baseline,
                        period,
                        null,
                        "",
                        0);
        return Claim.of(measure, Optional.of(LINE), begins);
    }

    private static Claim.Because because(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.Still.class);
        return ((Claim.Still) claim).because();
    }

    private static ClaimWords words(Claim claim) {
        return new ClaimWords("Southend-on-Sea", claim);
    }

    private static Line.Step last() {
        return LINE.steps().getLast();
    }

    private static Line line() {
        var indicator = indicator("ReReferral");
        var council = Promise.catalogue().findCouncil(Promise.SOUTHEND).orElseThrow();
        return Optional.ofNullable(
                        Lines.published(
                                        RunningPortal.get().context().getBean(Comparisons.class),
                                        Promise.catalogue(),
                                        List.of(indicator),
                                        council.area())
                                .get(indicator.code()))
                .orElseThrow();
    }
}
