package yardstick.submissions;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.intake.OwnFigure;
import yardstick.intake.Replaced;
import yardstick.intake.Reviews;
import yardstick.web.Figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Says of what was entered which figures hold now in its place. */
final class Holding {

    private static final int LINES = 50;

    private Holding() {}

    /** What would be replaced, by the place of the entry that would. */
    static Map<Integer, String> byEntry(Reviews.Review review) {
        var holding = new HashMap<Integer, String>();
        for (var each : review.replaced()) {
            holding.put(each.by().entry().no(), holds(each.now()));
        }
        return holding;
    }

    /** Both values of each figure that was approved after this came in; null when none was. */
    static SubmissionPage.@Nullable Newer newer(Reviews.Review review) {
        var newer = review.replacesNewer();
        var last =
                newer.stream().map(each -> each.now().approvedAt()).max(Comparator.naturalOrder());
        int more = newer.size() - LINES;
        return last.map(
                        moment ->
                                new SubmissionPage.Newer(
                                        moment.toString(),
                                        newer.stream().limit(LINES).map(Holding::both).toList(),
                                        more > 0
                                                ? "%s more: see “Holds now” below"
                                                        .formatted(Words.number(more, "figure"))
                                                : ""))
                .orElse(null);
    }

    private static String both(Replaced each) {
        var figure = each.by().figure();
        return "%s, %s: %s. This says %s, %s"
                .formatted(
                        figure.indicator().title(),
                        figure.period().words(),
                        holds(each.now()),
                        print(figure),
                        figure.status().code());
    }

    private static String holds(OwnFigure now) {
        return "%s, %s, approved %s by %s"
                .formatted(
                        print(now.figure()),
                        now.figure().status().code(),
                        Words.moment(now.approvedAt()),
                        now.approvedBy());
    }

    private static String print(CollectedFigure figure) {
        var indicator = figure.indicator();
        return Figures.of(indicator.decimalPlaces(), indicator.unit()).print(figure.value()).text();
    }
}
