package yardstick.activity;

import yardstick.web.Choice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of things that the audit trail tells of, as readers look for them. */
enum Thing {
    PEOPLE(
            "People",
            "access.membership",
            "council.invitation",
            "access.email_domain",
            "access.integration"),
    RELEASES("Releases", "shared.release", "shared.released_figure"),
    SHARING(
            "Sharing, guests and the board",
            "shared.paper",
            "shared.look",
            "council.review_guest",
            "council.board_membership",
            "council.board_letter"),
    DOWNLOADS("Downloads", "council.download"),
    FIGURES(
            "Own figures",
            "council.submission",
            "council.submission_row",
            "council.figure",
            "council.approval_rule"),
    TARGETS("Targets and commentary", "council.target", "council.commentary"),
    PLANS(
            "Plans and boards",
            "council.plan",
            "council.priority",
            "council.action",
            "council.action_owner",
            "council.action_finding",
            "council.action_recommendation",
            "council.outcome",
            "council.success_measure",
            "council.milestone",
            "council.risk",
            "council.rating",
            "council.rating_step",
            "council.progress",
            "council.evidence",
            "council.printed_score",
            "council.plan_board",
            "council.plan_import",
            "council.frozen_plan",
            "council.board",
            "council.meeting",
            "council.decision"),
    INSPECTIONS(
            "Inspections, reviews and self-assessments",
            "council.inspection_note",
            "council.inspection_fact",
            "council.own_inspection",
            "council.own_judgement",
            "council.recommendation",
            "council.review",
            "council.review_team",
            "council.review_method",
            "council.review_finding",
            "council.line_of_enquiry",
            "council.finding_status",
            "council.self_assessment",
            "council.assessment_answer",
            "council.assessment_evidence",
            "council.assessment_signing",
            "council.assessment_status",
            "shared.team_letter",
            "shared.team_entry"),
    SETS(
            "Sets and key indicators",
            "council.indicator_set",
            "council.indicator_set_member",
            "council.comparison_group",
            "council.comparison_group_member",
            "council.key_indicator"),
    SPACE("The council’s space", "council.leaving", "council.attachment");

    private final String text;
    private final List<String> tables;

    Thing(String text, String... tables) {
        this.text = text;
        this.tables = List.of(tables);
    }

    /** The tables whose rows are of this kind, with their schema. */
    List<String> tables() {
        return tables;
    }

    /** The kind with this word; empty for none. */
    static Optional<Thing> find(String word) {
        return Arrays.stream(values()).filter(thing -> thing.word().equals(word)).findFirst();
    }

    /** To choose from. */
    static List<Choice> choices() {
        return Stream.concat(
                        Stream.of(Choice.of("", "Everything")),
                        Arrays.stream(values()).map(t -> Choice.of(t.word(), t.text)))
                .toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
