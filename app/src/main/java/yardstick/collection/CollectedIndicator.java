package yardstick.collection;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Polarity;

import java.util.List;
import java.util.Optional;

/**
 * An indicator as councils collect it during the year.
 *
 * @param id our own number for it
 * @param code its name in addresses, files and the API
 * @param position order in its data set
 * @param title its name
 * @param definition what is counted
 * @param numerator what the numerator counts; of a mean, the children behind it
 * @param numeratorQuantity names what is counted: the same in two indicators, the same children
 * @param denominator what the denominator counts; none of a count or a mean
 * @param denominatorQuantity names what the denominator counts
 * @param per 100 for a percentage, 10,000 for a rate, 1 for a count or a mean
 * @param unit what one step means
 * @param decimalPlaces places to show
 * @param polarity which way is better
 * @param nature when the children are counted
 * @param publishedCode the published indicator that measures the same, if there is one
 * @param thresholds national thresholds, by period
 */
public record CollectedIndicator(
        int id,
        String code,
        int position,
        String title,
        String definition,
        String numerator,
        String numeratorQuantity,
        @Nullable String denominator,
        @Nullable String denominatorQuantity,
        int per,
        String unit,
        int decimalPlaces,
        Polarity polarity,
        Nature nature,
        @Nullable String publishedCode,
        List<Threshold> thresholds) {

    /** The quantity of all children of a council, whom rates are per. */
    public static final String CHILDREN = "children-0-17";

    /** What the three columns of a figure hold. */
    public enum Shape {
        /** The value is the numerator. */
        COUNT,
        /** The value is the numerator by the denominator times {@code per}. */
        RATIO,
        /** The value is given, and the numerator says of how many children it is the mean. */
        MEAN
    }

    /** What its figures are made of. */
    public Shape shape() {
        if (denominator != null) {
            return Shape.RATIO;
        }
        return nature == Nature.AVERAGE ? Shape.MEAN : Shape.COUNT;
    }

    /** Whether its value is a share of 100, which no part can exceed. */
    public boolean isPercentage() {
        return per == 100;
    }

    /** The national threshold of a period, if one is known. */
    public Optional<Threshold> threshold(InYearPeriod period) {
        return thresholds.stream().filter(t -> t.appliesTo(period)).findFirst();
    }
}
