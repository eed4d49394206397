package yardstick.grid;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;
import yardstick.comparison.StandardSet;
import yardstick.saved.SavedSets;
import yardstick.web.FieldError;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Which indicators a grid has. */
final class ChosenIndicators {

    /** As many as fit on two printed pages. */
    static final int MOST = 60;

    private static final int MOST_FOUND = 20;

    private final Catalogue catalogue;
    private final SavedSets saved;
    private final List<FieldError> problems;

    ChosenIndicators(Catalogue catalogue, SavedSets saved, List<FieldError> problems) {
        this.catalogue = catalogue;
        this.saved = saved;
        this.problems = problems;
    }

    /** The indicators asked for, in the order asked; twelve where none is. */
    List<Indicator> of(Asked.Query query) {
        var begun = query.indicators().strip();
        var chosen = begun.isEmpty() ? ticked(query.indicator()) : from(begun);
        if (chosen.isEmpty()) {
            return StandardSet.of(catalogue);
        }
        if (chosen.size() > MOST) {
            problems.add(
                    new FieldError(
                            "indicator",
                            "A grid has up to %d indicators. The first %d are shown: untick some"
                                    .formatted(MOST, MOST)));
        }
        return chosen.stream().limit(MOST).toList();
    }

    /** Published indicators with every word, other than those that are chosen. */
    static List<Indicator> found(Catalogue catalogue, Asked asked) {
        if (asked.q().isEmpty()) {
            return List.of();
        }
        var words = Arrays.asList(asked.q().toLowerCase(Locale.UK).split("\\s+"));
        return catalogue.indicators().values().stream()
                .filter(i -> i.findLatest().isPresent())
                .filter(i -> words.stream().allMatch(text(i)::contains))
                .filter(i -> !asked.indicators().contains(i))
                .limit(MOST_FOUND)
                .toList();
    }

    private static String text(Indicator indicator) {
        return "%s %s %s"
                .formatted(
                        indicator.title(),
                        indicator.sourceCode(),
                        String.join(" ", indicator.topics()))
                .toLowerCase(Locale.UK);
    }

    private List<Indicator> from(String begun) {
        var topic = catalogue.indicatorsByTopic().getOrDefault(begun, List.of());
        if (!topic.isEmpty()) {
            return topic.stream().filter(i -> i.findLatest().isPresent()).toList();
        }
        return saved.findIndicators(begun).map(set -> ticked(set.codes())).orElseGet(this::none);
    }

    private List<Indicator> none() {
        problems.add(
                new FieldError(
                        "indicators",
                        "There is no such topic or set. Choose one from the list, or tick"
                                + " indicators below"));
        return List.of();
    }

    private List<Indicator> ticked(List<String> codes) {
        var found = new LinkedHashSet<Indicator>();
        for (var code : codes.stream().map(String::strip).filter(c -> !c.isEmpty()).toList()) {
            catalogue
                    .findIndicator(code)
                    .filter(i -> i.findLatest().isPresent())
                    .ifPresentOrElse(
                            found::add,
                            () ->
                                    problems.add(
                                            new FieldError(
                                                    "indicator",
                                                    "No figures are published under the code “%s”."
                                                                    .formatted(
                                                                            Asked.shortened(code))
                                                            + " Choose an indicator from the"
                                                            + " list")));
        }
        return List.copyOf(found);
    }
}
