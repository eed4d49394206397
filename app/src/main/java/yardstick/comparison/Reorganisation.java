package yardstick.comparison;

import yardstick.statistics.Figure;
import yardstick.statistics.Rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What becomes of a council's series when councils merge or split. A re-coded council is the same
 * council. A new council takes on the past of its predecessors only where the whole of each went
 * into it and nothing else did: then counts are added up, and rates are worked out again from
 * counts and what they are divided by, if all are known. Averages, medians and scores never are.
 * Everywhere else the series breaks and names the councils before. The rule is in {@code
 * docs/decisions}.
 *
 * @param catalogue who took over from whom
 * @param council the council
 */
public record Reorganisation(Catalogue catalogue, Area council) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Who took over from an abolished council; empty for today's. */
    public Optional<Break> end() {
        var own = from(council);
        return own.stream()
                .findFirst()
                .map(Succession::on)
                .map(
                        on -> {
                            var successors = successors(own);
                            return new Break(
                                    on,
                                    "%s was abolished on %s. %s took over; figures of later periods are theirs."
                                            .formatted(
                                                    council.name(),
                                                    DAY.format(on),
                                                    names(successors)),
                                    successors);
                        });
    }

    /** Where a council that took over from others began; empty for all that always were. */
    Optional<Break> beginning(Indicator indicator) {
        var before = into();
        return before.stream()
                .findFirst()
                .map(Succession::on)
                .map(
                        on ->
                                new Break(
                                        on,
                                        "%s was formed on %s from %s. %s"
                                                .formatted(
                                                        council.name(),
                                                        DAY.format(on),
                                                        joined(
                                                                before.stream()
                                                                        .map(this::share)
                                                                        .toList()),
                                                        consequence(indicator)),
                                        before.stream().map(Succession::predecessor).toList()));
    }

    /** The council's own figure, or what the rule makes of its predecessors' where it has none. */
    Standing standing(Indicator indicator, Period period, IndicatorFigures figures) {
        var own = figures.in(period).standing(council);
        return own.figure() instanceof Figure.Known
                ? own
                : before(indicator, indicator.endOf(period), figures.in(period)::standing)
                        .orElse(own);
    }

    /** The breaks that lie within a series. */
    List<Break> breaks(Indicator indicator, List<Series.Point> points) {
        var beginning =
                beginning(indicator)
                        .filter(
                                begun ->
                                        points.stream()
                                                .map(p -> indicator.endOf(p.period()))
                                                .anyMatch(end -> end.isBefore(begun.on())));
        return Stream.of(beginning, end()).flatMap(Optional::stream).toList();
    }

    /**
     * The figure of a period before the council began, from its predecessors' where that may be.
     */
    Optional<Standing> before(
            Indicator indicator, LocalDate end, Function<Area, Standing> standing) {
        if (!isWhole() || !end.isBefore(into().getFirst().on())) {
            return Optional.empty();
        }
        var all = into().stream().map(Succession::predecessor).map(standing).toList();
        return switch (Kind.of(indicator)) {
            case COUNT ->
                    sum(all, s -> s.figure().number())
                            .map(sum -> Standing.workedOut(council, sum, null, null));
            case RATE -> rate(all, indicator.per());
            case OTHER -> Optional.empty();
        };
    }

    /** What may be done with an indicator's figures. */
    private enum Kind {
        COUNT,
        RATE,
        OTHER;

        static Kind of(Indicator indicator) {
            if (indicator.per() > 1) {
                return RATE;
            }
            return indicator.unit().toLowerCase(Locale.ROOT).startsWith("number") ? COUNT : OTHER;
        }
    }

    private Optional<Standing> rate(List<Standing> all, int per) {
        var numerator = sum(all, s -> Optional.ofNullable(s.numerator()));
        var denominator = sum(all, s -> Optional.ofNullable(s.denominator()));
        return numerator.flatMap(
                n ->
                        denominator
                                .filter(d -> d.signum() > 0)
                                .map(d -> Standing.workedOut(council, Rate.of(n, d, per), n, d)));
    }

    /** The sum, if every one has the number. */
    private static Optional<BigDecimal> sum(
            List<Standing> all, Function<Standing, Optional<BigDecimal>> number) {
        var numbers = all.stream().map(number).flatMap(Optional::stream).toList();
        return numbers.size() < all.size()
                ? Optional.empty()
                : Optional.of(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private String consequence(Indicator indicator) {
        if (!isWhole()) {
            return "Published figures cannot be split, so the series begins there; those of before are its predecessors’.";
        }
        return switch (Kind.of(indicator)) {
            case COUNT -> "Earlier figures are theirs added up, where each has one.";
            case RATE ->
                    "Earlier figures are worked out from their counts and what these are divided by, where all are known.";
            case OTHER ->
                    "An indicator of this kind cannot be worked out for them together, so the series begins there.";
        };
    }

    private boolean isWhole() {
        var into = into();
        return !into.isEmpty() && into.stream().allMatch(this::isWhole);
    }

    /** Merged whole into this council; a part that the list only mentions is none. */
    private boolean isWhole(Succession succession) {
        return succession.isWhole() && succession.successor().equals(council);
    }

    /** All that went into this council, whole councils first; parts only mentioned included. */
    private List<Succession> into() {
        return catalogue.successions().stream()
                .filter(s -> s.successor().equals(council) || s.mentions(council))
                .sorted(Comparator.comparing((Succession s) -> !isWhole(s)))
                .toList();
    }

    private List<Succession> from(Area abolished) {
        return catalogue.successions().stream()
                .filter(s -> s.predecessor().equals(abolished))
                .toList();
    }

    private List<Area> successors(List<Succession> own) {
        var named = own.stream().map(Succession::successor);
        var mentioned =
                catalogue.councils().values().stream()
                        .map(Council::area)
                        .filter(area -> own.stream().anyMatch(s -> s.mentions(area)));
        return Stream.concat(named, mentioned).distinct().toList();
    }

    private String share(Succession succession) {
        var name = succession.predecessor().name();
        return isWhole(succession) ? name : "part of " + name;
    }

    private static String names(List<Area> areas) {
        return joined(areas.stream().map(Area::name).toList());
    }

    private static String joined(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        var all = new ArrayList<>(words);
        var last = all.removeLast();
        return String.join(", ", all) + " and " + last;
    }
}
