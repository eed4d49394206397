package yardstick.releases;

import org.jspecify.annotations.Nullable;

import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.comparison.Area;
import yardstick.comparison.PeriodView;
import yardstick.comparison.Standing;
import yardstick.disclosure.Known;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a published figure says of the count behind it: the count itself, the nearest ten of a
 * region, or between which counts its rate or percentage can lie.
 *
 * @param as which number it says something of
 * @param nature when that is counted
 * @param views the figures that are published; several where counts are added up
 */
record PublishedCount(PublishedAs as, Nature nature, List<PeriodView> views) {

    private static final int TEN = 10;

    /** What is counted in or at the end of a period, by its name in the table. */
    String name(InYearPeriod period) {
        return Quantities.name(as.quantity(), nature, period);
    }

    /** The first of its figures, which stands for them in when and of whom they are. */
    PeriodView view() {
        return views.getFirst();
    }

    /**
     * Of an area.
     *
     * @param name of the quantity
     * @param denominator how many could have been counted, if anybody knows; used where the
     *     publisher does not say it
     */
    Optional<Known> of(String name, Area area, @Nullable Long denominator) {
        var standing = view().standing(area);
        if (standing.isWorkedOut() || standing.figure().number().isEmpty()) {
            return Optional.empty();
        }
        if (as.of() == null) {
            return counted(name, area, this::sum);
        }
        return counted(name, area, a -> whole(view().standing(a).numerator()))
                .or(() -> fromRate(name, standing, denominator));
    }

    /** What is published of the number that the figure was divided by. */
    Optional<Known> denominator(String name, Area area) {
        return view().standing(area).isWorkedOut()
                ? Optional.empty()
                : counted(name, area, a -> whole(view().standing(a).denominator()));
    }

    /** Where one of them is not published, their sum is not either. */
    private Optional<Long> sum(Area area) {
        long sum = 0;
        for (var each : views) {
            var count = whole(each.standing(area).figure().number().orElse(null));
            if (each.standing(area).isWorkedOut() || count.isEmpty()) {
                return Optional.empty();
            }
            sum += count.get();
        }
        return Optional.of(sum);
    }

    private Optional<Known> counted(String name, Area area, Function<Area, Optional<Long>> count) {
        return count.apply(area)
                .map(
                        n ->
                                area.kind() != Area.Kind.COUNCIL && isTens(n) && areRounded(count)
                                        ? nearest(name, n)
                                        : Known.exactly(name, n));
    }

    /** Each of several that are added up may be five out. */
    private Known nearest(String name, long rounded) {
        var one = Known.toNearestTen(name, rounded);
        long others = (views.size() - 1L) * TEN / 2;
        return new Known(name, Math.max(0, one.least() - others), one.most() + others);
    }

    /** Whether regions are published to the nearest ten: then all of them are. */
    private boolean areRounded(Function<Area, Optional<Long>> count) {
        return view().all().values().stream()
                .map(Standing::area)
                .filter(area -> area.kind() == Area.Kind.REGION)
                .flatMap(area -> count.apply(area).stream())
                .allMatch(PublishedCount::isTens);
    }

    private static boolean isTens(long count) {
        return count % TEN == 0;
    }

    private Optional<Known> fromRate(
            String name, Standing standing, @Nullable Long denominatorElsewhere) {
        var rate = standing.figure().number().orElseThrow();
        var published = whole(standing.denominator()).orElse(denominatorElsewhere);
        int per = view().indicator().per();
        if (published == null || per == 1 || rate.signum() < 0) {
            return Optional.empty();
        }
        return Optional.of(Known.fromRate(name, rate, places(), per, published));
    }

    /** The publisher rounds all to so many places, though a last zero is not written. */
    private int places() {
        return view().all().values().stream()
                .filter(s -> s.area().kind() == Area.Kind.COUNCIL && !s.isWorkedOut())
                .flatMap(s -> s.figure().number().stream())
                .mapToInt(n -> Math.max(0, n.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    private static Optional<Long> whole(@Nullable BigDecimal number) {
        return Optional.ofNullable(number)
                .filter(n -> n.signum() >= 0 && n.stripTrailingZeros().scale() <= 0)
                .filter(n -> n.precision() - n.scale() <= 12)
                .map(BigDecimal::longValueExact);
    }
}
