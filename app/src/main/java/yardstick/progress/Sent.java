package yardstick.progress;

import yardstick.tenants.Refusal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is in the fields of a form, as typed but for line ends and outer spaces, so that nothing is
 * lost when it must be asked for again.
 *
 * @param fields by name; a field that is absent counts as empty
 */
public record Sent(Map<String, Object> fields) {

    private static final List<DateTimeFormatter> DAYS =
            Stream.of("d/M/uuuu", "d MMMM uuuu", "uuuu-M-d")
                    .map(
                            pattern ->
                                    DateTimeFormatter.ofPattern(pattern, Locale.UK)
                                            .withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    /** The first of several under one name, of several lines. */
    public String text(String field) {
        var value = fields.get(field);
        var first =
                value instanceof List<?> several && !several.isEmpty() ? several.getFirst() : value;
        // PostgreSQL has no character 0.
        return first == null
                ? ""
                : first.toString().replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** The same as one line. */
    public String line(String field) {
        return text(field).replaceAll("\\s+", " ");
    }

    /** The same form with one field filled in otherwise. */
    Sent with(String field, String value) {
        var more = new HashMap<>(fields);
        more.put(field, value);
        return new Sent(more);
    }

    /** The day that was typed; empty for none, and for one that cannot be read. */
    Optional<LocalDate> day(String field) {
        return DAYS.stream()
                .flatMap(form -> parsed(line(field), form).stream())
                .filter(day -> day.getYear() >= 1990 && day.getYear() <= 2100)
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    /** A name of ours in a field; empty for none. */
    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(line(field)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The key of what is added: the form's own, so that sending it twice adds it once. */
    UUID key() {
        return id("key").orElseGet(UUID::randomUUID);
    }

    /** A version that was on the page; -1, which nothing has, when it is no number. */
    int version(String field) {
        var text = line(field);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** The name of something in an address; one that nobody has is answered like one gone. */
    static UUID idIn(String address) {
        try {
            return UUID.fromString(address);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(Refusal.Reason.NOT_YOURS, notAName);
        }
    }
}
