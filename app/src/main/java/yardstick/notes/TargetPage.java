package yardstick.notes;

import org.jspecify.annotations.Nullable;

import yardstick.collection.AimKind;
import yardstick.web.Choice;

import java.util.Arrays;
import java.util.List;

/**
 * Exactly what {@code notes/target.jte} prints.
 *
 * @param heading what is being done
 * @param indicator the indicator's name
 * @param unit what one step of the target means
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param kinds what it can be; empty where it is a target, or what it was before
 * @param periods to choose from, the furthest ahead first
 * @param form what is in the form
 * @param remove where to take the target away; empty for a new one
 * @param now what somebody else has written meanwhile; null when nobody has
 */
public record TargetPage(
        String heading,
        String indicator,
        String unit,
        String action,
        String back,
        List<Choice> kinds,
        List<Choice> periods,
        Filled form,
        String remove,
        @Nullable Now now) {

    /** What is in the fields, as typed. */
    public record Filled(
            String kind,
            String words,
            String name,
            String period,
            String value,
            String note,
            int version,
            boolean checked,
            String key) {

        /** Whether a name belongs to it. */
        public boolean named() {
            return kind.equals(AimKind.COMPARATOR.code());
        }
    }

    /** What is there now. */
    public record Now(String period, String value, String note) {}

    static TargetPage adding(Subject subject, TargetForm form) {
        return page("Add a target", subject, form, subject.notes() + "/targets", "", null);
    }

    static TargetPage changing(Subject subject, TargetForm form, Target target) {
        var address = subject.notes() + "/targets/" + target.id().targetId();
        return page("Change a target", subject, form, address, address + "/remove", null);
    }

    /** The same form again beside what somebody else has written; sending it again overwrites. */
    static TargetPage conflicting(Subject subject, TargetForm form, Target target) {
        var address = subject.notes() + "/targets/" + target.id().targetId();
        return page(
                "Somebody else has changed this target",
                subject,
                new TargetForm(
                        form.kind(),
                        form.name(),
                        form.period(),
                        form.value(),
                        form.note(),
                        target.version(),
                        form.checked(),
                        form.key()),
                address,
                address + "/remove",
                new Now(target.period(), subject.watched().print(target.value()), target.note()));
    }

    /** The same form again, to be added anew, when somebody else has removed it. */
    static TargetPage gone(Subject subject, TargetForm form) {
        return page(
                "Somebody else has removed this target",
                subject,
                form,
                subject.notes() + "/targets",
                "",
                null);
    }

    private static TargetPage page(
            String heading,
            Subject subject,
            TargetForm form,
            String action,
            String remove,
            @Nullable Now now) {
        return new TargetPage(
                heading,
                subject.watched().title(),
                subject.watched().unit(),
                action,
                subject.path(),
                remove.isEmpty() && subject.watched().indicatorNo() != null
                        ? Arrays.stream(AimKind.values())
                                .map(kind -> Choice.of(kind.code(), kind.words()))
                                .toList()
                        : List.of(),
                subject.watched().ahead(),
                new Filled(
                        form.kind().code(),
                        form.kind().words(),
                        form.name(),
                        form.period(),
                        form.value(),
                        form.note(),
                        form.version(),
                        form.checked(),
                        form.key()),
                remove,
                now);
    }
}
