package yardstick.progress;

import yardstick.plan.RatedAs;
import yardstick.plan.Step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts an action's ratings side by side, report by report, with what each rests on. */
final class ReportsWriter {

    private final List<Step> scale;
    private final List<Proof> evidence;

    ReportsWriter(List<Step> scale, List<Proof> evidence) {
        this.scale = scale;
        this.evidence = evidence;
    }

    /** The ratings of each report, the latest first. */
    List<ActionPage.Report> reports(List<Given> ratings) {
        return ratings.stream()
                .collect(
                        Collectors.groupingBy(
                                Given::ratedFor, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(report -> report(report.getKey(), report.getValue(), ratings))
                .toList();
    }

    /**
     * In words that owner and board see it differently on a day, each by the last rating for that
     * day or an earlier one: a board rates when it meets, after the owner's report. Empty where
     * they do not.
     *
     * @param ratings all of the action, the latest first
     */
    String differ(List<Given> ratings, LocalDate day) {
        var owner = last(ratings, RatedAs.OWNER, day);
        var board = last(ratings, RatedAs.BOARD, day);
        if (owner.isEmpty() || board.isEmpty() || owner.get().step() == board.get().step()) {
            return "";
        }
        return "Owner and board see it differently: the owner says %s for %s, the board %s for %s."
                .formatted(
                        label(owner.get()),
                        Words.day(owner.get().ratedFor()),
                        label(board.get()),
                        Words.day(board.get().ratedFor()));
    }

    private static Optional<Given> last(List<Given> ratings, RatedAs as, LocalDate day) {
        return ratings.stream()
                .filter(given -> given.as() == as && !given.ratedFor().isAfter(day))
                .findFirst();
    }

    private ActionPage.Report report(LocalDate day, List<Given> given, List<Given> all) {
        var owner = given.stream().filter(g -> g.as() == RatedAs.OWNER).toList();
        var board = given.stream().filter(g -> g.as() == RatedAs.BOARD).toList();
        return new ActionPage.Report(Words.day(day), marks(owner), marks(board), differ(all, day));
    }

    private String label(Given given) {
        return Words.step(scale, given.step()).label();
    }

    private List<ActionPage.Mark> marks(List<Given> given) {
        var marks = new ArrayList<ActionPage.Mark>();
        for (var each : given) {
            var step = Words.step(scale, each.step());
            var proof = evidence.stream().filter(p -> p.id().equals(each.evidence())).findFirst();
            marks.add(
                    new ActionPage.Mark(
                            new ActionPage.Tag(step.label(), Words.colour(step)),
                            marks.isEmpty(),
                            each.reason(),
                            "%s, %s".formatted(each.by(), Words.moment(each.at())),
                            proof.map(Proof::title).orElse(""),
                            proof.map(p -> "evidence-" + p.id()).orElse("")));
        }
        return marks;
    }
}
