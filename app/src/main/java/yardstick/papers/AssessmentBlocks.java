package yardstick.papers;

import yardstick.assessment.SelfAssessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A self-assessment on paper: each question with its answer, what bears it out, the statuses. */
final class AssessmentBlocks {

    private AssessmentBlocks() {}

    /**
     * Its parts.
     *
     * @param level of the headings of questions
     */
    static List<Block> of(SelfAssessment assessment, int level) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(signed(assessment)));
        blocks.add(
                new Block.Text(
                        "Written by: %s. Questions: %s. Source: %s."
                                .formatted(
                                        assessment.author(),
                                        assessment.questions(),
                                        assessment.source())));
        for (var answer : assessment.answers()) {
            blocks.add(new Block.Heading(level, answer.asked()));
            if (answer.body().isEmpty()) {
                blocks.add(new Block.Text("Not answered yet."));
            }
            answer.paragraphs().forEach(words -> blocks.add(new Block.Text(words)));
            if (!answer.evidence().isEmpty()) {
                blocks.add(new Block.Heading(level + 1, "What bears this out"));
                blocks.add(
                        new Block.Bullets(
                                answer.evidence().stream().map(AssessmentBlocks::line).toList()));
            }
        }
        if (!assessment.statuses().isEmpty()) {
            blocks.add(new Block.Heading(level, "What has become of it"));
            assessment
                    .statuses()
                    .forEach(
                            status ->
                                    blocks.add(
                                            new Block.Text(
                                                    "%s: %s"
                                                            .formatted(
                                                                    Days.words(status.day()),
                                                                    status.body()))));
        }
        return blocks;
    }

    /** Whether it is signed off, as what and when; never by whom, as a role signs. */
    static String signed(SelfAssessment assessment) {
        return assessment
                .signed()
                .map(
                        signing ->
                                "Signed off as %s on %s."
                                        .formatted(signing.role(), Days.words(signing.day())))
                .orElse("This is a draft: it is not signed off.");
    }

    /** A page is named: whoever reads the paper may not be able to open it. */
    private static String line(SelfAssessment.Evidence evidence) {
        return List.of(evidence.title(), evidence.why()).stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(": "));
    }
}
