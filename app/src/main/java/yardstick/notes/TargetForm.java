package yardstick.notes;

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
 * @param period the period's label
 * @param value the value as typed, such as "1,234.5" or "30%"
 * @param note why, as typed
 * @param version the version of the target that was on the page; 0 for a new one
 * @param checked whether the note was looked at again for small numbers
 * @param key names what is added, so that sending it again adds nothing
 */
record TargetForm(
        String period, String value, String note, int version, boolean checked, String key) {

    private static final int LONGEST_NOTE = 2000;
    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,12}(\\.\\d{1,6})?|\\.\\d{1,6})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A form as it is first shown: for the period after the latest. */
    static TargetForm empty(Watched watched) {
        return new TargetForm(watched.next(), "", "", 0, false, Keys.next());
    }

    /** A form that shows a target as it is. */
    static TargetForm of(Target target) {
        return new TargetForm(
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
                Typed.line(sent, "period"),
                Typed.line(sent, "value"),
                Typed.text(sent, "note"),
                Typed.version(sent),
                Typed.checked(sent),
                Typed.line(sent, "key"));
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
    UUID name() {
        return Keys.name(key, period, value, note);
    }

    /** The target that the form describes; only to be asked for when the form has no errors. */
    Target target(TargetId id, Subject subject) {
        return new Target(
                id,
                subject.watched().indicatorId(),
                subject.watched().indicatorNo(),
                period,
                number().orElseThrow(),
                note,
                version);
    }

    /** What to say when the council has a target for the period already. */
    FieldError alreadyThere() {
        return new FieldError(
                "period",
                "There is a target for %s already. Change that one, or choose another period"
                        .formatted(period));
    }

    /** What is wrong, field by field, each with what to enter. */
    List<FieldError> errors(Watched watched) {
        var errors = new ArrayList<FieldError>();
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
            return Optional.of("Enter a target, such as 30 or 12.5");
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
