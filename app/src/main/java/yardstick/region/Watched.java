package yardstick.region;

import org.jooq.DSLContext;

import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.VisibleFigures;
import yardstick.collection.VisibleFigures.Question;
import yardstick.collection.VisibleFigures.Visible;
import yardstick.comparison.Council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What councils gave of a data set, as far as the reader may see it.
 *
 * @param dataSet the data set
 * @param given who has given which period
 * @param figures of the periods that are looked at, by council
 * @param moved changes since the period before that could be tested
 * @param releases those that any of it comes from, of the period before too
 */
public record Watched(
        DataSet dataSet,
        List<BoardQueries.Given> given,
        List<Visible> figures,
        List<Moved> moved,
        List<UUID> releases) {

    /**
     * Of each council the latest period that it gave, so that the first to give a new one hides
     * nobody else's; one statement, and two for each such period.
     */
    public static Watched latest(DSLContext sql, DataSet dataSet, List<Council> councils) {
        var given = BoardQueries.given(sql, dataSet, RegionalBoard.ids(councils));
        var figures = new ArrayList<Visible>();
        var moved = new ArrayList<Moved>();
        var releases = new ArrayList<UUID>();
        given.stream()
                .collect(
                        Collectors.toMap(
                                BoardQueries.Given::council,
                                BoardQueries.Given::period,
                                BinaryOperator.maxBy(Comparator.naturalOrder())))
                .entrySet()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getValue,
                                TreeMap::new,
                                Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .forEach(
                        (period, ids) -> {
                            var of = councils.stream().filter(c -> ids.contains(c.id())).toList();
                            var then = of(sql, dataSet, of, given, period);
                            figures.addAll(then.figures());
                            moved.addAll(then.moved());
                            releases.addAll(then.releases());
                        });
        return new Watched(dataSet, given, figures, moved, releases);
    }

    /** One period; three statements. */
    public static Watched at(
            DSLContext sql, DataSet dataSet, List<Council> councils, InYearPeriod period) {
        var given = BoardQueries.given(sql, dataSet, RegionalBoard.ids(councils));
        return of(sql, dataSet, councils, given, period);
    }

    private static Watched of(
            DSLContext sql,
            DataSet dataSet,
            List<Council> councils,
            List<BoardQueries.Given> given,
            InYearPeriod period) {
        var figures = figures(sql, dataSet, councils, period);
        var before = figures(sql, dataSet, councils, period.previous());
        return new Watched(
                dataSet,
                given,
                figures,
                Moved.between(dataSet, councils, before, figures),
                Stream.concat(before.stream(), figures.stream())
                        .map(Visible::releaseId)
                        .distinct()
                        .toList());
    }

    private static List<Visible> figures(
            DSLContext sql, DataSet dataSet, List<Council> councils, InYearPeriod period) {
        var ids = RegionalBoard.ids(councils);
        return VisibleFigures.figures(sql, dataSet, new Question(null, period.firstDay(), null))
                .stream()
                .filter(visible -> ids.contains(visible.council()))
                .toList();
    }
}
