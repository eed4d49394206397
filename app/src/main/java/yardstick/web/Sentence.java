package yardstick.web;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Comparison;
import yardstick.comparison.Evidence;
import yardstick.comparison.Measure;
import yardstick.statistics.Average;
import yardstick.statistics.Chance;
import yardstick.statistics.Difference;
import yardstick.statistics.Figure;
import yardstick.statistics.Level;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A council's figure in one sentence of 12 to 40 words, to stand beside the indicator's title: the
 * figure, compared with whom, whether difference or change are larger than chance, and whether high
 * is good, bad or neither. Figures are compared as they are printed, so that nobody reads "24.5,
 * lower than 24.5". Where it would be too long, the change is left out.
 */
public final class Sentence {

    /** The fewest words a sentence has. */
    public static final int FEWEST = 12;

    /** The most words a sentence has. */
    public static final int MOST = 40;

    private final Comparison comparison;
    private final Evidence evidence;
    private final Figures figures;

    private Sentence(Comparison comparison, Evidence evidence, Figures figures) {
        this.comparison = comparison;
        this.evidence = evidence;
        this.figures = figures;
    }

    /** The sentence, with a full stop. */
    public static String of(Comparison comparison, Evidence evidence) {
        var indicator = comparison.indicator();
        var figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        return new Sentence(comparison, evidence, figures).text();
    }

    /** How many words a text has, as a councillor would count them. */
    public static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private String text() {
        return switch (comparison.council().figure()) {
            case Figure.Known(BigDecimal value) -> {
                var whole = joined(start(value), compared(value), changed(), polarity());
                yield words(whole) <= MOST
                        ? whole
                        : joined(start(value), compared(value), "", polarity());
            }
            case Figure.Missing(Figure.Reason reason) -> missing(reason);
        };
    }

    private static String joined(String start, String compared, String changed, String polarity) {
        return start + compared + (changed.isEmpty() ? "" : "; " + changed) + "; " + polarity + ".";
    }

    private String council() {
        return comparison.council().area().name();
    }

    private String start(BigDecimal value) {
        return "%s stood at %s in %s"
                .formatted(council(), figures.inWords(value), comparison.period().label());
    }

    /** One comparison: how, whose, and whether chance explains it. */
    private record Beside(String how, String whose, String chance) {}

    private String compared(BigDecimal value) {
        if (Measure.growsWithSize(comparison.indicator())) {
            return ", which grows with a council’s size and is not compared";
        }
        var beside = new ArrayList<Beside>();
        comparison
                .england()
                .figure()
                .number()
                .ifPresent(e -> beside.add(beside(value, e, "England", evidence.england())));
        var average = comparison.neighbourAverage();
        if (average != null) {
            beside.add(beside(value, average.mean(), "its neighbours", evidence.neighbours()));
        }
        if (beside.isEmpty()) {
            return ", with nothing published to compare it with";
        }
        return ", " + said(beside);
    }

    private Beside beside(BigDecimal value, BigDecimal other, String whose, Difference difference) {
        var named = whose + " (" + figures.print(other) + ")";
        int order = figures.rounded(value).compareTo(figures.rounded(other));
        if (order == 0) {
            return new Beside("the same as", named, "");
        }
        return switch (difference) {
            case LOWER, HIGHER ->
                    new Beside(
                            order > 0 ? "higher than" : "lower than", named, "by more than chance");
            case SIMILAR -> new Beside("not clearly different from", named, "");
            case NOT_COMPARED -> new Beside(order > 0 ? "higher than" : "lower than", named, "");
        };
    }

    private String said(List<Beside> beside) {
        var first = beside.getFirst();
        var last = beside.getLast();
        var text =
                beside.size() == 1
                        ? one(first)
                        : first.how().equals(last.how()) && first.chance().equals(last.chance())
                                ? one(
                                        new Beside(
                                                first.how(),
                                                first.whose() + " and " + last.whose(),
                                                first.chance()))
                                : one(first) + " and " + one(last);
        return text + (mayBeChance(beside) ? ", though chance cannot be ruled out" : "");
    }

    /** Whether something is called higher or lower of which nobody knows whether chance did it. */
    private static boolean mayBeChance(List<Beside> beside) {
        return beside.stream().anyMatch(b -> b.chance().isEmpty() && b.how().endsWith("er than"));
    }

    private static String one(Beside beside) {
        return beside.how()
                + " "
                + beside.whose()
                + (beside.chance().isEmpty() ? "" : " " + beside.chance());
    }

    private String changed() {
        var change = comparison.change();
        if (change == null) {
            return "";
        }
        var since =
                comparison.indicator().periodType().equals("three-years")
                        ? "since the period before"
                        : "in a year";
        if (figures.rounded(change).signum() == 0) {
            return "it hardly moved " + since;
        }
        var by = figures.distance(change);
        var how = "it %s by %s %s".formatted(change.signum() > 0 ? "rose" : "fell", by, since);
        return how + chance(evidence.chance());
    }

    private static String chance(@Nullable Chance chance) {
        if (chance == null) {
            return "";
        }
        return chance.isBeyondChance(Level.PERCENT_95)
                ? ", more than chance"
                : ", which may be chance";
    }

    private String polarity() {
        return switch (comparison.indicator().polarity()) {
            case HIGH -> "high is good";
            case LOW -> "high is bad";
            case NEITHER -> "high is neither good nor bad";
        };
    }

    private String missing(Figure.Reason reason) {
        var known = new ArrayList<String>();
        boolean comparable = !Measure.growsWithSize(comparison.indicator());
        comparison
                .england()
                .figure()
                .number()
                .filter(e -> comparable)
                .ifPresent(e -> known.add("England’s is " + figures.print(e)));
        Average average = comparison.neighbourAverage();
        if (average != null && comparable) {
            known.add("its neighbours’ average is " + figures.print(average.mean()));
        }
        return "There is no figure for %s in %s: %s%s; %s."
                .formatted(
                        council(),
                        comparison.period().label(),
                        reason.words(),
                        known.isEmpty() ? "" : "; " + String.join(" and ", known),
                        polarity());
    }
}
