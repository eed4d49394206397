package yardstick.sets;

import yardstick.saved.SavedSet;
import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody put together, kept as it was sent, so that nothing is lost when it must be asked
 * for again.
 *
 * @param name the name as typed
 * @param members codes that were ticked
 * @param version the version that was on the page; 0 for a new one
 */
record SetForm(String name, List<String> members, int version) {

    private static final int LONGEST_NAME = 80;

    /** A form for a new one, in which these are ticked. */
    static SetForm of(Collection<String> members) {
        return new SetForm("", members.stream().distinct().toList(), 0);
    }

    /** A form that shows one as it is. */
    static SetForm of(SavedSet set) {
        return new SetForm(set.name(), set.codes(), set.version());
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static SetForm read(Map<String, Object> sent) {
        return new SetForm(
                values(sent, "name").findFirst().orElse("").replaceAll("\\s+", " "),
                values(sent, "member").filter(code -> !code.isEmpty()).distinct().toList(),
                version(sent));
    }

    /** The version that was on the page; -1, which nothing has, when it is no number. */
    static int version(Map<String, Object> sent) {
        var text = values(sent, "version").findFirst().orElse("");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** What to say when there is one of this name already. */
    FieldError alreadyThere(Kind kind) {
        return new FieldError(
                "name",
                "There is %s %s called “%s” already. Change that one, or choose another name"
                        .formatted(kind == Kind.GROUPS ? "a" : "an", kind.noun(), name));
    }

    /** What is wrong, field by field, each with what to do. */
    List<FieldError> errors(Kind kind, Map<String, String> names) {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty()) {
            errors.add(new FieldError("name", "Enter a name, such as Eastern region"));
        } else if (name.length() > LONGEST_NAME) {
            errors.add(
                    new FieldError(
                            "name",
                            "Shorten the name by %d characters: it may have %d"
                                    .formatted(name.length() - LONGEST_NAME, LONGEST_NAME)));
        }
        if (members.isEmpty()) {
            errors.add(new FieldError("member", "Tick at least one %s".formatted(kind.member())));
        } else if (members.size() > kind.most()) {
            errors.add(
                    new FieldError(
                            "member",
                            "Untick %d: there is room for %d %ss"
                                    .formatted(
                                            members.size() - kind.most(),
                                            kind.most(),
                                            kind.member())));
        }
        members.stream()
                .filter(code -> !names.containsKey(code))
                .findFirst()
                .ifPresent(
                        code ->
                                errors.add(
                                        new FieldError(
                                                "member",
                                                "There is no %s with the code “%s”. Tick those you want and save again"
                                                        .formatted(
                                                                kind.member(), shortened(code)))));
        return errors;
    }

    private static Stream<String> values(Map<String, Object> sent, String field) {
        var value = sent.get(field);
        var all =
                value instanceof Collection<?> several
                        ? several.stream()
                        : Stream.ofNullable(value);
        // PostgreSQL has no character 0.
        return all.map(v -> v.toString().replace("\0", "").strip());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
