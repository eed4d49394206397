package yardstick.preview;

import static yardstick.charts.Part.ADDED;
import static yardstick.charts.Part.ENGLAND;
import static yardstick.charts.Part.NEIGHBOUR;
import static yardstick.charts.Part.NEIGHBOURS;
import static yardstick.charts.Part.OURS;
import static yardstick.charts.Part.REGION;
import static yardstick.charts.Part.TARGET;

import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.RankedBars;
import yardstick.charts.TrendLine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the preview: invented, but shaped like published ones.
 *
 * @param ranking councils in one period
 * @param trend the same over ten periods
 */
public record Sample(RankedBars ranking, TrendLine trend) {

    /** The one sample. */
    public static Sample sample() {
        return new Sample(bars(), lines());
    }

    private static RankedBars bars() {
        var bars = new ArrayList<RankedBars.Bar>();
        bars.add(new RankedBars.Bar("Elmshire", OURS, at("24.5"), "Your council"));
        bars.add(
                new RankedBars.Bar(
                        "Statistical neighbours, mean", NEIGHBOURS, at("44.6"), "Mean of 9 of 10"));
        bars.add(new RankedBars.Bar("East of England", REGION, at("25.5"), "Region"));
        bars.add(new RankedBars.Bar("England", ENGLAND, at("40.6"), "National"));
        bars.add(new RankedBars.Bar("Thornborough", ADDED, at("31.2"), "Added by you"));
        String[] names = {
            "Oakford",
            "Millbrook, Westerhaven and Poolmouth",
            "Ashby",
            "Stonebridge",
            "Kirkdale",
            "Fenmoor",
            "Redcliffe",
            "Wychwood",
            "Lindale"
        };
        String[] values = {"50.3", "61.8", "47.1", "38.9", "70.2", "29.9", "41.0", "35.3", "45.4"};
        for (int i = 0; i < names.length; i++) {
            bars.add(
                    new RankedBars.Bar(
                            names[i],
                            NEIGHBOUR,
                            at(values[i]),
                            "Neighbour %d, close".formatted(i + 1)));
        }
        bars.add(
                new RankedBars.Bar(
                        "Saltmarsh",
                        NEIGHBOUR,
                        Point.gap("[c]", "suppressed for confidentiality"),
                        "Neighbour 10, not close"));
        return RankedBars.highestFirst(
                "Child protection plans at 31 March 2025", "Rate per 10,000 children", bars);
    }

    private static TrendLine lines() {
        var periods =
                List.of(
                        "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024",
                        "2025");
        return new TrendLine(
                "Child protection plans at 31 March, 2016 to 2025",
                "Rate per 10,000 children",
                periods,
                List.of(
                        line("Elmshire", OURS, "41.2 38.0 36.5 35.9 c 30.1 28.8 26.0 23.7 24.5"),
                        line(
                                "Neighbours’ mean",
                                NEIGHBOURS,
                                "47.0 46.2 47.8 45.0 44.1 43.6 45.0 45.9 44.9 44.6"),
                        line(
                                "East of England",
                                REGION,
                                "30.9 31.2 30.4 29.8 28.7 27.9 27.0 26.6 26.0 25.5"),
                        line(
                                "England",
                                ENGLAND,
                                "43.1 43.3 45.3 43.7 42.8 41.4 42.1 43.2 41.6 40.6"),
                        line(
                                "Thornborough",
                                ADDED,
                                "33.0 35.1 37.9 36.0 34.4 33.8 32.0 31.0 30.8 31.2"),
                        line("Target", TARGET, "x x x x x x x 27.0 26.0 26.0")));
    }

    private static TrendLine.Line line(String name, Part part, String values) {
        var points = new ArrayList<Point>();
        for (var value : List.of(values.split(" "))) {
            points.add(
                    switch (value) {
                        case "c" -> Point.gap("[c]", "suppressed for confidentiality");
                        case "x" -> Point.gap("[x]", "not available");
                        default -> at(value);
                    });
        }
        return new TrendLine.Line(name, part, points);
    }

    private static Point at(String value) {
        return Point.at(new BigDecimal(value), value);
    }
}
