package yardstick.plans;

import static yardstick.db.council.Tables.ACTION;

import org.jooq.DSLContext;

import yardstick.plan.Action;
import yardstick.tenants.CouncilId;
import yardstick.web.FieldError;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Many actions of one priority in one form, a row each; the fields of a row end in its number.
 *
 * @param typed what is in the fields
 */
record TableForm(Sent typed) {

    /** How many rows one form has: a form of more is long to send and longer to go through. */
    static final int MOST = 100;

    /** One row that is sent. */
    record Row(int no, UUID action, int version) {}

    /** A form that shows actions as they are. */
    static TableForm of(List<Action> actions) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            int no = i + 1;
            values.put("action-" + no, action.id().toString());
            values.put("version-" + no, String.valueOf(action.version()));
            values.put("reference-" + no, action.reference());
            values.put("title-" + no, action.title());
            values.put("owners-" + no, String.join("; ", action.owners()));
            values.put("target-" + no, Days.typed(action.targetOn()));
            values.put("words-" + no, action.targetWords());
        }
        var form = new TableForm(new Sent(values));
        form.rows().forEach(row -> values.put("was-" + row.no(), form.mark(row)));
        return form;
    }

    /** The rows that were sent, in order. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int no = 1; no <= MOST; no++) {
            var number = no;
            typed.id("action-" + no)
                    .ifPresent(
                            id ->
                                    rows.add(
                                            new Row(
                                                    number,
                                                    id,
                                                    typed.version("version-" + number))));
        }
        return rows;
    }

    /** Whether something was typed into a row: what stayed as it was is not written. */
    boolean isTouched(Row row) {
        return !mark(row).equals(line("was", row));
    }

    /** Stands for all that is in a row, to see whether it has changed. */
    private String mark(Row row) {
        return Integer.toHexString(
                List.of(
                                line("reference", row),
                                title(row),
                                line("owners", row),
                                line("target", row),
                                line("words", row))
                        .hashCode());
    }

    String title(Row row) {
        return typed.text("title-" + row.no());
    }

    String line(String field, Row row) {
        return typed.line(field + "-" + row.no());
    }

    List<String> owners(Row row) {
        return Arrays.stream(line("owners", row).split(";"))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .distinct()
                .toList();
    }

    /** What is wrong with a row. */
    List<FieldError> errors(Row row) {
        var of = " of row " + row.no();
        var checks =
                new Checks(typed)
                        .needs("title-" + row.no(), "what will be done in row " + row.no(), 1000)
                        .fits("reference-" + row.no(), "the reference" + of, 40)
                        .day("target-" + row.no(), "the target date" + of)
                        .fits("words-" + row.no(), "the target in words" + of, 100);
        return checks.wrongIf(
                        owners(row).size() > 20
                                || owners(row).stream().anyMatch(role -> role.length() > 120),
                        "owners-" + row.no(),
                        "Enter at most 20 owners in row %d, each a role of up to 120 characters, separated by semicolons"
                                .formatted(row.no()))
                .errors();
    }

    /** Writes a row that is still at its version; says whether it was. */
    boolean write(DSLContext sql, CouncilId council, UUID plan, Row row) {
        LocalDate target = typed.day("target-" + row.no()).orElse(null);
        int changed =
                sql.update(ACTION)
                        .set(ACTION.TITLE, title(row))
                        .set(ACTION.REFERENCE, line("reference", row))
                        .set(ACTION.TARGET_ON, target)
                        .set(ACTION.TARGET_WORDS, line("words", row))
                        .set(ACTION.VERSION, ACTION.VERSION.plus(1))
                        .where(ACTION.COUNCIL_ID.eq(council.value()))
                        .and(ACTION.PLAN_ID.eq(plan))
                        .and(ACTION.ACTION_ID.eq(row.action()))
                        .and(ACTION.VERSION.eq(row.version()))
                        .execute();
        if (changed == 1) {
            new Links(council, plan, row.action()).owners(sql, owners(row));
        }
        return changed == 1;
    }
}
