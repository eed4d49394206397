package yardstick.councils;

import yardstick.charts.Funnel.Centre;
import yardstick.charts.Funnel.Dot;
import yardstick.charts.Funnel.Lies;
import yardstick.charts.Funnel.Limit;
import yardstick.charts.Point;
import yardstick.comparison.Council;
import yardstick.comparison.Measure;
import yardstick.statistics.Difference;
import yardstick.statistics.Figure;
import yardstick.statistics.Funnel;
import yardstick.statistics.Funnel.Kind;
import yardstick.statistics.Funnel.Ratio;
import yardstick.statistics.Level;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The funnel of an indicator: councils whose published figure is what their published numerator and
 * denominator say when divided.
 */
final class Funnels {

    /** Fewer have no average worth a funnel. */
    private static final int FEWEST = 10;

    private static final int STEPS = 48;

    private final Question question;
    private final Places places;
    private final Figures figures;

    Funnels(Question question, Places places) {
        this.question = question;
        this.places = places;
        this.figures =
                Figures.of(question.indicator().decimalPlaces(), question.indicator().unit());
    }

    /** One council with both of its numbers. */
    private record Counted(Council council, BigDecimal value, Ratio ratio) {}

    /** The funnel; empty where too few councils' counts are published. */
    Optional<yardstick.charts.Funnel> funnel() {
        var kind = kind();
        var counted = kind.isEmpty() ? List.<Counted>of() : counted();
        if (counted.size() < FEWEST) {
            return Optional.empty();
        }
        var ratios = counted.stream().map(Counted::ratio).toList();
        return Funnel.around(ratios, kind.get(), per()).map(funnel -> drawn(funnel, counted));
    }

    /** Why there is no funnel, in a sentence. */
    String why() {
        return kind().isEmpty()
                ? "There is no funnel: the indicator is neither a rate nor a percentage of children."
                : "There is no funnel: for this period the numbers of children behind the figures"
                        + " are published for fewer than ten councils.";
    }

    private yardstick.charts.Funnel drawn(Funnel funnel, List<Counted> counted) {
        var indicator = question.indicator();
        return new yardstick.charts.Funnel(
                "%s, %s: councils by size, and what chance would do"
                        .formatted(indicator.title(), question.period().label()),
                indicator.unit(),
                "Denominator: how many the figure is a share of",
                new Centre(
                        funnel.average(), "All councils here " + figures.print(funnel.average())),
                counted.stream().map(c -> dot(funnel, c)).toList(),
                limits(funnel, counted));
    }

    private Dot dot(Funnel funnel, Counted counted) {
        var council = counted.council();
        return new Dot(
                council.name(),
                new CouncilPictures(question, places).part(council),
                counted.ratio().denominator(),
                "%,d".formatted(counted.ratio().denominator().toBigInteger()),
                new Point.Known(counted.value(), figures.print(counted.value())),
                lies(funnel, counted.ratio()));
    }

    private static Lies lies(Funnel funnel, Ratio ratio) {
        if (differs(funnel.place(ratio, Level.PERCENT_99_8))) {
            return Lies.BEYOND_998;
        }
        return differs(funnel.place(ratio, Level.PERCENT_95)) ? Lies.BEYOND_95 : Lies.WITHIN;
    }

    private static boolean differs(Difference difference) {
        return difference.isBeyondChance();
    }

    /** From the smallest denominator to the largest, closer where the limits bend. */
    private static List<Limit> limits(Funnel funnel, List<Counted> counted) {
        var sizes = counted.stream().map(c -> c.ratio().denominator().doubleValue()).toList();
        double least = Math.sqrt(sizes.stream().min(Double::compare).orElseThrow());
        double most = Math.sqrt(sizes.stream().max(Double::compare).orElseThrow());
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> least + (most - least) * i / STEPS)
                .map(
                        root ->
                                limit(
                                        funnel,
                                        BigDecimal.valueOf(Math.max(1, Math.round(root * root)))))
                .toList();
    }

    private static Limit limit(Funnel funnel, BigDecimal size) {
        var wide = funnel.limits(size, Level.PERCENT_99_8);
        var narrow = funnel.limits(size, Level.PERCENT_95);
        return new Limit(size, wide.lower(), narrow.lower(), narrow.upper(), wide.upper());
    }

    private List<Counted> counted() {
        var counted = new ArrayList<Counted>();
        for (var council : places.councils()) {
            var standing = places.standing(council);
            if (standing.figure() instanceof Figure.Known(BigDecimal value)) {
                places.comparison()
                        .ratio(standing)
                        .ifPresent(ratio -> counted.add(new Counted(council, value, ratio)));
            }
        }
        return counted;
    }

    private BigDecimal per() {
        return BigDecimal.valueOf(question.indicator().per());
    }

    private Optional<Kind> kind() {
        return switch (Measure.of(question.indicator())) {
            case PROPORTION -> Optional.of(Kind.PROPORTION);
            case RATE -> Optional.of(Kind.RATE);
            case COUNT, MEAN, GAP, AMOUNT -> Optional.empty();
        };
    }
}
