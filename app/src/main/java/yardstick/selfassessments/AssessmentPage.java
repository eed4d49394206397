package yardstick.selfassessments;

import yardstick.assessment.SelfAssessment;
import yardstick.web.SummaryRow;
import yardstick.web.Wording;

import java.time.ZoneId;
import java.util.List;

/**
 * Exactly what {@code selfassessments/show.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param heading what it is called
 * @param lead how it stands
 * @param due that a status is due; empty where it is not
 * @param facts author and questions
 * @param author where the author is changed; empty where that may not be
 * @param steps what it goes through
 * @param answers question by question
 * @param statuses what has become of it
 * @param history sign-offs and what took them away
 * @param paper where it is on paper
 * @param share where it is shared; empty for who may not
 * @param pack where it becomes an engagement pack; empty for who may not
 */
public record AssessmentPage(
        String banner,
        String heading,
        String lead,
        String due,
        List<SummaryRow> facts,
        String author,
        List<Step> steps,
        List<AnswerRow> answers,
        List<SummaryRow> statuses,
        List<SummaryRow> history,
        String paper,
        String share,
        String pack) {

    /** A link to the next thing to do. */
    public record Link(String text, String href) {}

    /** A step: what it is, how it stands, and what can be done about it. */
    public record Step(String title, String state, String colour, String words, List<Link> next) {

        static Step of(String title, boolean done, String words, List<Link> next) {
            return new Step(title, done ? "Done" : "To do", done ? "green" : "grey", words, next);
        }
    }

    /**
     * A question with its answer.
     *
     * @param saved who saved it when
     * @param change where it is changed; empty where that may not be
     */
    public record AnswerRow(
            String id,
            String asked,
            List<String> paragraphs,
            String saved,
            String change,
            List<EvidenceRow> evidence) {}

    /** A page that bears an answer out; {@code remove} is empty where that may not be. */
    public record EvidenceRow(String title, String href, String why, String remove) {}

    static AssessmentPage of(Steps steps, String done) {
        var space = steps.space();
        var assessment = steps.assessment();
        var here = space.path(assessment);
        boolean open = space.mayEdit() && assessment.signed().isEmpty();
        return new AssessmentPage(
                Done.words(done),
                "%s of %s".formatted(assessment.title(), space.place().name()),
                lead(assessment),
                Steps.isDue(assessment)
                        ? "A status is due: it was signed off more than six months ago. Say what has become of it."
                        : "",
                List.of(
                        SummaryRow.of("Author", assessment.author()),
                        SummaryRow.of("Questions", assessment.questions()),
                        SummaryRow.of("Source of the questions", assessment.source())),
                open ? here + "/author" : "",
                steps.all(),
                assessment.answers().stream().map(each -> answer(each, here, open)).toList(),
                assessment.statuses().stream()
                        .map(s -> SummaryRow.of(when(s.day(), s.by()), s.body()))
                        .toList(),
                assessment.signings().stream().map(AssessmentPage::signing).toList(),
                here + "/paper",
                space.maySign()
                        ? "%s/sharing/new?assessment=%s".formatted(space.home(), assessment.id())
                        : "",
                space.maySign()
                        ? "%s/sharing/choose?assessment=%s&judgements=yes"
                                .formatted(space.home(), assessment.id())
                        : "");
    }

    private static String lead(SelfAssessment assessment) {
        return assessment
                .signed()
                .map(
                        signing ->
                                "Signed off as %s on %s. It cannot be changed."
                                        .formatted(signing.role(), Wording.day(signing.day())))
                .orElse(
                        "Open: editors write it, then an administrator signs it off as the director.");
    }

    private static AnswerRow answer(SelfAssessment.Answer answer, String here, boolean open) {
        var at = answer.at();
        return new AnswerRow(
                answer.question(),
                answer.asked(),
                answer.paragraphs(),
                at == null
                        ? ""
                        : "Saved on "
                                + when(
                                        at.atZoneSameInstant(ZoneId.of("Europe/London"))
                                                .toLocalDate(),
                                        answer.by()),
                open ? here + "/questions/" + answer.question() : "",
                answer.evidence().stream()
                        .map(
                                each ->
                                        new EvidenceRow(
                                                each.title(),
                                                each.path(),
                                                each.why(),
                                                open
                                                        ? here
                                                                + "/evidence/"
                                                                + each.id()
                                                                + "/remove"
                                                        : ""))
                        .toList());
    }

    private static SummaryRow signing(SelfAssessment.Signing signing) {
        return SummaryRow.of(
                when(signing.day(), signing.by()),
                signing.signed()
                        ? "Signed off as " + signing.role()
                        : "Opened again as %s: %s".formatted(signing.role(), signing.reason()));
    }

    private static String when(java.time.LocalDate day, String by) {
        return "%s, %s".formatted(Wording.day(day), by);
    }
}
