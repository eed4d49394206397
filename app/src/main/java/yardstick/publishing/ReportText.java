package yardstick.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A load report as lines for a console. */
public final class ReportText {

    private static final int MESSAGES = 8;
    private static final int UNMAPPED = 6;

    private ReportText() {}

    /** The lines, without line ends. */
    public static List<String> lines(LoadReport report) {
        var lines = new ArrayList<String>();
        lines.add(
                "Load %d of folder %s took %.1f s: %s."
                        .formatted(
                                report.load(),
                                report.folder(),
                                report.took().toMillis() / 1000.0,
                                report.changed()
                                        ? "new editions were added"
                                        : "nothing has changed"));
        for (var outcome : LoadReport.Outcome.values()) {
            var files = report.files().stream().filter(file -> file.outcome() == outcome).toList();
            if (!files.isEmpty()) {
                lines.add("");
                lines.add(heading(outcome) + " (" + files.size() + ")");
                files.forEach(file -> add(file, lines));
            }
        }
        lines.add("");
        lines.add(
                "LAIT and another file disagree about %,d figures; the list is in the load report page."
                        .formatted(report.disagreements()));
        return lines;
    }

    private static String heading(LoadReport.Outcome outcome) {
        return switch (outcome) {
            case LOADED -> "Loaded";
            case UNCHANGED -> "Unchanged, loaded before";
            case REFUSED -> "Refused";
            case NOT_RECOGNISED -> "Not data";
        };
    }

    private static void add(LoadReport.OneFile file, List<String> lines) {
        switch (file.outcome()) {
            case LOADED -> {
                lines.add(
                        "  %s (%s): %,d rows"
                                .formatted(file.name(), file.content(), file.rowsRead()));
                addFigures(file, lines);
            }
            case UNCHANGED, REFUSED, NOT_RECOGNISED -> lines.add("  " + file.name());
        }
        if (file.outcome() != LoadReport.Outcome.NOT_RECOGNISED) {
            file.messages().stream().limit(MESSAGES).forEach(each -> lines.add(message(each)));
            if (file.messages().size() > MESSAGES) {
                lines.add("      … and %d more".formatted(file.messages().size() - MESSAGES));
            }
        }
    }

    private static void addFigures(LoadReport.OneFile file, List<String> lines) {
        int figures = file.figuresNew() + file.figuresUnchanged() + file.figuresRevised();
        if (figures > 0) {
            lines.add(
                    "      figures: %,d new, %,d unchanged, %,d revised%s"
                            .formatted(
                                    file.figuresNew(),
                                    file.figuresUnchanged(),
                                    file.figuresRevised(),
                                    missing(file.missingByReason())));
        }
        if (!file.unmapped().isEmpty()) {
            var more = file.unmapped().size() - UNMAPPED;
            lines.add(
                    "      feeds no indicator: "
                            + file.unmapped().stream()
                                    .limit(UNMAPPED)
                                    .collect(Collectors.joining(", "))
                            + (more > 0 ? " and " + more + " more" : ""));
        }
    }

    private static String missing(Map<String, Integer> reasons) {
        return reasons.isEmpty()
                ? ""
                : reasons.entrySet().stream()
                        .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", ", "; missing: ", ""));
    }

    private static String message(LoadReport.Message message) {
        var where = message.line() == 0 ? "" : "line " + message.line() + ": ";
        return "      " + message.severity() + ": " + where + message.text();
    }
}
