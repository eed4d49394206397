package yardstick.about;

import yardstick.statistics.Figure;
import yardstick.web.SummaryRow;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is printed where a figure is missing, for the help page. */
public final class Symbols {

    /** Every symbol with what it means. */
    public static final List<SummaryRow> ROWS =
            Stream.of(Figure.Reason.values())
                    .map(reason -> SummaryRow.of(reason.symbol(), sentence(reason.words())))
                    .toList();

    private Symbols() {}

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
