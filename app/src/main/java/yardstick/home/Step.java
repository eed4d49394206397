package yardstick.home;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One change of a front page's indicators: one button of the form. */
sealed interface Step {

    /** Adds an indicator at the end. */
    record Add(Indicator indicator) implements Step {}

    /** Takes an indicator away. */
    record Remove(Indicator indicator) implements Step {}

    /** Moves an indicator a place up. */
    record Up(Indicator indicator) implements Step {}

    /** Which button was pressed; empty for none of ours, or an indicator that does not exist. */
    static Optional<Step> read(Map<String, Object> sent, Catalogue catalogue) {
        return find(sent, "add", catalogue)
                .<Step>map(Add::new)
                .or(() -> find(sent, "remove", catalogue).map(Remove::new))
                .or(() -> find(sent, "up", catalogue).map(Up::new));
    }

    /** The set after the step. */
    default List<Indicator> of(List<Indicator> set) {
        return switch (this) {
            case Add(Indicator indicator) -> KeySet.with(set, indicator);
            case Remove(Indicator indicator) -> KeySet.without(set, indicator);
            case Up(Indicator indicator) -> KeySet.up(set, indicator);
        };
    }

    /** Whether the set is too full, or too small, for the step. */
    default boolean isRefused(List<Indicator> set) {
        return switch (this) {
            case Add(Indicator indicator) -> !set.contains(indicator) && of(set).equals(set);
            case Remove(Indicator indicator) -> set.contains(indicator) && of(set).equals(set);
            case Up up -> false;
        };
    }

    private static Optional<Indicator> find(
            Map<String, Object> sent, String button, Catalogue catalogue) {
        return Optional.ofNullable(sent.get(button))
                .map(Object::toString)
                .flatMap(catalogue::findIndicator)
                .filter(i -> i.findLatest().isPresent());
    }
}
