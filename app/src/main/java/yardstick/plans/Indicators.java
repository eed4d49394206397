package yardstick.plans;

import org.jspecify.annotations.Nullable;

import yardstick.collection.DataSet;
import yardstick.comparison.Catalogue;
import yardstick.web.Choice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a success measure can name: published indicators, and those that councils collect.
 *
 * @param all published ones first
 */
record Indicators(List<Named> all) {

    private static final int MOST_SUGGESTED = 5;

    /**
     * One indicator.
     *
     * @param published its number among published ones; null for a collected one
     * @param collected its number among collected ones; null for a published one
     * @param code its code
     * @param title its name
     * @param unit what one step means
     */
    record Named(
            @Nullable Integer published,
            @Nullable Integer collected,
            String code,
            String title,
            String unit) {

        private boolean has(List<String> words) {
            var text = (code + " " + title).toLowerCase(Locale.UK);
            return words.stream().allMatch(text::contains);
        }
    }

    static Indicators of(Catalogue catalogue, List<DataSet> dataSets) {
        return new Indicators(
                Stream.concat(
                                catalogue.indicators().values().stream()
                                        .map(
                                                i ->
                                                        new Named(
                                                                i.id(), null, i.code(), i.title(),
                                                                i.unit())),
                                dataSets.stream()
                                        .flatMap(d -> d.indicators().stream())
                                        .map(
                                                i ->
                                                        new Named(
                                                                null, i.id(), i.code(), i.title(),
                                                                i.unit())))
                        .toList());
    }

    /** The one that was typed, by its code or its whole name. */
    Optional<Named> find(String typed) {
        return all.stream()
                .filter(i -> i.code().equalsIgnoreCase(typed))
                .findFirst()
                .or(() -> all.stream().filter(i -> i.title().equalsIgnoreCase(typed)).findFirst());
    }

    /** What to say when nothing is called so: what comes near, or how to go on. */
    String mend(String typed) {
        var words = List.of(typed.toLowerCase(Locale.UK).split("\\s+"));
        var near = all.stream().filter(i -> i.has(words)).limit(MOST_SUGGESTED).toList();
        var shown = Words.shortened(typed, 60);
        return near.isEmpty()
                ? "No indicator is called “%s”. Enter a code or a name as the list of indicators has it, or leave it empty and say it in words"
                        .formatted(shown)
                : "No indicator is called just “%s”. Enter one of these codes: %s"
                        .formatted(
                                shown,
                                String.join(
                                        "; ",
                                        near.stream()
                                                .map(i -> i.code() + " (" + i.title() + ")")
                                                .toList()));
    }

    /** All of them, for a browser to offer. */
    List<Choice> choices() {
        return all.stream().map(i -> Choice.of(i.code(), i.title())).toList();
    }
}
