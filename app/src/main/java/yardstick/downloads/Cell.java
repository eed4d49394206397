package yardstick.downloads;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.math.BigDecimal;

/** One cell of a downloaded table. */
public sealed interface Cell {

    /** Words. */
    record Words(String text) implements Cell {}

    /** A number as published or as computed, in the column's unit: never rounded for show. */
    record Number(BigDecimal value) implements Cell {}

    /** No number: the symbol that says why. What it means stands among the notes. */
    record Symbol(Figure.Reason reason) implements Cell {}

    /** Nothing to say: no change without a year before, no band without a polarity. */
    record Blank() implements Cell {}

    /** A cell with nothing to say. */
    Cell BLANK = new Blank();

    /** Words; nothing for none. */
    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? BLANK : new Words(text);
    }

    /** A number; nothing for none. */
    static Cell of(@Nullable BigDecimal number) {
        return number == null ? BLANK : new Number(number);
    }

    /** A whole number; nothing for none. */
    static Cell of(@Nullable Integer number) {
        return number == null ? BLANK : new Number(BigDecimal.valueOf(number));
    }

    /** A figure: its number, or the symbol of the reason why there is none. */
    static Cell of(Figure figure) {
        return switch (figure) {
            case Figure.Known(BigDecimal value) -> new Number(value);
            case Figure.Missing(Figure.Reason reason) -> new Symbol(reason);
        };
    }
}
