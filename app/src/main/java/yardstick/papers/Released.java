package yardstick.papers;

import jakarta.inject.Singleton;

import yardstick.charts.Part;
import yardstick.charts.TrendLine;
import yardstick.collection.CollectedFigure;
import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.collection.OwnReleased;
import yardstick.collection.OwnSeries;
import yardstick.pictures.Pictures;
import yardstick.tenants.Tenancy;
import yardstick.web.Figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes papers of figures that the council collects itself: what it has released, as an audience
 * sees it now, and nothing else.
 */
@Singleton
class Released {

    private final Tenancy tenancy;
    private final DataSets dataSets;
    private final Pictures pictures;

    Released(Tenancy tenancy, DataSets dataSets, Pictures pictures) {
        this.tenancy = tenancy;
        this.dataSets = dataSets;
        this.pictures = pictures;
    }

    /** The figures of one indicator. */
    Paper paper(Asking asking, Source.OfReleased asked, LocalDate day) {
        var dataSet = dataSets.find(asked.dataSet()).orElseThrow(PaperWriter::notThere);
        var indicator = dataSet.find(asked.indicator()).orElseThrow(PaperWriter::notThere);
        var as = asked.to();
        var series =
                OwnSeries.of(
                        indicator,
                        tenancy.read(
                                asking.who(),
                                asking.membership(),
                                sql ->
                                        OwnReleased.to(
                                                sql,
                                                asking.council(),
                                                dataSet,
                                                indicator,
                                                as.releases())));
        var title = "%s: %s".formatted(asking.findCouncil().area().name(), indicator.title());
        return new Paper(
                title + "-" + day,
                title,
                Stamp.subtitle(asking, day),
                blocks(asking, dataSet, series, as, day));
    }

    private List<Block> blocks(
            Asking asking, DataSet dataSet, OwnSeries series, ReleasedTo as, LocalDate day) {
        var indicator = series.indicator();
        var name = asking.findCouncil().area().name();
        var figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        var blocks = new ArrayList<Block>();
        blocks.add(Stamp.of(day));
        blocks.add(
                new Block.Text(
                        "Figures that %s collects during the year, as it has released them. A figure that could give a child away is shown as [c]."
                                .formatted(name)));
        blocks.add(new Block.Text(latest(series, figures, name, as)));
        if (!series.figures().isEmpty()) {
            blocks.add(picture(asking, series, figures, name));
            blocks.add(table(series, figures, name));
        }
        blocks.add(new Block.Text("Definition: " + CollectedBlocks.definition(indicator)));
        blocks.add(
                new Block.Text(
                        "Source: %s, for the list “%s” (%s). Not published."
                                .formatted(name, dataSet.title(), dataSet.source())));
        return blocks;
    }

    private static String latest(OwnSeries series, Figures figures, String name, ReleasedTo as) {
        return series.latest()
                .map(
                        period -> {
                            var printed = figures.print(series.figure(period));
                            return printed.missing()
                                    ? "No released figure has a value: the last, of %s, is %s, %s."
                                            .formatted(
                                                    period.words(),
                                                    printed.text(),
                                                    printed.reason())
                                    : "The last released figure of %s is %s, for %s."
                                            .formatted(
                                                    name,
                                                    series.figure(period)
                                                            .number()
                                                            .map(figures::inWords)
                                                            .orElse(printed.text()),
                                                    period.words());
                        })
                .orElse(
                        "No figure of it has been released as %s. Release it first."
                                .formatted(as.words()));
    }

    private Block picture(Asking asking, OwnSeries series, Figures figures, String name) {
        var periods = series.until(List.copyOf(series.figures().keySet()).getLast());
        var drawn =
                periods.subList(
                        Math.max(0, periods.size() - CollectedBlocks.DRAWN), periods.size());
        var trend =
                new TrendLine(
                        "%s: %s during the year, as released"
                                .formatted(series.indicator().title(), name),
                        series.indicator().unit(),
                        drawn.stream().map(period -> period.words()).toList(),
                        List.of(
                                new TrendLine.Line(
                                        name,
                                        Part.OURS,
                                        drawn.stream()
                                                .map(p -> figures.point(series.figure(p)))
                                                .toList())));
        return asking.drawn() ? Drawn.of(pictures, trend) : new Block.Text(trend.description());
    }

    private static Block table(OwnSeries series, Figures figures, String name) {
        return new Block.Grid(
                series.indicator().title() + ", as released",
                List.of("Period", name, "Status"),
                series.figures().values().stream().map(figure -> row(figure, figures)).toList());
    }

    private static List<String> row(CollectedFigure figure, Figures figures) {
        return List.of(
                figure.period().words(),
                figures.point(figure.value()).label(),
                figure.status().code());
    }
}
