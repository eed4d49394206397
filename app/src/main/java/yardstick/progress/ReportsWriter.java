package yardstick.progress;

import yardstick.plan.RatedAs;
import yardstick.plan.Step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
                .map(report -> report(report.getKey(), report.getValue()))
                .toList();
    }

    private ActionPage.Report report(LocalDate day, List<Given> given) {
        var owner = given.stream().filter(g -> g.as() == RatedAs.OWNER).toList();
        var board = given.stream().filter(g -> g.as() == RatedAs.BOARD).toList();
        boolean differ =
                !owner.isEmpty()
                        && !board.isEmpty()
                        && owner.getFirst().step() != board.getFirst().step();
        return new ActionPage.Report(
                Words.day(day),
                marks(owner),
                marks(board),
                differ
                        ? "Owner and board see it differently for %s: the owner says %s, the board %s."
                                .formatted(Words.day(day), label(owner), label(board))
                        : "");
    }

    private String label(List<Given> given) {
        return Words.step(scale, given.getFirst().step()).label();
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
