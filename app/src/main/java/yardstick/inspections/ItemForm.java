package yardstick.inspections;

import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody typed about something that hangs on an inspection, kept as typed.
 *
 * @param id names it within the council
 * @param values by the name of the field
 * @param version the version that was on the page; 0 for a new one
 */
record ItemForm(UUID id, Map<String, String> values, int version) {

    /** A form as it is first shown. */
    static ItemForm empty() {
        return new ItemForm(UUID.randomUUID(), Map.of(), 0);
    }

    /** A form that shows something as it is. */
    static ItemForm of(Item item) {
        return new ItemForm(item.id(), item.values(), item.version());
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static ItemForm read(Items items, Map<String, Object> sent) {
        var values = new LinkedHashMap<String, String>();
        for (var field : items.fields()) {
            values.put(
                    field.name(),
                    field.input() == ItemField.Input.TEXT
                            ? Typed.text(sent, field.name())
                            : Typed.line(sent, field.name()));
        }
        return new ItemForm(Typed.name(sent), values, Typed.version(sent));
    }

    /** The same of something that has this name. */
    ItemForm named(UUID name) {
        return new ItemForm(name, values, version);
    }

    /** What is wrong, field by field, each with what to enter. */
    List<FieldError> errors(Items items) {
        var errors = new ArrayList<FieldError>();
        for (var field : items.fields()) {
            var value = values.getOrDefault(field.name(), "");
            if (value.isEmpty() && !field.missing().isEmpty()) {
                errors.add(new FieldError(field.name(), field.missing()));
            } else if (field.input() != ItemField.Input.NUMBER
                    && value.length() > field.longest()) {
                errors.add(
                        new FieldError(
                                field.name(),
                                "Shorten the text by %,d characters: it may have %,d"
                                        .formatted(
                                                value.length() - field.longest(),
                                                field.longest())));
            }
        }
        errors.addAll(items.errors(values));
        return errors;
    }
}
