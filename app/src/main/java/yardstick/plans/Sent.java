package yardstick.plans;

import yardstick.tenants.Refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is in the fields of a form: as it was typed, but for line ends and outer spaces, so that
 * nothing is lost when it must be asked for again.
 *
 * @param fields by name; a field that is absent counts as empty
 */
record Sent(Map<String, Object> fields) {

    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,12}(\\.\\d{1,6})?|\\.\\d{1,6})");

    /** A form in which nothing is typed. */
    static final Sent NOTHING = new Sent(Map.of());

    /** The same with one field filled in otherwise. */
    Sent with(String field, Object value) {
        var more = new HashMap<>(fields);
        more.put(field, value);
        return new Sent(more);
    }

    /** The same with a field as it is kept, where it is: it is not the form's to change. */
    Sent keeping(String field, Sent kept) {
        return kept.all(field).isEmpty() ? this : with(field, kept.text(field));
    }

    /** One line. */
    String line(String field) {
        return text(field).replaceAll("\\s+", " ");
    }

    /** A text of several lines; of a field that was sent twice, the first. */
    String text(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    /** The lines of a text that say something. */
    List<String> lines(String field) {
        return text(field).lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
    }

    /** Everything that was sent under a name. */
    List<String> all(String field) {
        var value = fields.get(field);
        var all =
                value instanceof Collection<?> several
                        ? several.stream()
                        : Stream.ofNullable(value);
        // PostgreSQL has no character 0.
        return all.map(v -> v.toString().replace("\r\n", "\n").replace("\0", "").strip()).toList();
    }

    /** Whether a box is ticked. */
    boolean isTicked(String field) {
        return !line(field).isEmpty();
    }

    /** The day that was typed; empty for none, and for one that cannot be read. */
    Optional<LocalDate> day(String field) {
        return Days.read(line(field));
    }

    /** The number that was typed; empty for none, and for one that cannot be read. */
    Optional<BigDecimal> number(String field) {
        var plain = line(field).replace('−', '-').replaceAll("[\\s,£]", "").replaceAll("%$", "");
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** A name of ours in a field; empty for none. */
    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(line(field)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** All names of ours under a field, whether it was sent several times or holds several. */
    List<UUID> ids(String field) {
        return all(field).stream()
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .flatMap(word -> new Sent(Map.of(field, word)).id(field).stream())
                .distinct()
                .toList();
    }

    /** The key of what is added: the form's own, so that sending it twice adds it once. */
    UUID key() {
        return id("id").orElseGet(UUID::randomUUID);
    }

    /** The version that was on the page; -1, which nothing has, when it is no number. */
    int version() {
        return version("version");
    }

    /** The version that was on the page of one of several things. */
    int version(String field) {
        var text = line(field);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /**
     * The name of something in an address; one that nobody has is answered like one that is gone.
     */
    static UUID idIn(String address) {
        try {
            return UUID.fromString(address);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(Refusal.Reason.NOT_YOURS, notAName);
        }
    }
}
