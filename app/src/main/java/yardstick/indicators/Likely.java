package yardstick.indicators;

import yardstick.comparison.Comparison;
import yardstick.comparison.Evidence;
import yardstick.indicators.IndicatorPage.Fact;
import yardstick.statistics.Certainty;
import yardstick.statistics.Difference;
import yardstick.statistics.Interval;
import yardstick.statistics.Level;
import yardstick.web.Figures;
import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a figure can bear, in words: chance, distance, who does best. */
final class Likely {

    private Likely() {}

    /** The council's interval with its method, or why there is none. */
    static Fact interval(Evidence evidence, Figures figures) {
        return switch (evidence.certainty()) {
            case Interval interval ->
                    Fact.of("95% interval", figures.interval(interval), interval.method().words());
            case Certainty.None(Certainty.Because because) ->
                    Fact.of(
                            "95% interval",
                            "[none]", "no interval can be given because " + because.words());
        };
    }

    /** What is added to a change: whether it is larger than chance; nothing where unknown. */
    static String change(Evidence evidence) {
        var chance = evidence.chance();
        if (chance == null) {
            return "";
        }
        return chance.isBeyondChance(Level.PERCENT_95)
                ? ", by more than chance"
                : ", which may be chance";
    }

    /** By which test a change was tried; nothing where it could not be. */
    static List<SummaryRow> test(Evidence evidence) {
        var chance = evidence.chance();
        return chance == null
                ? List.of()
                : List.of(
                        SummaryRow.of(
                                "Change tried by",
                                "%s, at the level of 95%%".formatted(chance.method().words())));
    }

    /** How the council differs from an area; nothing where it cannot be said. */
    static String difference(Comparison comparison, Difference difference) {
        var name = comparison.council().area().name();
        return switch (difference.read(comparison.indicator().polarity())) {
            case BETTER -> name + " is better by more than chance";
            case WORSE -> name + " is worse by more than chance";
            case LOWER -> name + " is lower by more than chance";
            case HIGHER -> name + " is higher by more than chance";
            case SIMILAR -> "the difference may be chance";
            case NOT_COMPARED -> "";
        };
    }

    /** Median beside the mean, distance to the mean, best neighbour, best quarter. */
    static List<Fact> neighbourhood(Comparison comparison, Evidence evidence, Figures figures) {
        var around = evidence.neighbourhood();
        if (around == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(
                Fact.of(
                        "Neighbours’ median",
                        figures.print(around.average().median()),
                        around.sidesDiffer()
                                ? "the mean puts %s on the other side: say which you use"
                                        .formatted(comparison.council().area().name())
                                : difference(comparison, evidence.neighbours())));
        around.toMean().ifPresent(distance -> facts.add(distance(distance, evidence, figures)));
        if (!evidence.best().isEmpty()) {
            facts.add(best(evidence, figures));
        }
        var quarter = evidence.bestQuarter();
        if (quarter != null) {
            facts.add(
                    Fact.of(
                            "Best quarter begins at",
                            figures.print(quarter),
                            "of all councils, by which way is better"));
        }
        return facts;
    }

    private static Fact distance(
            java.math.BigDecimal distance, Evidence evidence, Figures figures) {
        var children = evidence.childrenToMean();
        return Fact.of(
                "To the neighbours’ average",
                figures.change(distance),
                children == null
                        ? "how many children that is cannot be told"
                        : Figures.children(children));
    }

    private static Fact best(Evidence evidence, Figures figures) {
        var first = evidence.best().getFirst().standing().figure();
        return Fact.of(
                "Best neighbour",
                figures.print(first).text(),
                evidence.best().stream()
                        .map(n -> n.neighbour().area().name())
                        .collect(Collectors.joining(", ")));
    }
}
