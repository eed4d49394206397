package yardstick.planimport;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads the rows of tables of risks. */
final class RiskRows {

    private static final UUID UNNAMED = new UUID(0, 0);

    private final Problems problems;
    private final List<Risk> risks = new ArrayList<>();

    RiskRows(Problems problems) {
        this.problems = problems;
    }

    void read(List<Row> rows) {
        rows.forEach(this::read);
    }

    private void read(Row row) {
        var body = row.text(Meaning.RISK);
        if (body.isEmpty()) {
            problems.warning(
                    row,
                    Meaning.RISK,
                    "",
                    "This row names no risk, so nothing of it is in the plan");
            return;
        }
        problems.fits(row, Meaning.RISK, body, 2_000);
        problems.fits(row, Meaning.MITIGATION, row.text(Meaning.MITIGATION), 4_000);
        var owner = String.join("; ", row.roles());
        problems.fits(row, Meaning.OWNER, owner, 120);
        risks.add(
                new Risk(
                        UNNAMED,
                        (short) 0,
                        body,
                        needed(row, Meaning.IMPACT),
                        needed(row, Meaning.LIKELIHOOD),
                        needed(row, Meaning.OVERALL),
                        row.text(Meaning.MITIGATION),
                        row.has(Meaning.REVISED) ? level(row, Meaning.REVISED) : null,
                        owner,
                        0));
    }

    private String needed(Row row, Meaning meaning) {
        var level = level(row, meaning);
        return level == null ? "" : level;
    }

    private @Nullable String level(Row row, Meaning meaning) {
        var text = row.inLine(meaning).toLowerCase(Locale.UK);
        for (var level : List.of("low", "medium", "high")) {
            if (text.equals(level) || text.equals(level.substring(0, 1))) {
                return level;
            }
        }
        problems.error(
                row,
                meaning,
                row.inLine(meaning),
                "Write H, M or L, or high, medium or low, in the file and send it again");
        return null;
    }

    /** What was read. */
    List<Risk> build() {
        if (risks.size() > 100) {
            problems.error(
                    "There are %,d risks; the most is 100. Leave some out and send the file again"
                            .formatted(risks.size()));
        }
        return List.copyOf(risks);
    }
}
