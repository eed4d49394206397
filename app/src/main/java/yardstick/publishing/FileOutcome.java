package yardstick.publishing;

import java.util.Optional;

/** What became of a file while a run goes on; its figures are counted when all have been read. */
record FileOutcome(
        String file,
        Optional<Content> content,
        LoadReport.Outcome outcome,
        int edition,
        int rowsRead,
        Findings findings) {

    static FileOutcome withoutEdition(String file, LoadReport.Outcome outcome, Findings findings) {
        return new FileOutcome(file, Optional.empty(), outcome, 0, 0, findings);
    }

    static FileOutcome unchanged(String file, Content content, int edition) {
        return new FileOutcome(
                file,
                Optional.of(content),
                LoadReport.Outcome.UNCHANGED,
                edition,
                0,
                new Findings());
    }
}
