package yardstick.submissions;

import yardstick.intake.Arrival;
import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;

/**
 * Exactly what {@code submissions/arrival.jte} prints.
 *
 * @param heading what is happening
 * @param steps how far each step is; empty when nothing is known of the file
 * @param path its own address
 * @param back the data set's address
 */
public record ArrivalPage(String heading, List<SummaryRow> steps, String path, String back) {

    /** Whether it is on its way as far as this portal knows. */
    public boolean underWay() {
        return !steps.isEmpty();
    }

    static ArrivalPage of(Subject subject, String key, Arrival arrival) {
        var steps = new ArrayList<SummaryRow>();
        steps.add(SummaryRow.of("Read", Words.number(arrival.rows(), "row")));
        steps.add(SummaryRow.of("Checked", of(arrival.checked(), arrival.rows())));
        steps.add(SummaryRow.of("Found", found(arrival)));
        steps.add(SummaryRow.of("Stored", of(arrival.stored(), arrival.rows())));
        return new ArrivalPage(
                arrival.fileName() + " is being checked and stored",
                steps,
                subject.arriving(key).toString(),
                subject.path());
    }

    static ArrivalPage unknown(Subject subject, String key) {
        return new ArrivalPage(
                "This file is not on its way",
                List.of(),
                subject.arriving(key).toString(),
                subject.path());
    }

    private static String of(int done, int all) {
        return "%,d of %,d rows".formatted(done, all);
    }

    private static String found(Arrival arrival) {
        return !arrival.counted()
                ? "Counted when all rows are checked"
                : "%s to mend, %s to look at"
                        .formatted(
                                Words.number(arrival.errors(), "error"),
                                Words.number(arrival.warnings(), "warning"));
    }
}
