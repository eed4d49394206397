package yardstick.releases;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.CollectedIndicator.Shape;

import java.math.BigDecimal;

/**
 * The whole numbers behind a figure. Those that others may know anyway are none of its own: how
 * many children live in a council is published.
 *
 * @param numerator how many are counted; of a mean, how many are behind it
 * @param denominator of how many; null where it protects nobody
 */
record Counted(long numerator, @Nullable Long denominator) {

    /** Why a figure cannot be shown to be safe; empty where it is made of whole numbers. */
    static String doubt(CollectedFigure figure) {
        if (figure.value().number().isEmpty() || find(figure) != null) {
            return "";
        }
        return switch (figure.indicator().shape()) {
            case COUNT -> "it is not a whole number, so it cannot be shown to be safe";
            case RATIO -> "it is given without its counts, so it cannot be shown to be safe";
            case MEAN ->
                    "it is not known how many children are behind it, so it cannot be shown to be safe";
        };
    }

    /** The numbers behind a figure that has a value; null where they are not known. */
    static @Nullable Counted find(CollectedFigure figure) {
        var value = figure.value().number().orElse(null);
        if (value == null) {
            return null;
        }
        var indicator = figure.indicator();
        var numerator = whole(indicator.shape() == Shape.COUNT ? value : figure.numerator());
        if (numerator == null || indicator.shape() != Shape.RATIO || isOfAllChildren(indicator)) {
            return numerator == null ? null : new Counted(numerator, null);
        }
        var denominator = whole(figure.denominator());
        return denominator == null ? null : new Counted(numerator, denominator);
    }

    private static boolean isOfAllChildren(CollectedIndicator indicator) {
        return CollectedIndicator.CHILDREN.equals(indicator.denominatorQuantity());
    }

    private static @Nullable Long whole(@Nullable BigDecimal number) {
        if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return number.precision() - number.scale() > 12 ? null : number.longValueExact();
    }
}
