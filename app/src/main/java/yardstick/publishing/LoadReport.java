package yardstick.publishing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run of the loader did, file by file.
 *
 * @param load number of the run
 * @param disagreements how many figures LAIT and another file disagree about, all editions together
 */
public record LoadReport(
        int load, String folder, Duration took, List<OneFile> files, int disagreements) {

    /** What became of a file. */
    public enum Outcome {
        LOADED,
        UNCHANGED,
        REFUSED,
        NOT_RECOGNISED;

        /** The word the database uses, such as {@code not-recognised}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing said about a file.
     *
     * @param line row in the file, the header being row 1; 0 for the file as a whole
     * @param severity refused, warning or note
     */
    public record Message(int line, String severity, String text) {}

    /**
     * One file.
     *
     * @param content what it was recognised as; empty when it was not
     * @param edition the edition it became or already was; 0 when none
     * @param unmapped columns and categories that feed no indicator
     */
    public record OneFile(
            String name,
            String content,
            Outcome outcome,
            int edition,
            int rowsRead,
            int rowsRefused,
            int figuresNew,
            int figuresUnchanged,
            int figuresRevised,
            Map<String, Integer> missingByReason,
            List<String> unmapped,
            List<Message> messages) {}

    static LoadReport of(
            int load,
            String folder,
            Duration took,
            List<FileOutcome> outcomes,
            Map<Integer, Counts> counts,
            int disagreements) {
        var files =
                outcomes.stream()
                        .map(each -> file(each, counts.getOrDefault(each.edition(), Counts.NONE)))
                        .toList();
        return new LoadReport(load, folder, took, files, disagreements);
    }

    private static OneFile file(FileOutcome outcome, Counts counts) {
        var messages =
                outcome.findings().all().stream()
                        .map(
                                each ->
                                        new Message(
                                                each.line(),
                                                each.severity().word(),
                                                each.message()))
                        .toList();
        return new OneFile(
                outcome.file(),
                outcome.content().map(Content::word).orElse(""),
                outcome.outcome(),
                outcome.edition(),
                outcome.rowsRead(),
                outcome.findings().rowsLeftOut(),
                counts.fresh(),
                counts.unchanged(),
                counts.revised(),
                counts.missing(),
                outcome.findings().unmapped(),
                messages);
    }

    /** Whether anything was different afterwards. */
    public boolean changed() {
        return files.stream().anyMatch(file -> file.outcome() == Outcome.LOADED);
    }

    /** Whether any file was refused. */
    public boolean anyRefused() {
        return files.stream().anyMatch(file -> file.outcome() == Outcome.REFUSED);
    }

    /** The file of this name. */
    public OneFile file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file " + name));
    }
}
