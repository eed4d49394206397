package yardstick.reviews;

import yardstick.disclosure.SmallNumbers;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Typed;
import yardstick.web.Wording;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is in the fields of a form, as it was typed.
 *
 * @param values by the name of the question
 * @param checked whether somebody has said that a small number in it gives no child away
 */
record Filled(Map<String, String> values, boolean checked) {

    /** A form in which nothing is typed. */
    static final Filled NOTHING = new Filled(Map.of(), false);

    /** A form that shows something as it is. */
    static Filled of(Map<String, String> values) {
        return new Filled(values, false);
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static Filled read(List<Ask> asks, Map<String, ?> sent) {
        var values = new HashMap<String, String>();
        for (var ask : asks) {
            values.put(
                    ask.name(),
                    ask.look() == Ask.Look.TEXT
                            ? Typed.text(sent, ask.name())
                            : Typed.line(sent, ask.name()));
        }
        return new Filled(values, Typed.checked(sent));
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The day that was typed; empty for none. */
    Optional<LocalDate> day(String name) {
        return Typed.day(get(name));
    }

    /** The number that was typed; empty for none. */
    Optional<Integer> number(String name) {
        return Optional.of(get(name).replace(",", ""))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }

    /** Tells one state of something from another where it has no version of its own. */
    String mark() {
        var all = new TreeMap<>(values).toString();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What is wrong, question by question, each with how to mend it. */
    List<FieldError> errors(List<Ask> asks) {
        return asks.stream()
                .flatMap(
                        ask ->
                                wrong(ask, get(ask.name())).stream()
                                        .map(words -> new FieldError(ask.name(), words)))
                .toList();
    }

    private Optional<String> wrong(Ask ask, String value) {
        if (value.isEmpty()) {
            return Optional.of(ask.needs()).filter(words -> !words.isEmpty() && isNoChoice(ask));
        }
        return switch (ask.look()) {
            case DAY ->
                    day(ask.name()).isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    "“%s” is not a day of 1990 to 2100. Enter one such as 31/3/2018"
                                            .formatted(Wording.shortened(value, 40)));
            case NUMBER -> wrongNumber(ask);
            case SELECT, RADIOS ->
                    isNoChoice(ask)
                            ? Optional.of("Choose one of those that are offered")
                            : Optional.empty();
            case LINE, TEXT, OFFERED -> wrongText(ask, value);
        };
    }

    private boolean isNoChoice(Ask ask) {
        return ask.choices().stream().map(Choice::value).noneMatch(get(ask.name())::equals);
    }

    private Optional<String> wrongNumber(Ask ask) {
        return number(ask.name()).filter(number -> number <= ask.most()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "Enter a number up to %,d in digits, such as 12, or leave it empty"
                                .formatted(ask.most()));
    }

    private Optional<String> wrongText(Ask ask, String value) {
        int over = value.length() - ask.most();
        if (over > 0) {
            return Optional.of(
                    "Shorten the text by %,d character%s: it may have %,d"
                            .formatted(over, over == 1 ? "" : "s", ask.most()));
        }
        return ask.isProse() && !checked
                ? SmallNumbers.warning("“" + ask.called() + "”", value)
                : Optional.empty();
    }
}
