package yardstick.planimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.sheets.FileRefused;
import yardstick.sheets.SheetFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A plan of a council paper, as a file in our own words, with what somebody says about it. */
enum SeedFile {
    SOUTHEND_IMPROVEMENT(
            "southend-improvement-plan.csv",
            Map.of(
                    "title", "Children's services improvement plan of 2016",
                    "kind", "improvement-plan",
                    "starts-on", "1 September 2016",
                    "ends-on", "30 June 2018",
                    "rhythm", "every-2-months",
                    "introduction",
                            "Entered from a council paper of 2016 in our own short words: actions,"
                                    + " milestones, dates, owners' roles and risks as it prints them.")),
    THURROCK_DEVELOPMENT(
            "thurrock-development-plan.csv",
            Map.of(
                    "title", "Children's social care development plan 2017 to 2019",
                    "kind", "development-plan",
                    "starts-on", "1 April 2017",
                    "ends-on", "31 March 2019",
                    "rhythm", "monthly",
                    "scale", "one-to-five",
                    "g1-d2", "31 January 2018",
                    "introduction",
                            "Entered from a council paper of 13 February 2018 in our own short"
                                    + " words: dates, ratings and scores as it prints them. It prints"
                                    + " 2.0 for all priorities before and 2.6 now.")),
    THURROCK_SEND(
            "thurrock-send-action-plan.csv",
            Map.of(
                    "title", "SEND peer review action plan",
                    "kind", "peer-review-action-plan",
                    "starts-on", "1 October 2017",
                    "rhythm", "monthly",
                    "scale", "red-amber-green",
                    "introduction",
                            "Entered from a council paper of 13 February 2018 in our own short"
                                    + " words: dates and ratings as it prints them.")),
    THURROCK_PEER_REVIEW(
            "thurrock-peer-review.csv",
            Map.of(
                    "title", "Action plan after the peer review of May 2017",
                    "kind", "peer-review-action-plan",
                    "starts-on", "11 May 2017",
                    "rhythm", "every-8-weeks",
                    "t0-priority", "Recommendations of the peer review",
                    "introduction",
                            "Entered from a council paper of 2017 in our own short words: its"
                                    + " seven recommendations, reported every 8 weeks."));

    private final String file;
    private final Map<String, String> said;

    SeedFile(String file, Map<String, String> said) {
        this.file = file;
        this.said = said;
    }

    String file() {
        return file;
    }

    Map<String, String> said() {
        return said;
    }

    /** What the import and the plan are called in the demo, so that they are entered once. */
    UUID id() {
        return UUID.nameUUIDFromBytes(file.getBytes(UTF_8));
    }

    byte[] bytes() {
        try (var stream = SeedFile.class.getResourceAsStream(file)) {
            return java.util.Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables that are found in it. */
    List<FoundTable> tables() {
        return tables(bytes());
    }

    /** The tables that are found in the same file of another kind. */
    static List<FoundTable> tables(byte[] file) {
        try {
            return Finding.in(SheetFiles.tables(file));
        } catch (FileRefused refused) {
            throw new IllegalStateException(refused.sentence(), refused);
        }
    }

    /** The plan that it holds. */
    Draft draft(List<FoundTable> tables, Links links) {
        return Drafting.draft(id(), tables, Explained.guess(file, tables).with(said), links);
    }
}
