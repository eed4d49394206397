package yardstick.editions;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Edition;
import yardstick.statistics.Figure;
import yardstick.web.Figures;

import java.math.BigDecimal;

/** How editions and what they say are called on these pages. */
final class Editions {

    private static final Figures COUNTS = new Figures(0, "");

    private Editions() {}

    /** "Children in need, 2024 (October 2024)". */
    static String name(Edition edition) {
        return "%s, %s (published %s)"
                .formatted(edition.title(), edition.label(), edition.published());
    }

    /** The same by number. */
    static String name(Catalogue catalogue, int id) {
        var edition = catalogue.editions().get(id);
        return edition == null ? "edition " + id : name(edition);
    }

    /** A count of children, or of something else that is whole. */
    static String count(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0
                ? number.toPlainString()
                : COUNTS.print(number);
    }

    /** A figure within a sentence: the number, or why there is none. */
    static String printed(Figures figures, Figure figure) {
        return switch (figure) {
            case Figure.Known(BigDecimal value) -> figures.print(value);
            case Figure.Missing(Figure.Reason reason) -> "nothing (" + reason.words() + ")";
        };
    }
}
