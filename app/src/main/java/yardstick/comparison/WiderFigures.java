package yardstick.comparison;

import yardstick.statistics.Figure;
import yardstick.statistics.Rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures of regions and England that no file gives: the sum of the numerators over the sum of the
 * denominators of all councils that the area had at the end of the period, times the base. Worked
 * out only if every one of them has both; otherwise there is none. Where a file says why there is
 * no figure (suppressed, for example), it stays missing: worked out, it would give away what was
 * withheld. Never called published: {@link Standing#isWorkedOut}.
 */
record WiderFigures(Catalogue catalogue, Indicator indicator) {

    /** Adds what can be worked out to the figures of one period, by area number. */
    void add(int firstYear, Map<Integer, Standing> standings) {
        if (indicator.per() == 1
                || standings.values().stream().allMatch(s -> s.denominator() == null)) {
            return;
        }
        var end =
                indicator.endOf(
                        indicator.periods().stream()
                                .filter(p -> p.firstYear() == firstYear)
                                .findFirst()
                                .orElse(
                                        new Period(
                                                String.valueOf(firstYear), firstYear, null, true)));
        catalogue.areas().values().stream()
                .filter(area -> area.kind() != Area.Kind.COUNCIL)
                .filter(area -> nobodySays(standings.get(area.id())))
                .flatMap(area -> workOut(area, end, standings).stream())
                .toList()
                .forEach(worked -> standings.put(worked.area().id(), worked));
    }

    private static boolean nobodySays(@org.jspecify.annotations.Nullable Standing standing) {
        return standing == null
                || standing.figure() instanceof Figure.Missing(var reason)
                        && reason == Figure.Reason.NOT_STATED;
    }

    private Optional<Standing> workOut(Area area, LocalDate end, Map<Integer, Standing> standings) {
        var parts =
                councils(area, end)
                        .map(council -> Optional.ofNullable(standings.get(council.area().id())))
                        .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(p -> p.filter(this::hasBoth).isEmpty())) {
            return Optional.empty();
        }
        var standing = parts.stream().flatMap(Optional::stream).toList();
        var numerator = sum(standing.stream().flatMap(s -> Stream.ofNullable(s.numerator())));
        var denominator = sum(standing.stream().flatMap(s -> Stream.ofNullable(s.denominator())));
        return denominator.signum() <= 0
                ? Optional.empty()
                : Optional.of(
                        Standing.workedOut(
                                area,
                                Rate.of(numerator, denominator, indicator.per()),
                                numerator,
                                denominator));
    }

    private boolean hasBoth(Standing standing) {
        return standing.numerator() != null && standing.denominator() != null;
    }

    private Stream<Council> councils(Area area, LocalDate end) {
        return catalogue.councils().values().stream()
                .filter(council -> council.existedOn(end))
                .filter(council -> liesIn(council.area(), area));
    }

    private static boolean liesIn(Area council, Area area) {
        return switch (area.kind()) {
            case ENGLAND -> true;
            case REGION -> Integer.valueOf(area.id()).equals(council.regionId());
            case PART -> Integer.valueOf(area.id()).equals(council.partId());
            case COUNCIL -> false;
        };
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
