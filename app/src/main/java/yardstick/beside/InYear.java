package yardstick.beside;

import yardstick.collection.CollectedFigure;
import yardstick.collection.DataSet;
import yardstick.web.Figures;
import yardstick.web.Printed;

import java.util.Objects;
import java.util.UUID;

/**
 * An in-year figure as one reader sees it: raw where it is the reader's own council's, else as it
 * was released.
 *
 * @param council whose it is
 * @param own whether the reader works for that council, and sees what nobody else does
 * @param dataSet in which it is collected
 * @param figure the figure
 * @param hidden whether others see, or will see, that it is suppressed; only said of an own one
 */
public record InYear(
        UUID council, boolean own, DataSet dataSet, CollectedFigure figure, boolean hidden) {

    /** What marks every in-year figure, wherever it stands. */
    public static final String WORD = "in-year";

    /** The published indicator that measures the same. */
    public String published() {
        return Objects.requireNonNull(figure.indicator().publishedCode());
    }

    /** The value, or why there is none. */
    public Printed printed() {
        var indicator = figure.indicator();
        return Figures.of(indicator.decimalPlaces(), indicator.unit()).print(figure.value());
    }

    /**
     * How sure it is and who sees it: "provisional, own, others will see [c]", "final, released".
     */
    public String status() {
        var whose = own ? "own" : "released";
        return "%s, %s%s"
                .formatted(figure.status().code(), whose, hidden ? ", others will see [c]" : "");
    }

    /** Everything in one line: "in-year 311, November 2017, provisional, own". */
    public String words() {
        var printed = printed();
        return "%s %s%s, %s, %s"
                .formatted(
                        WORD,
                        printed.text(),
                        printed.missing() ? " " + printed.reason() : "",
                        figure.period().words(),
                        status());
    }
}
