package yardstick.indicators;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Comparison;
import yardstick.statistics.Average;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to "how does this council compare?" in one sentence, as the indicator page's heading.
 * Figures are compared as they are printed, so that nobody reads "24.5, fewer than 24.5".
 *
 * @param council what people call the council
 * @param phrase how the figure is put into a sentence
 * @param figures how figures are printed
 * @param polarity which way is better
 * @param ours the council's figure
 * @param neighbours the mean of its neighbours; null where none has a value
 * @param neighboursListed how many neighbours the model lists; 0 where it leaves the council out
 * @param england England's figure
 */
record Answer(
        String council,
        Phrase phrase,
        Figures figures,
        Polarity polarity,
        Figure ours,
        @Nullable Average neighbours,
        int neighboursListed,
        Figure england) {

    /** The answer to a comparison. */
    static Answer of(Comparison comparison) {
        return new Answer(
                comparison.council().area().name(),
                Phrase.of(comparison.indicator()),
                Figures.of(comparison.indicator().decimalPlaces(), comparison.indicator().unit()),
                comparison.indicator().polarity(),
                comparison.council().figure(),
                comparison.neighbourAverage(),
                comparison.neighbours().size(),
                comparison.england().figure());
    }

    /** The sentence, without a full stop, as headings are. */
    String sentence() {
        return switch (ours) {
            case Figure.Known(BigDecimal value) -> known(value);
            case Figure.Missing(Figure.Reason reason) -> missing(reason);
        };
    }

    private String known(BigDecimal value) {
        var beside = new ArrayList<Beside>();
        if (neighbours != null) {
            beside.add(beside(value, neighbours.mean(), neighbourWords(neighbours)));
        }
        england.number()
                .ifPresent(e -> beside.add(beside(value, e, "England (" + figures.print(e) + ")")));
        var start = council + " " + phrase.say(figures, value);
        return beside.isEmpty() ? start : start + ", " + joined(beside);
    }

    private String missing(Figure.Reason reason) {
        var known = new ArrayList<String>();
        if (neighbours != null) {
            known.add(
                    "its neighbours’ average is "
                            + figures.print(neighbours.mean())
                            + counted(neighbours, " (", ")"));
        }
        england.number().ifPresent(e -> known.add("England’s is " + figures.print(e)));
        var start = "There is no figure for " + council + ": " + reason.words();
        return known.isEmpty() ? start : start + "; " + String.join(", ", known);
    }

    private String neighbourWords(Average average) {
        return "the average of its neighbours ("
                + figures.print(average.mean())
                + counted(average, ", ", "")
                + ")";
    }

    /** Says of how many, where not every neighbour has a value. */
    private String counted(Average average, String before, String after) {
        return average.counted() == neighboursListed
                ? ""
                : before + "of " + average.counted() + " of " + neighboursListed + after;
    }

    /** A comparison in two halves: "fewer than", and "England (40.6)". */
    private record Beside(String how, String whose) {}

    private Beside beside(BigDecimal value, BigDecimal other, String whose) {
        int higher = figures.rounded(value).compareTo(figures.rounded(other));
        if (higher == 0) {
            return new Beside("the same as ", whose);
        }
        var word = higher > 0 ? phrase.more() : phrase.fewer();
        return new Beside(
                switch (polarity) {
                    case NEITHER -> word + " than ";
                    case HIGH -> read(higher > 0, word) + " than ";
                    case LOW -> read(higher < 0, word) + " than ";
                },
                whose);
    }

    private static String read(boolean better, String word) {
        return (better ? "better (" : "worse (") + word + ")";
    }

    /** "Fewer than A and B", or "fewer than A and more than B". */
    private static String joined(List<Beside> parts) {
        var words = new StringBuilder();
        var before = "";
        for (var part : parts) {
            words.append(words.isEmpty() ? "" : " and ")
                    .append(part.how().equals(before) ? "" : part.how())
                    .append(part.whose());
            before = part.how();
        }
        return words.toString();
    }
}
