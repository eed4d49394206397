package yardstick.selfassessments;

import yardstick.disclosure.SmallNumbers;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in the fields of a form, as it was typed.
 *
 * @param values by the name of the field
 * @param checked whether somebody has said that a small number in it gives no child away
 */
record Form(Map<String, String> values, boolean checked) {

    /** A form in which nothing is typed. */
    static final Form NOTHING = new Form(Map.of(), false);

    /** A form that shows something as it is. */
    static Form of(String name, String value) {
        return new Form(Map.of(name, value), false);
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static Form read(List<Field> fields, Map<String, Object> sent) {
        var values = new HashMap<String, String>();
        for (var field : fields) {
            values.put(
                    field.name(),
                    field.isProse()
                            ? Typed.text(sent, field.name())
                            : Typed.line(sent, field.name()));
        }
        return new Form(values, Typed.checked(sent));
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong, field by field, each with how to mend it. */
    List<FieldError> errors(List<Field> fields) {
        return fields.stream()
                .flatMap(
                        field ->
                                wrong(field, get(field.name())).stream()
                                        .map(words -> new FieldError(field.name(), words)))
                .toList();
    }

    private Optional<String> wrong(Field field, String value) {
        if (field.look() == Field.Look.SELECT) {
            return field.offers(value) ? Optional.empty() : Optional.of(field.needs());
        }
        if (value.isEmpty()) {
            return Optional.of(field.needs()).filter(words -> !words.isEmpty());
        }
        int over = value.length() - field.most();
        if (over > 0) {
            return Optional.of(
                    "Shorten the text by %,d character%s: it may have %,d"
                            .formatted(over, over == 1 ? "" : "s", field.most()));
        }
        return field.isProse() && !checked
                ? SmallNumbers.warning("“" + field.label() + "”", value)
                : Optional.empty();
    }
}
