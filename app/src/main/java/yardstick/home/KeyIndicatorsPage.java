package yardstick.home;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Exactly what {@code home/keyIndicators.jte} prints.
 *
 * @param action where both forms lead
 * @param back the council's front page
 * @param q what is searched for
 * @param chosen the key indicators in order
 * @param found indicators that can be added
 * @param more how many more were found than are listed
 */
public record KeyIndicatorsPage(
        String action, String back, String q, List<Line> chosen, List<Line> found, int more) {

    private static final int LISTED = 30;

    /** One indicator. */
    public record Line(String code, String title, String topics) {}

    static KeyIndicatorsPage of(
            Catalogue catalogue, List<Indicator> chosen, String q, String action, String back) {
        var found =
                q.isEmpty()
                        ? List.<Indicator>of()
                        : catalogue.indicators().values().stream()
                                .filter(i -> !chosen.contains(i) && i.findLatest().isPresent())
                                .filter(i -> matches(i, q))
                                .toList();
        return new KeyIndicatorsPage(
                action,
                back,
                q,
                chosen.stream().map(KeyIndicatorsPage::line).toList(),
                found.stream().limit(LISTED).map(KeyIndicatorsPage::line).toList(),
                Math.max(0, found.size() - LISTED));
    }

    private static boolean matches(Indicator indicator, String q) {
        var text =
                (indicator.title()
                                + " "
                                + indicator.sourceCode()
                                + " "
                                + String.join(" ", indicator.topics()))
                        .toLowerCase(Locale.UK);
        return Arrays.stream(q.toLowerCase(Locale.UK).split("\\s+")).allMatch(text::contains);
    }

    private static Line line(Indicator indicator) {
        return new Line(indicator.code(), indicator.title(), String.join(", ", indicator.topics()));
    }
}
