package yardstick.selfassessments;

import org.jspecify.annotations.Nullable;

import yardstick.assessment.SelfAssessment;
import yardstick.web.Wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * The steps that a self-assessment goes through: what is done is seen from what is there, nobody
 * ticks it off.
 *
 * @param papers what was shared of it, the latest first
 * @param teams reviews for self-assessments, the latest first
 */
record Steps(
        Space space,
        SelfAssessment assessment,
        List<StepQueries.Paper> papers,
        List<StepQueries.Team> teams) {

    private static final int DIRECTORS = 2;
    private static final Set<String> WITH_THE_BOARD =
            Set.of("board", "region", "all-councils", "public");

    /** What is done, step by step. */
    List<AssessmentPage.Step> all() {
        return List.of(written(), signedOff(), moderated(), withDirectors(), withBoard(), later());
    }

    private AssessmentPage.Step written() {
        int all = assessment.answers().size();
        int answered = assessment.answered();
        return AssessmentPage.Step.of(
                "Written",
                answered == all,
                "%d of %d questions have an answer.".formatted(answered, all),
                List.of());
    }

    private AssessmentPage.Step signedOff() {
        var signing = assessment.signed();
        var here = space.path(assessment);
        if (signing.isPresent()) {
            return AssessmentPage.Step.of(
                    "Signed off by the director",
                    true,
                    "As %s, on %s."
                            .formatted(signing.get().role(), Wording.day(signing.get().day())),
                    space.maySign()
                            ? List.of(link("Open it again to change it", here + "/reopen"))
                            : List.of());
        }
        return AssessmentPage.Step.of(
                "Signed off by the director",
                false,
                "Not yet.",
                space.maySign() ? List.of(link("Sign it off", here + "/sign")) : List.of());
    }

    private AssessmentPage.Step moderated() {
        var title = "Moderated by another council’s people";
        var paper = to(StepQueries.MODERATION);
        var team = team(StepQueries.MODERATION, paper);
        if (paper == null) {
            return AssessmentPage.Step.of(
                    title,
                    false,
                    "Not shared with them yet.",
                    links().toTheTeam(team, StepQueries.MODERATION, "moderation", "Moderation"));
        }
        var letter = team == null ? null : team.letter();
        boolean done = letter != null && !letter.isBefore(paper.from());
        return AssessmentPage.Step.of(
                title,
                done,
                shared(paper)
                        + (letter != null && done
                                ? " Their letter came on %s.".formatted(day(letter))
                                : " Their letter has not come yet."),
                links().record(team));
    }

    private AssessmentPage.Step withDirectors() {
        var title = "Read by two directors";
        var paper = to(StepQueries.DIRECTORS);
        var team = team(StepQueries.DIRECTORS, paper);
        if (paper == null) {
            return AssessmentPage.Step.of(
                    title,
                    false,
                    "Not shared with them yet.",
                    links().toTheTeam(
                                    team,
                                    StepQueries.DIRECTORS,
                                    "two directors",
                                    "Two directors read"));
        }
        int guests = team == null ? 0 : team.guests();
        return AssessmentPage.Step.of(
                title,
                guests == DIRECTORS || !paper.readable(),
                shared(paper)
                        + (paper.readable() && guests != DIRECTORS
                                ? " %d of two are invited.".formatted(guests)
                                : ""),
                links().record(team));
    }

    private AssessmentPage.Step withBoard() {
        var paper =
                papers.stream()
                        .filter(each -> WITH_THE_BOARD.contains(each.audience()))
                        .findFirst()
                        .orElse(null);
        return AssessmentPage.Step.of(
                "Shared with the regional board",
                paper != null,
                paper == null ? "Not yet." : shared(paper),
                space.maySign()
                        ? List.of(
                                link(
                                        paper == null
                                                ? "Share it with the board"
                                                : "Share it with the board as it is now",
                                        links().share("board", "")),
                                link(
                                        "Join the board of our region first, or see that we have",
                                        space.home() + "/sharing/board"))
                        : List.of());
    }

    private AssessmentPage.Step later() {
        var due = assessment.statusDue();
        return AssessmentPage.Step.of(
                "Status after six months",
                assessment.statusSaid(),
                due.map(day -> status(assessment, day)).orElse("Counted from the sign-off."),
                due.isPresent() && space.mayEdit()
                        ? List.of(
                                link(
                                        "Say what has become of it",
                                        space.path(assessment) + "/statuses/new"))
                        : List.of());
    }

    /** What is wanted of one that is signed off. */
    static String status(SelfAssessment assessment, LocalDate due) {
        if (assessment.statusSaid()) {
            return "Said on %s.".formatted(Wording.day(assessment.statuses().getFirst().day()));
        }
        return Wording.today().isBefore(due)
                ? "Wanted from %s.".formatted(Wording.day(due))
                : "Due since %s.".formatted(Wording.day(due));
    }

    /** Whether a status is due today and nobody has said it. */
    static boolean isDue(SelfAssessment assessment) {
        return !assessment.statusSaid()
                && assessment.statusDue().filter(due -> !Wording.today().isBefore(due)).isPresent();
    }

    /** The latest paper for teams of a kind of review; null for none. */
    private StepQueries.@Nullable Paper to(String kind) {
        return papers.stream().filter(each -> each.kind().equals(kind)).findFirst().orElse(null);
    }

    /** The team that was shown the paper; without one the latest that is still at work. */
    private StepQueries.@Nullable Team team(String kind, StepQueries.@Nullable Paper paper) {
        return teams.stream()
                .filter(each -> each.kind().equals(kind))
                .filter(each -> paper == null ? each.open() : each.review().equals(paper.review()))
                .findFirst()
                .orElse(null);
    }

    /** When it was shared, whether that still holds, and of which text. */
    private String shared(StepQueries.Paper paper) {
        var words =
                "Shared on %s, opened %s."
                        .formatted(
                                day(paper.from()),
                                switch (paper.looks()) {
                                    case 0 -> "by nobody yet";
                                    case 1 -> "once";
                                    default -> "%,d times".formatted(paper.looks());
                                });
        if (!paper.readable()) {
            words += " It can be read no more.";
        }
        boolean older = assessment.signings().stream().anyMatch(s -> s.at().isAfter(paper.from()));
        return older ? words + " It was signed off or opened again since." : words;
    }

    private static String day(OffsetDateTime moment) {
        return Wording.day(moment);
    }

    private StepLinks links() {
        return new StepLinks(space, assessment);
    }

    private static AssessmentPage.Link link(String text, String href) {
        return new AssessmentPage.Link(text, href);
    }
}
