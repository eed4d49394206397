package yardstick.plans;

import yardstick.plan.Action;
import yardstick.plan.Priority;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Exactly what {@code plans/table.jte} prints.
 *
 * @param caption the plan and the priority
 * @param heading what is being done
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param rows one for each action
 * @param previous the rows before these; empty for none
 * @param next the rows after these; empty for none
 * @param overtaken whether somebody else has changed or removed one of them meanwhile
 * @param lost what was typed about actions that somebody has removed
 */
public record TablePage(
        String caption,
        String heading,
        String action,
        String back,
        List<Row> rows,
        String previous,
        String next,
        boolean overtaken,
        List<String> lost) {

    /**
     * One action.
     *
     * @param was stands for what was in the row before it was changed
     * @param now what somebody else has made of it meanwhile; empty when nobody has
     */
    public record Row(
            int no,
            String action,
            int version,
            String reference,
            String title,
            String owners,
            String target,
            String words,
            String was,
            String now) {}

    static TablePage of(
            Asked asked, Priority priority, TableForm form, int from, Map<UUID, String> now) {
        var address = asked.where().priority(priority.id());
        int last = from + TableForm.MOST;
        return new TablePage(
                "%s: priority %d".formatted(asked.plan().plan().title(), priority.position()),
                now.isEmpty()
                        ? "Change its actions in a table"
                        : "Somebody else has changed some of these actions",
                address + "/table" + (from > 1 ? "?from=" + from : ""),
                address,
                form.rows().stream()
                        .filter(row -> asked.action(row.action()).isPresent())
                        .map(row -> row(asked, form, row, now))
                        .toList(),
                from > 1 ? address + "/table?from=" + Math.max(1, from - TableForm.MOST) : "",
                last <= priority.actions().size() ? address + "/table?from=" + last : "",
                !now.isEmpty(),
                form.rows().stream()
                        .filter(form::isTouched)
                        .filter(row -> asked.action(row.action()).isEmpty())
                        .map(form::title)
                        .toList());
    }

    private static Row row(Asked asked, TableForm form, TableForm.Row row, Map<UUID, String> now) {
        // A row that was overtaken can be sent again to replace what is there now.
        int version =
                now.containsKey(row.action())
                        ? asked.action(row.action()).map(Action::version).orElse(row.version())
                        : row.version();
        return new Row(
                row.no(),
                row.action().toString(),
                version,
                form.line("reference", row),
                form.title(row),
                form.line("owners", row),
                form.line("target", row),
                form.line("words", row),
                form.line("was", row),
                now.getOrDefault(row.action(), ""));
    }

    /** An action as it is now, in one line. */
    static String words(Action action) {
        return "Now: %s. Owners: %s. Target: %s."
                .formatted(
                        (action.reference() + " " + action.title()).strip(),
                        action.owners().isEmpty() ? "none" : String.join("; ", action.owners()),
                        ActionRow.target(action.targetOn(), action.targetWords()));
    }
}
