package yardstick.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.statistics.Average;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;
import yardstick.web.Figures;

import java.math.BigDecimal;

@DisplayName("The answer in an indicator's heading")
class AnswerTest {

    private static final Phrase CHILDREN = new Phrase("has {} children on a plan", "more", "fewer");
    private static final Figures RATE = Figures.of(1, "Rate per 10,000");

    @ParameterizedTest(name = "{0}, neighbours {1}, England {2}, {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    24.5 | 44.56 | 40.6 | NEITHER | fewer than the average of its neighbours (44.6) and England (40.6)
                    50   | 44.56 | 60   | NEITHER | more than the average of its neighbours (44.6) and fewer than England (60.0)
                    50   | 44.56 | 60   | LOW     | worse (more) than the average of its neighbours (44.6) and better (fewer) than England (60.0)
                    50   | 44.56 | 60   | HIGH    | better (more) than the average of its neighbours (44.6) and worse (fewer) than England (60.0)
                    44.6 | 44.56 | 40.6 | LOW     | the same as the average of its neighbours (44.6) and worse (more) than England (40.6)
                    """)
    void reads_the_difference_through_polarity_as_it_is_printed(
            BigDecimal ours,
            BigDecimal neighbours,
            BigDecimal england,
            Polarity polarity,
            String end) {
        var answer =
                answer(
                        polarity,
                        new Figure.Known(ours),
                        new Average(neighbours, neighbours, 10),
                        10,
                        new Figure.Known(england));

        assertThat(answer.sentence())
                .isEqualTo(
                        "Southend-on-Sea has %s children on a plan, %s"
                                .formatted(RATE.print(ours), end));
    }

    @Test
    void says_of_how_many_neighbours_where_some_have_no_figure() {
        var answer =
                neither(known("24.5"), new Average(known44(), known44(), 8), 10, known("40.6"));

        assertThat(answer.sentence()).contains("its neighbours (44.6, of 8 of 10)");
    }

    @Test
    void says_why_there_is_no_figure_and_what_the_others_have() {
        var answer =
                neither(
                        new Figure.Missing(Figure.Reason.SUPPRESSED),
                        new Average(known44(), known44(), 10),
                        10,
                        known("40.6"));

        assertThat(answer.sentence())
                .isEqualTo(
                        "There is no figure for Southend-on-Sea: suppressed for confidentiality; its"
                                + " neighbours’ average is 44.6, England’s is 40.6");
    }

    @Test
    void leaves_out_neighbours_that_no_model_lists() {
        assertThat(neither(known("24.5"), null, 0, known("40.6")).sentence())
                .isEqualTo(
                        "Southend-on-Sea has 24.5 children on a plan, fewer than England (40.6)");
    }

    @Test
    void is_the_figure_alone_where_nothing_else_is_known() {
        var nothing = new Figure.Missing(Figure.Reason.NOT_STATED);

        assertThat(neither(known("24.5"), null, 0, nothing).sentence())
                .isEqualTo("Southend-on-Sea has 24.5 children on a plan");
    }

    private static Answer neither(
            Figure ours, @Nullable Average neighbours, int listed, Figure england) {
        return answer(Polarity.NEITHER, ours, neighbours, listed, england);
    }

    private static Answer answer(
            Polarity polarity,
            Figure ours,
            @Nullable Average neighbours,
            int listed,
            Figure england) {
        return new Answer(
                "Southend-on-Sea", CHILDREN, RATE, polarity, ours, neighbours, listed, england);
    }

    private static Figure known(String value) {
        return new Figure.Known(new BigDecimal(value));
    }

    private static BigDecimal known44() {
        return new BigDecimal("44.56");
    }
}
