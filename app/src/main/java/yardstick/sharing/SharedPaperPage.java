package yardstick.sharing;

import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;

/**
 * Exactly what {@code sharing/paper.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param conflict whether somebody else was faster
 * @param heading what the paper is called
 * @param facts with whom, since and until when
 * @param note what readers are told; may be empty
 * @param again where to share it as it is now; empty for who may not
 * @param newer where to see what would be different then; empty for who may not
 * @param action its address, to which forms are sent; empty where nothing can be done
 * @param until as typed
 * @param version counts changes
 * @param looks every look
 */
public record SharedPaperPage(
        String banner,
        boolean conflict,
        String heading,
        List<SummaryRow> facts,
        String note,
        String again,
        String newer,
        String action,
        String until,
        int version,
        List<LookRow> looks) {

    /** A look. */
    public record LookRow(String by, String form, String at) {}

    /** Of what the database holds. */
    static SharedPaperPage of(
            Space space,
            Shared paper,
            List<SharingQueries.Look> looks,
            String banner,
            boolean conflict,
            String until) {
        return new SharedPaperPage(
                banner,
                conflict,
                paper.title(),
                facts(space, paper),
                paper.note(),
                space.mayAct() ? "%s/new?again=%s".formatted(space.path(), paper.id()) : "",
                space.mayAct() ? space.paper(paper.id()) + "/newer" : "",
                space.mayAct() && paper.takenBack() == null ? space.paper(paper.id()) : "",
                until,
                paper.version(),
                looks.stream()
                        .map(
                                look ->
                                        new LookRow(
                                                look.by(),
                                                Words.form(look.form()),
                                                Words.moment(look.at())))
                        .toList());
    }

    /** Where packs are put together. */
    private static final String CHOSEN = "/sharing/choose";

    private static List<SummaryRow> facts(Space space, Shared paper) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("State", paper.state()));
        facts.add(SummaryRow.of("Who may read it", paper.whom()));
        facts.add(
                SummaryRow.of(
                        "Shared", "%s, by %s".formatted(Words.moment(paper.from()), paper.by())));
        facts.add(SummaryRow.of("Until", Words.moment(paper.until())));
        var takenBack = paper.takenBack();
        if (takenBack != null) {
            facts.add(
                    SummaryRow.of(
                            "Taken back",
                            "%s, by %s".formatted(Words.moment(takenBack), paper.takenBackBy())));
        }
        facts.add(
                new SummaryRow(
                        "Made from", source(paper.madeFrom()), space.home() + paper.madeFrom()));
        return facts;
    }

    private static String source(String madeFrom) {
        if (madeFrom.startsWith(CHOSEN)) {
            return "What was chosen";
        }
        return switch (madeFrom.split("[/?]")[1]) {
            case "plans" -> madeFrom.contains("/versions/") ? "A version of the plan" : "The plan";
            case "inspections" -> "The record of the inspection";
            case "reviews" -> "The record of the review";
            case "self-assessments" -> "The self-assessment";
            case "scorecard" -> "The scorecard";
            case "figures" -> "Figures that were released";
            default -> "The meeting’s pack";
        };
    }
}
