package yardstick.releases;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.CollectedIndicator.Shape;
import yardstick.comparison.Area;
import yardstick.comparison.PeriodView;
import yardstick.comparison.Standing;
import yardstick.disclosure.Known;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a published figure says of the count behind it: the count itself, the nearest ten of a
 * region, or between which counts its rate or percentage can lie.
 *
 * @param indicator the indicator as councils collect it
 * @param view the figures that are published
 */
record PublishedCount(CollectedIndicator indicator, PeriodView view) {

    private static final int TEN = 10;

    /**
     * Of an area.
     *
     * @param name of the quantity
     * @param denominator how many could have been counted, if anybody knows; used where the
     *     publisher does not say it
     */
    Optional<Known> of(String name, Area area, @Nullable Long denominator) {
        var standing = view.standing(area);
        if (standing.isWorkedOut() || standing.figure().number().isEmpty()) {
            return Optional.empty();
        }
        if (indicator.shape() == Shape.COUNT) {
            return counted(name, area, s -> whole(s.figure().number().orElse(null)));
        }
        return counted(name, area, s -> whole(s.numerator()))
                .or(() -> fromRate(name, standing, denominator));
    }

    /** What is published of the number that the figure was divided by. */
    Optional<Known> denominator(String name, Area area) {
        return view.standing(area).isWorkedOut()
                ? Optional.empty()
                : counted(name, area, s -> whole(s.denominator()));
    }

    private Optional<Known> counted(
            String name, Area area, Function<Standing, Optional<Long>> count) {
        return count.apply(view.standing(area))
                .map(
                        n ->
                                area.kind() != Area.Kind.COUNCIL && isTens(n) && areRounded(count)
                                        ? Known.toNearestTen(name, n)
                                        : Known.exactly(name, n));
    }

    /** Whether regions are published to the nearest ten: then all of them are. */
    private boolean areRounded(Function<Standing, Optional<Long>> count) {
        return view.all().values().stream()
                .filter(s -> s.area().kind() == Area.Kind.REGION)
                .flatMap(s -> count.apply(s).stream())
                .allMatch(PublishedCount::isTens);
    }

    private static boolean isTens(long count) {
        return count % TEN == 0;
    }

    private Optional<Known> fromRate(
            String name, Standing standing, @Nullable Long denominatorElsewhere) {
        var rate = standing.figure().number().orElseThrow();
        var published = whole(standing.denominator()).orElse(denominatorElsewhere);
        int per = view.indicator().per();
        if (published == null || per == 1 || rate.signum() < 0) {
            return Optional.empty();
        }
        return Optional.of(Known.fromRate(name, rate, places(), per, published));
    }

    /** The publisher rounds all to so many places, though a last zero is not written. */
    private int places() {
        return view.all().values().stream()
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
