package yardstick.submissions;

import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.intake.Problem;
import yardstick.intake.Reviews;

import java.util.List;

/** The problems of a submission as a file to take away. */
final class ProblemsTable {

    private ProblemsTable() {}

    static Download of(Subject subject, Reviews.Review review) {
        return new Download(
                "%s problems".formatted(subject.dataSet().code()),
                "What is to be mended or looked at: " + subject.dataSet().title(),
                List.of(
                        "Severity",
                        "Sheet",
                        "Row",
                        "Entry",
                        "Column",
                        "What is there",
                        "Rule",
                        "What is wrong and how to mend it"),
                review.checked().problems().stream().map(ProblemsTable::row).toList(),
                Download.Notes.own(
                        subject.dataSet().source(),
                        subject.place().name(),
                        "Entry is the place among all that were sent together, from 1."));
    }

    private static List<Cell> row(Problem problem) {
        return List.of(
                Cell.of(problem.severity().word()),
                Cell.of(problem.sheet()),
                problem.row() == 0 ? Cell.BLANK : Cell.of(problem.row()),
                problem.no() == 0 ? Cell.BLANK : Cell.of(problem.no()),
                Cell.of(problem.heading()),
                Cell.of(problem.value()),
                Cell.of(problem.rule().words()),
                Cell.of(problem.message()));
    }
}
