package yardstick.publishing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run of the loader did, file by file.
 *
 * @param load number of the run
 * @param changed whether anything was different afterwards
 */
public record LoadReport(
        int load, String folder, boolean changed, Duration took, List<OneFile> files) {

    /** What became of a file. */
    public enum Outcome {
        LOADED,
        UNCHANGED,
        REFUSED,
        NOT_RECOGNISED
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

    /** The file of this name. */
    public OneFile file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file " + name));
    }
}
