package yardstick.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.util.ArrayList;
import java.util.Locale;

@Tag("published-data")
@NeedsPublishedData
@DisplayName("The sentence about a figure")
class SentenceTest {

    private final Comparisons comparisons =
            RunningPortal.get().context().getBean(Comparisons.class);
    private final Catalogue catalogue =
            RunningPortal.get().context().getBean(Catalogues.class).current();

    @Test
    void has_12_to_40_words_and_no_jargon_for_every_indicator_and_council() {
        var wrong = new ArrayList<String>();
        int sentences = 0;
        for (var council : catalogue.councils().values()) {
            for (var model : catalogue.models()) {
                for (var comparison :
                        comparisons.compareLatest(
                                catalogue,
                                catalogue.indicators().values(),
                                model,
                                council.area())) {
                    var sentence = Sentence.of(comparison, comparison.evidence());
                    sentences++;
                    if (!isPlain(sentence)) {
                        wrong.add(comparison.indicator().code() + ": " + sentence);
                    }
                }
            }
        }
        assertThat(sentences).isEqualTo(434 * 158 * 2);
        assertThat(wrong).isEmpty();
    }

    private static boolean isPlain(String sentence) {
        int words = sentence.split("\\s+").length;
        return words >= 12
                && words <= 40
                && sentence.endsWith(".")
                && !sentence.toLowerCase(Locale.ROOT)
                        .matches(
                                "(?s).*(\\bnull\\b|interval|confidence|signific|median|polarity"
                                        + "|quartile|percentile|denominator|\\bnan\\b|[▲▼–—]|  ).*");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    E06000033, cpp-rate, "Southend-on-Sea stood at 24.5 per 10,000 in 2025, lower than England (40.6) and its neighbours (44.6) by more than chance; it rose by 0.8 in a year, which may be chance; high is neither good nor bad."
                    """)
    void says_how_the_figure_stands(String council, String indicator, String expected) {
        assertThat(sentence(council, indicator)).isEqualTo(expected);
    }

    private String sentence(String code, String indicator) {
        var council = catalogue.findCouncil(code).map(Council::area).orElseThrow();
        var comparison =
                comparisons
                        .compareLatest(
                                catalogue,
                                java.util.List.of(catalogue.findIndicator(indicator).orElseThrow()),
                                "2025",
                                council)
                        .getFirst();
        return Sentence.of(comparison, comparison.evidence());
    }
}
