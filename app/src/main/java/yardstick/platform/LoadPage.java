package yardstick.platform;

import org.jspecify.annotations.Nullable;

import yardstick.platform.LoadQueries.Difference;
import yardstick.platform.LoadQueries.Differences;
import yardstick.platform.LoadQueries.LoadedFile;
import yardstick.platform.LoadQueries.Message;
import yardstick.platform.LoadQueries.Report;
import yardstick.web.SummaryRow;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Exactly what {@code platform/load.jte} prints.
 *
 * @param heading the run, by its day and time
 * @param facts folder, time taken, sums over all files
 * @param files what became of each
 * @param unmapped columns that feed no indicator, by file
 * @param refused what was refused, with lines
 * @param others warnings and notes
 * @param differences where files disagree now
 * @param allDifferences how many there are
 */
public record LoadPage(
        String heading,
        List<SummaryRow> facts,
        List<FileRow> files,
        List<SummaryRow> unmapped,
        List<MessageRow> refused,
        List<MessageRow> others,
        List<DifferenceRow> differences,
        String allDifferences) {

    /** What became of one file. */
    public record FileRow(
            String name,
            String content,
            String outcome,
            String rows,
            String added,
            String unchanged,
            String revised,
            String missing) {}

    /** What the loader said about a line. */
    public record MessageRow(String file, String line, String severity, String text) {}

    /** Two files that differ. */
    public record DifferenceRow(
            String indicator,
            String period,
            String area,
            String value,
            String other,
            String edition,
            String reason) {}

    static LoadPage of(Report report, Differences differences) {
        return new LoadPage(
                "Data load of " + LoadsPage.MOMENT.format(report.started()),
                facts(report),
                report.files().stream().map(LoadPage::row).toList(),
                report.files().stream()
                        .filter(f -> !f.unmapped().isEmpty())
                        .map(f -> SummaryRow.of(f.name(), String.join(", ", f.unmapped())))
                        .toList(),
                messages(report, true),
                messages(report, false),
                differences.listed().stream().map(LoadPage::row).toList(),
                "%,d".formatted(differences.all()));
    }

    private static List<SummaryRow> facts(Report report) {
        var finished = report.finished();
        var files = report.files();
        return List.of(
                SummaryRow.of("Folder", report.folder()),
                SummaryRow.of(
                        "Took",
                        finished == null
                                ? "Not finished"
                                : "%.1f seconds"
                                        .formatted(
                                                Duration.between(report.started(), finished)
                                                                .toMillis()
                                                        / 1000.0)),
                SummaryRow.of("Result", report.changed() ? "Changed something" : "Changed nothing"),
                SummaryRow.of("Files", number(files.size())),
                SummaryRow.of("Rows read", number(files.stream().mapToInt(LoadedFile::rows).sum())),
                SummaryRow.of(
                        "Figures new", number(files.stream().mapToInt(LoadedFile::added).sum())),
                SummaryRow.of(
                        "Figures unchanged",
                        number(files.stream().mapToInt(LoadedFile::unchanged).sum())),
                SummaryRow.of(
                        "Figures revised",
                        number(files.stream().mapToInt(LoadedFile::revised).sum())));
    }

    private static FileRow row(LoadedFile file) {
        var content = file.content();
        return new FileRow(
                file.name(),
                content == null ? "not recognised" : content,
                file.outcome(),
                number(file.rows()),
                number(file.added()),
                number(file.unchanged()),
                number(file.revised()),
                missing(file.missing()));
    }

    private static List<MessageRow> messages(Report report, boolean refused) {
        return report.messages().stream()
                .filter(m -> m.severity().equals("refused") == refused)
                .map(LoadPage::row)
                .toList();
    }

    private static MessageRow row(Message message) {
        var line = message.line();
        return new MessageRow(
                message.file(),
                line == null ? "whole file" : number(line),
                message.severity(),
                message.text());
    }

    private static DifferenceRow row(Difference d) {
        return new DifferenceRow(
                d.indicator(),
                d.period(),
                d.area(),
                value(d.value()),
                value(d.other()),
                d.otherEdition(),
                d.reason());
    }

    /** "suppressed 12, not-available 3". */
    private static String missing(Map<String, Integer> byReason) {
        return byReason.isEmpty()
                ? "none"
                : byReason.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String value(@Nullable BigDecimal value) {
        return value == null ? "missing" : value.stripTrailingZeros().toPlainString();
    }

    private static String number(int number) {
        return "%,d".formatted(number);
    }
}
