package yardstick.submissions;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.intake.Column;
import yardstick.intake.Entry;
import yardstick.intake.Row;
import yardstick.intake.Submission;
import yardstick.web.Choice;
import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Exactly what {@code submissions/row.jte} prints: one figure to enter or to mend.
 *
 * @param heading what is being done
 * @param explained what the indicator's numbers are; empty when it is not known
 * @param action where the form is sent; empty when there is nothing to send any more
 * @param remove where to take the row out; empty for a new one
 * @param back where to go without changing anything
 * @param version the version that is on the page
 * @param key the name of this form, so that sending it twice changes nothing
 * @param indicators to choose from, with what was entered when it is none of them
 * @param statuses to choose from
 * @param reasons to choose from
 * @param texts what is in the fields, by the column's name
 * @param now what somebody else has written meanwhile; empty when nobody has
 */
public record RowPage(
        String heading,
        String explained,
        String action,
        String remove,
        String back,
        int version,
        String key,
        List<Choice> indicators,
        List<Choice> statuses,
        List<Choice> reasons,
        Map<String, String> texts,
        List<SummaryRow> now) {

    /** What is in a field. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    static RowPage adding(Subject subject, Entry entry, String key) {
        return page(
                subject,
                "Enter a figure",
                entry,
                0,
                key,
                subject.path() + "/entry",
                "",
                subject.path(),
                List.of());
    }

    static RowPage mending(Subject subject, Submission submission, Row row) {
        return again(subject, submission, row.entry(), row.version());
    }

    /** The same form again, with what was typed. */
    static RowPage again(Subject subject, Submission submission, Entry entry, int version) {
        return ofSubmission(subject, submission, heading(entry), entry, version, List.of());
    }

    /** What was typed beside what somebody else has written; sending it again overwrites. */
    static RowPage conflicting(Subject subject, Submission submission, Entry typed, Row now) {
        var theirs =
                Arrays.stream(Column.values())
                        .filter(column -> column != Column.TITLE)
                        .map(
                                column ->
                                        SummaryRow.of(
                                                column.heading(),
                                                now.entry().text(column).isEmpty()
                                                        ? "Nothing"
                                                        : now.entry().text(column)))
                        .toList();
        return ofSubmission(
                subject,
                submission,
                "Somebody else has changed this row",
                typed,
                now.version(),
                theirs);
    }

    /** The row is gone, or the draft was submitted. */
    static RowPage gone(Subject subject, Submission submission) {
        var heading =
                submission.state() == Submission.State.DRAFT
                        ? "Somebody else has removed this row"
                        : "This can no longer be changed: it is "
                                + submission.state().words().toLowerCase(Locale.ROOT);
        return page(
                subject,
                heading,
                Entry.at(0, "", Map.of()),
                0,
                "",
                "",
                "",
                subject.path(submission.id()),
                List.of());
    }

    private static RowPage ofSubmission(
            Subject subject,
            Submission submission,
            String heading,
            Entry entry,
            int version,
            List<SummaryRow> now) {
        var path = subject.path(submission.id());
        boolean draft = submission.state() == Submission.State.DRAFT;
        return page(
                subject,
                heading,
                entry,
                version,
                UUID.randomUUID().toString(),
                draft ? path + "/rows/" + entry.no() : "",
                draft ? path + "/rows/" + entry.no() + "/remove" : "",
                path,
                now);
    }

    private static String heading(Entry entry) {
        return entry.place().isEmpty() ? "Mend entry " + entry.no() : "Mend " + entry.place();
    }

    /** Whether two entries say the same: sent twice, the second has nothing left to do. */
    static boolean isSame(Entry one, Entry other) {
        return one.faults().equals(other.faults())
                && Arrays.stream(Column.values())
                        .filter(column -> column != Column.TITLE)
                        .allMatch(column -> one.text(column).equals(other.text(column)));
    }

    private static RowPage page(
            Subject subject,
            String heading,
            Entry entry,
            int version,
            String key,
            String action,
            String remove,
            String back,
            List<SummaryRow> now) {
        var texts = new HashMap<String, String>();
        for (var column : Column.values()) {
            texts.put(column.field(), entry.text(column));
        }
        return new RowPage(
                heading,
                find(subject.dataSet(), entry).map(RowPage::explained).orElse(""),
                action,
                remove,
                back,
                version,
                key,
                indicators(subject.dataSet(), texts),
                choices(
                        texts.getOrDefault(Column.STATUS.field(), ""),
                        "Provisional, by default",
                        "provisional",
                        "revised",
                        "final"),
                choices(
                        texts.getOrDefault(Column.REASON.field(), ""),
                        "There is a figure",
                        "c",
                        "x",
                        "z",
                        "u"),
                texts,
                now);
    }

    private static Optional<CollectedIndicator> find(DataSet dataSet, Entry entry) {
        return dataSet.indicators().stream()
                .filter(i -> i.code().equalsIgnoreCase(entry.text(Column.CODE)))
                .findFirst();
    }

    private static String explained(CollectedIndicator indicator) {
        @Nullable String denominator = indicator.denominator();
        return switch (indicator.shape()) {
            case COUNT ->
                    "A count: the numerator is enough. Numerator: %s."
                            .formatted(indicator.numerator());
            case RATIO ->
                    "Numerator: %s. Denominator: %s. The value is worked out from them."
                            .formatted(indicator.numerator(), denominator);
            case MEAN ->
                    "An average in %s: enter the value. Numerator: %s."
                            .formatted(
                                    indicator.unit().toLowerCase(Locale.ROOT),
                                    indicator.numerator());
        };
    }

    private static List<Choice> indicators(DataSet dataSet, Map<String, String> texts) {
        var choices = new ArrayList<Choice>();
        var typed = texts.getOrDefault(Column.CODE.field(), "");
        choices.add(Choice.of("", "Choose an indicator"));
        for (var indicator : dataSet.indicators()) {
            choices.add(Choice.of(indicator.code(), indicator.title()));
            if (indicator.code().equalsIgnoreCase(typed)) {
                texts.put(Column.CODE.field(), indicator.code());
            }
        }
        if (choices.stream().noneMatch(choice -> choice.value().equalsIgnoreCase(typed))) {
            choices.add(Choice.of(typed, "As entered: " + typed));
        }
        return choices;
    }

    /** The known words, and what was entered when it is none of them: nothing entered is lost. */
    private static List<Choice> choices(String entered, String none, String... known) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", none));
        for (var word : known) {
            choices.add(Choice.of(word, words(word)));
        }
        if (!entered.isEmpty() && !Arrays.asList(known).contains(entered)) {
            choices.add(Choice.of(entered, "As entered: " + entered));
        }
        return choices;
    }

    private static String words(String word) {
        return switch (word) {
            case "c" -> "c: suppressed";
            case "x" -> "x: not available";
            case "z" -> "z: not applicable";
            case "u" -> "u: low reliability";
            default -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        };
    }
}
