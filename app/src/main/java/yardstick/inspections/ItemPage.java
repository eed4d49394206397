package yardstick.inspections;

import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;

/**
 * Exactly what {@code inspections/item.jte} prints.
 *
 * @param heading what is being done
 * @param one what is being written: a recommendation, a fact, a note
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param remove where to take it away; empty for a new one
 * @param id names it
 * @param version the version on the page
 * @param fields what is typed
 * @param now what somebody else has written meanwhile; empty when nobody has
 * @param gone whether somebody else has removed it
 */
public record ItemPage(
        String heading,
        String one,
        String action,
        String back,
        String remove,
        String id,
        int version,
        List<Field> fields,
        List<SummaryRow> now,
        boolean gone) {

    /** One field; long texts have several lines. */
    public record Field(
            String name, String label, String hint, String value, boolean text, boolean number) {}

    /** Where something hangs. */
    record Subject(Space space, InspectionId inspection, Items items) {

        String list() {
            return space.path(inspection) + "/" + items.path();
        }
    }

    static ItemPage adding(Subject subject, ItemForm form) {
        return page("Add a " + subject.items().one(), subject, form, true, List.of(), false);
    }

    static ItemPage changing(Subject subject, ItemForm form) {
        return page("Change " + subject.items().one(), subject, form, false, List.of(), false);
    }

    /** The same form again beside what somebody else has written; sending it again overwrites. */
    static ItemPage conflicting(Subject subject, ItemForm form, Item now) {
        var said = new ArrayList<SummaryRow>();
        subject.items()
                .fields()
                .forEach(
                        field ->
                                said.add(
                                        SummaryRow.of(
                                                field.label(),
                                                now.values().getOrDefault(field.name(), ""))));
        if (!now.by().isEmpty()) {
            said.add(SummaryRow.of("Written by", now.by()));
        }
        return page(
                "Somebody else has changed this " + subject.items().one(),
                subject,
                new ItemForm(form.id(), form.values(), now.version()),
                false,
                said,
                false);
    }

    /** The same form again, to be added anew, when somebody else has removed it. */
    static ItemPage gone(Subject subject, ItemForm form) {
        return page(
                "Somebody else has removed this " + subject.items().one(),
                subject,
                form,
                true,
                List.of(),
                true);
    }

    private static ItemPage page(
            String heading,
            Subject subject,
            ItemForm form,
            boolean adding,
            List<SummaryRow> now,
            boolean gone) {
        var list = subject.list();
        var own = list + "/" + form.id();
        return new ItemPage(
                heading,
                subject.items().one(),
                adding ? list : own,
                subject.space().path(subject.inspection()),
                adding ? "" : own + "/remove",
                form.id().toString(),
                form.version(),
                subject.items().fields().stream()
                        .map(
                                f ->
                                        new Field(
                                                f.name(),
                                                f.label(),
                                                f.hint(),
                                                form.values().getOrDefault(f.name(), ""),
                                                f.input() == ItemField.Input.TEXT,
                                                f.input() == ItemField.Input.NUMBER))
                        .toList(),
                now,
                gone);
    }
}
