package yardstick.selfassessments;

import org.jspecify.annotations.Nullable;

import yardstick.assessment.SelfAssessment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where the next step of a self-assessment is done, with as much filled in as is known. */
record StepLinks(Space space, SelfAssessment assessment) {

    /**
     * What brings it before a team: the review first, then its people, then the paper.
     *
     * @param team a review that is still at work; null for none
     * @param called what such a team is called
     * @param title what such a review is called
     */
    List<AssessmentPage.Link> toTheTeam(
            StepQueries.@Nullable Team team, String kind, String called, String title) {
        var links = new ArrayList<AssessmentPage.Link>();
        if (team == null) {
            if (space.mayEdit()) {
                links.add(
                        new AssessmentPage.Link(
                                "Set up the review for " + called, newReview(kind, title)));
            }
        } else if (space.maySign()) {
            links.add(
                    new AssessmentPage.Link(
                            "Invite people to “%s” (%d so far)"
                                    .formatted(team.title(), team.guests()),
                            "%s/sharing/reviews/%s".formatted(space.home(), team.review())));
            links.add(
                    new AssessmentPage.Link(
                            "Share it with the team of “%s”".formatted(team.title()),
                            share("", team.review().toString())));
        }
        return links;
    }

    private String newReview(String kind, String title) {
        return "%s/reviews/new?kind=%s&title=%s&disclosed=no&focus=%s"
                .formatted(
                        space.home(),
                        kind,
                        encoded("%s: %s".formatted(title, assessment.title())),
                        encoded(assessment.title()));
    }

    /** The record of a review; nothing for none. */
    List<AssessmentPage.Link> record(StepQueries.@Nullable Team team) {
        return team == null
                ? List.of()
                : List.of(
                        new AssessmentPage.Link(
                                "The record of “%s”".formatted(team.title()),
                                "%s/reviews/%s".formatted(space.home(), team.review())));
    }

    /** Where it is shared, with an audience or a review's team chosen. */
    String share(String audience, String review) {
        return "%s/sharing/new?assessment=%s%s"
                .formatted(
                        space.home(),
                        assessment.id(),
                        review.isEmpty() ? "&audience=" + audience : "&review=" + review);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
