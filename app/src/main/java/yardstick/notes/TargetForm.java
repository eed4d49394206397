package yardstick.notes;

import yardstick.collection.AimKind;
import yardstick.disclosure.SmallNumbers;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody typed about a target, kept as typed, so that nothing is lost when it must be asked
 * for again.
 *
 * @param kind what it is
 * @param name whose figure a comparator is, as typed
 * @param period the period's label
 * @param value the value as typed, such as "1,234.5" or "30%"
 * @param note why, as typed
 * @param version the version of the target that was on the page; 0 for a new one
 * @param checked whether the note was looked at again for small numbers
 * @param key names what is added, so that sending it again adds nothing
 */
record TargetForm(
        AimKind kind,
        String name,
        String period,
        String value,
        String note,
        int version,
        boolean checked,
        String key) {

    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_NOTE = 2000;
    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,12}(\\.\\d{1,6})?|\\.\\d{1,6})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A form as it is first shown: for the period after the latest. */
    static TargetForm empty(Watched watched) {
        return new TargetForm(AimKind.TARGET, "", watched.next(), "", "", 0, false, Keys.next());
    }

    /** A form that shows a target as it is. */
    static TargetForm of(Target target) {
        return new TargetForm(
                AimKind.of(target.kind()),
                target.name(),
                target.period(),
                target.value().stripTrailingZeros().toPlainString(),
                target.note(),
                target.version(),
                false,
                "");
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static TargetForm read(Map<String, Object> sent) {
        return new TargetForm(
                AimKind.find(Typed.line(sent, "kind")).orElse(AimKind.TARGET),
                Typed.line(sent, "name"),
                Typed.line(sent, "period"),
                Typed.line(sent, "value"),
                Typed.text(sent, "note"),
                Typed.version(sent),
                Typed.checked(sent),
                Typed.line(sent, "key"));
    }

    /** The same as another kind. */
    TargetForm of(AimKind other) {
        return new TargetForm(other, name, period, value, note, version, checked, key);
    }

    /** A name that was typed for something else than a comparator is not kept. */
    String keptName() {
        return kind == AimKind.COMPARATOR ? name : "";
    }

    /** The number that was typed; empty when it is none. */
    Optional<BigDecimal> number() {
        var plain =
                value.replace("−", "-")
                        .replaceAll("[\\s\\u00a0\\u202f,£]", "")
                        .replaceAll("%$", "");
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** The name of what it adds. */
    UUID id() {
        return Keys.name(key, kind.code(), name, period, value, note);
    }

    /** The target that the form describes; only to be asked for when the form has no errors. */
    Target target(TargetId id, Subject subject) {
        return new Target(
                id,
                subject.watched().indicatorId(),
                subject.watched().indicatorNo(),
                kind.code(),
                keptName(),
                period,
                number().orElseThrow(),
                note,
                version);
    }

    /** What to say when the council has a target for the period already. */
    FieldError alreadyThere() {
        return new FieldError(
                "period",
                "There is %s for %s already. Change that one, or choose another period"
                        .formatted(
                                switch (kind) {
                                    case TARGET -> "a target";
                                    case FORECAST -> "a forecast of your own";
                                    case COMPARATOR -> "a comparator of this name";
                                },
                                period));
    }

    /** What is wrong, field by field, each with what to enter. */
    List<FieldError> errors(Watched watched) {
        var errors = new ArrayList<FieldError>();
        kindError(watched).ifPresent(m -> errors.add(new FieldError("kind", m)));
        nameError().ifPresent(m -> errors.add(new FieldError("name", m)));
        periodError(watched).ifPresent(m -> errors.add(new FieldError("period", m)));
        valueError(watched).ifPresent(m -> errors.add(new FieldError("value", m)));
        if (note.length() > LONGEST_NOTE) {
            errors.add(
                    new FieldError(
                            "note",
                            "Shorten the note by %,d characters: it may have 2,000"
                                    .formatted(note.length() - LONGEST_NOTE)));
        } else if (!checked) {
            SmallNumbers.warning("The note", note)
                    .ifPresent(words -> errors.add(new FieldError("note", words)));
        }
        return errors;
    }

    private Optional<String> kindError(Watched watched) {
        return kind == AimKind.TARGET || watched.indicatorNo() != null
                ? Optional.empty()
                : Optional.of("Choose own target: a published indicator has its own comparators");
    }

    private Optional<String> nameError() {
        if (kind != AimKind.COMPARATOR) {
            return Optional.empty();
        }
        if (name.isEmpty()) {
            return Optional.of("Enter whose figure it is, such as comparator group");
        }
        return name.length() <= LONGEST_NAME
                ? Optional.empty()
                : Optional.of(
                        "Shorten the name by %,d characters: it may have 100"
                                .formatted(name.length() - LONGEST_NAME));
    }

    private Optional<String> periodError(Watched watched) {
        var periods = watched.ahead();
        if (Watched.has(periods, period)) {
            return Optional.empty();
        }
        return Optional.of(
                "Choose a period from %s to %s"
                        .formatted(periods.getLast().text(), periods.getFirst().text()));
    }

    private Optional<String> valueError(Watched watched) {
        if (value.isEmpty()) {
            return Optional.of(
                    "Enter a %s, such as 30 or 12.5"
                            .formatted(kind == AimKind.TARGET ? "target" : "value"));
        }
        return number().map(n -> rangeError(n, watched))
                .orElseGet(
                        () ->
                                Optional.of(
                                        "Target must be a number with up to 6 decimal places,"
                                                + " such as 30 or 12.5"));
    }

    private static Optional<String> rangeError(BigDecimal number, Watched watched) {
        return watched.percentage() && (number.signum() < 0 || number.compareTo(HUNDRED) > 0)
                ? Optional.of("Target must be a percentage from 0 to 100, such as 30")
                : Optional.empty();
    }
}
