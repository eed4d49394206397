package yardstick.selfassessments;

import yardstick.assessment.SelfAssessment;
import yardstick.web.Wording;

import java.util.List;

/**
 * Exactly what {@code selfassessments/list.jte} prints.
 *
 * @param heading how many there are
 * @param rows each, the latest year first
 * @param add where one is begun; empty where that may not be
 */
public record ListPage(String heading, List<Row> rows, String add) {

    /** One year; {@code due} says whether its status is due. */
    public record Row(
            String title,
            String href,
            String author,
            String answered,
            String signed,
            String status,
            boolean due) {}

    static ListPage of(Space space, List<SelfAssessment> all) {
        var heading =
                switch (all.size()) {
                    case 0 -> "Your council has not assessed itself here yet";
                    case 1 -> "One yearly self-assessment";
                    default -> "%d yearly self-assessments".formatted(all.size());
                };
        return new ListPage(
                heading,
                all.stream().map(each -> row(space, each)).toList(),
                space.mayEdit() ? space.path() + "/new" : "");
    }

    private static Row row(Space space, SelfAssessment each) {
        return new Row(
                each.title(),
                space.path(each),
                each.author(),
                "%d of %d".formatted(each.answered(), each.answers().size()),
                each.signed().map(s -> Wording.day(s.day())).orElse("Not yet"),
                each.statusDue()
                        .map(due -> Steps.status(each, due))
                        .orElse("Six months after the sign-off"),
                Steps.isDue(each));
    }
}
