package yardstick.story;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Comparison;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.statistics.Average;
import yardstick.statistics.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page to take away: every indicator that was looked at, not only those that change. */
final class StoryTable {

    private StoryTable() {}

    static Download of(Asked asked, List<Telling> tellings) {
        return new Download(
                "%s-story-%s-%s".formatted(asked.council().name(), asked.model(), asked.against()),
                "%s beside the means and medians of its neighbours in the %s and the %s model"
                        .formatted(asked.council().name(), asked.model(), asked.against()),
                columns(asked),
                tellings.stream().map(StoryTable::row).toList(),
                Download.Notes.published(
                        "Department for Education, Local Authority Interactive Tool",
                        "Each indicator stands in its latest period.",
                        "A story changes where the figure is higher than the mean of one model’s"
                                + " neighbours and lower than the other’s, unrounded. Level is no"
                                + " side.",
                        "Means and medians are of those neighbours that have a figure; the count"
                                + " says how many."));
    }

    private static List<String> columns(Asked asked) {
        var columns =
                new ArrayList<>(
                        List.of(
                                "Indicator code",
                                "Indicator",
                                "Topics",
                                "Unit",
                                "Polarity",
                                "Period",
                                "Council code",
                                "Council",
                                "Figure"));
        for (var model : List.of(asked.model(), asked.against())) {
            columns.add("Mean of neighbours, %s model".formatted(model));
            columns.add("Median of neighbours, %s model".formatted(model));
            columns.add("Neighbours counted, %s model".formatted(model));
            columns.add("Neighbours listed, %s model".formatted(model));
            columns.add("Figure beside mean, %s model".formatted(model));
            columns.add("Figure beside median, %s model".formatted(model));
        }
        columns.add("Story changes with the model");
        columns.add("Mean and median disagree");
        return columns;
    }

    private static List<Cell> row(Telling telling) {
        var indicator = telling.indicator();
        var council = telling.first().council();
        var cells =
                new ArrayList<>(
                        List.of(
                                Cell.of(indicator.code()),
                                Cell.of(indicator.title()),
                                Cell.of(String.join("; ", indicator.topics())),
                                Cell.of(indicator.unit()),
                                Cell.of(indicator.polarity().word()),
                                Cell.of(telling.first().period().label()),
                                Cell.of(council.area().code()),
                                Cell.of(council.area().name()),
                                Cell.of(council.figure())));
        add(cells, telling.first());
        add(cells, telling.second());
        cells.add(telling.isTold() ? yesNo(telling.changes()) : Cell.BLANK);
        cells.add(yesNo(Telling.disagree(telling.first()) || Telling.disagree(telling.second())));
        return cells;
    }

    private static void add(List<Cell> cells, Comparison told) {
        @Nullable Average average = told.neighbourAverage();
        cells.add(average == null ? Cell.BLANK : Cell.of(average.mean()));
        cells.add(average == null ? Cell.BLANK : Cell.of(average.median()));
        cells.add(Cell.of(average == null ? 0 : average.counted()));
        cells.add(Cell.of(told.neighbours().size()));
        cells.add(side(Telling.side(told)));
        cells.add(side(Telling.medianSide(told)));
    }

    private static Cell side(Optional<Side> side) {
        return side.map(s -> Cell.of(s.name().toLowerCase(Locale.ROOT))).orElse(Cell.BLANK);
    }

    private static Cell yesNo(boolean yes) {
        return Cell.of(yes ? "yes" : "no");
    }
}
