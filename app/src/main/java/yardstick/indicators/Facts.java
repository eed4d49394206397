package yardstick.indicators;

import yardstick.beside.InYear;
import yardstick.comparison.Comparison;
import yardstick.comparison.Standing;
import yardstick.indicators.IndicatorPage.Fact;
import yardstick.statistics.Difference;
import yardstick.statistics.DirectionOfTravel;
import yardstick.statistics.Polarity;
import yardstick.web.Figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A council's standing on an indicator as a row of facts. No rank, band or colour without polarity.
 */
final class Facts {

    private Facts() {}

    static List<Fact> of(
            Comparison comparison, Figures figures, OwnNotes notes, Optional<InYear> during) {
        var facts = new ArrayList<Fact>();
        var name = comparison.council().area().name();
        var evidence = comparison.evidence();
        facts.add(published(name, comparison.council(), figures));
        facts.add(Likely.interval(evidence, figures));
        during.map(Facts::during).ifPresent(facts::add);
        facts.add(change(comparison, figures, Likely.change(evidence)));
        facts.add(neighbours(comparison, figures));
        facts.addAll(Likely.neighbourhood(comparison, evidence, figures));
        facts.add(other(comparison.region(), evidence.region(), comparison, figures));
        facts.add(other(comparison.england(), evidence.england(), comparison, figures));
        facts.add(rank(comparison));
        if (comparison.indicator().polarity() != Polarity.NEITHER) {
            facts.add(band(comparison));
        }
        notes.targets().stream()
                .filter(t -> t.period().compareTo(comparison.period().label()) >= 0)
                .min((a, b) -> a.period().compareTo(b.period()))
                .ifPresent(
                        t ->
                                facts.add(
                                        Fact.of(
                                                "Own target",
                                                figures.print(t.value()),
                                                "for " + t.period())));
        return List.copyOf(facts);
    }

    private static Fact during(InYear one) {
        var printed = one.printed();
        var note =
                "%s%s, not published"
                        .formatted(printed.missing() ? printed.reason() + ", " : "", one.status());
        return Fact.of("In-year, " + one.figure().period().words(), printed.text(), note);
    }

    private static Fact published(String label, Standing standing, Figures figures) {
        var printed = figures.print(standing.figure());
        return Fact.of(label, printed.text(), printed.reason());
    }

    /** The region or England, and whether the council differs from it by more than chance. */
    private static Fact other(
            Standing standing, Difference difference, Comparison comparison, Figures figures) {
        var printed = figures.print(standing.figure());
        return Fact.of(
                standing.area().name(),
                printed.text(),
                printed.reason().isEmpty()
                        ? Likely.difference(comparison, difference)
                        : printed.reason());
    }

    private static Fact change(Comparison comparison, Figures figures, String chance) {
        var change = comparison.change();
        if (change == null) {
            return Fact.of(
                    "Change in a year",
                    "[none]",
                    "no figure for the period before to compare with");
        }
        var travel = comparison.directionOfTravel();
        return new Fact(
                "Change in a year",
                figures.change(change),
                Figures.words(travel) + chance,
                tone(travel));
    }

    private static String tone(DirectionOfTravel travel) {
        return switch (travel) {
            case IMPROVING -> "good";
            case WORSENING -> "bad";
            case UNCHANGED, HIGHER, LOWER, NOT_COMPARABLE -> "";
        };
    }

    private static Fact neighbours(Comparison comparison, Figures figures) {
        var average = comparison.neighbourAverage();
        int listed = comparison.neighbours().size();
        if (average == null) {
            return Fact.of(
                    "Neighbours’ average",
                    "[none]",
                    comparison.model().isEmpty()
                            ? "no neighbour model has been loaded"
                            : listed == 0
                                    ? "the %s model lists no neighbours"
                                            .formatted(comparison.model())
                                    : "none of the %d neighbours has a figure".formatted(listed));
        }
        return Fact.of(
                "Neighbours’ average",
                figures.print(average.mean()),
                "of %d of %d, %s model".formatted(average.counted(), listed, comparison.model()));
    }

    private static Fact rank(Comparison comparison) {
        var rank = comparison.rank();
        if (rank != null) {
            return Fact.of("Rank", rank + " of " + comparison.ranked(), "1 is best");
        }
        return comparison.indicator().polarity() == Polarity.NEITHER
                ? Fact.of("Rank", "Not ranked", "neither more nor fewer is better")
                : Fact.of("Rank", "Not ranked", "no figure to rank");
    }

    private static Fact band(Comparison comparison) {
        var band = comparison.quartileBand();
        if (band != null) {
            return Fact.of("Quartile band", band.name(), "A is best, D is worst");
        }
        return comparison.indicator().quartileBands()
                ? Fact.of("Quartile band", "No band", "no figure to place")
                : Fact.of("Quartile band", "No band", "the publisher finds bands unsuitable");
    }
}
