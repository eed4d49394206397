package yardstick.planimport;

import yardstick.plan.PlanKind;
import yardstick.plan.Rhythm;
import yardstick.web.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen when a file is explained. */
public final class Offered {

    private static final int ROWS_OFFERED = 12;

    private Offered() {}

    /** The kinds of plan. */
    public static List<Choice> kinds() {
        return Stream.of(PlanKind.values()).map(k -> Choice.of(k.word(), k.text())).toList();
    }

    /** How often plans are reported. */
    public static List<Choice> rhythms() {
        return Stream.of(Rhythm.values())
                .map(r -> Choice.of(r.word(), r.text().replaceFirst("^e", "E")))
                .toList();
    }

    /** The scales of ratings. */
    public static List<Choice> scales() {
        return Stream.of(ScaleChoice.values()).map(s -> Choice.of(s.word(), s.text())).toList();
    }

    /** What a table can hold. */
    public static List<Choice> tableKinds() {
        return Stream.of(TableKind.values()).map(k -> Choice.of(k.word(), k.text())).toList();
    }

    /** Which row can have the headings. */
    public static List<Choice> headingRows() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(Explained.AS_FOUND, "As it was found"));
        choices.add(Choice.of("0", "No row: all have content"));
        for (int row = 1; row <= ROWS_OFFERED; row++) {
            choices.add(Choice.of(String.valueOf(row), "Row %d of each table".formatted(row)));
        }
        return choices;
    }

    /** What a column can be. */
    public static List<Choice> meanings() {
        return Stream.concat(
                        Stream.of(Meaning.NOTHING),
                        Stream.of(
                                Meaning.PRIORITY,
                                Meaning.OUTCOME,
                                Meaning.REFERENCE,
                                Meaning.ACTION,
                                Meaning.MILESTONE,
                                Meaning.MEASURE,
                                Meaning.OWNER,
                                Meaning.START,
                                Meaning.TARGET,
                                Meaning.RATING,
                                Meaning.PROGRESS,
                                Meaning.RECOMMENDATION,
                                Meaning.RISK,
                                Meaning.IMPACT,
                                Meaning.LIKELIHOOD,
                                Meaning.OVERALL,
                                Meaning.MITIGATION,
                                Meaning.REVISED,
                                Meaning.SCORE))
                .map(m -> Choice.of(m.word(), m.text()))
                .toList();
    }
}
