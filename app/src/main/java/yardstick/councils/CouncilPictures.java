package yardstick.councils;

import yardstick.charts.DistributionStrip;
import yardstick.charts.DistributionStrip.Cut;
import yardstick.charts.DistributionStrip.Mark;
import yardstick.charts.Part;
import yardstick.charts.TileMap;
import yardstick.comparison.Council;
import yardstick.comparison.Standing;
import yardstick.statistics.Figure;
import yardstick.web.Figures;

import java.util.ArrayList;
import java.util.List;

/** Where everybody lies: a map by quarter and a strip of values. */
final class CouncilPictures {

    private final Question question;
    private final Places places;
    private final Figures figures;

    CouncilPictures(Question question, Places places) {
        this.question = question;
        this.places = places;
        this.figures =
                Figures.of(question.indicator().decimalPlaces(), question.indicator().unit());
    }

    /** Today's councils by quarter. An abolished one has no place on a map of today. */
    TileMap map() {
        var tiles = new ArrayList<TileMap.Tile>();
        for (var council : places.councils()) {
            var tile = Tile.byCode().get(council.code());
            if (tile != null) {
                tiles.add(
                        new TileMap.Tile(
                                tile.column(),
                                tile.row(),
                                tile.shortName(),
                                council.name(),
                                part(council),
                                places.shade(council),
                                figures.point(places.standing(council).figure())));
            }
        }
        return new TileMap(
                title("councils by quarter"), question.indicator().unit(), tiles, Places.key());
    }

    /** Every council, with ours and the averages by name. */
    DistributionStrip strip() {
        var marks = new ArrayList<Mark>();
        for (var council : places.councils()) {
            marks.add(
                    new Mark(
                            council.name(),
                            part(council),
                            figures.point(places.standing(council).figure()),
                            places.isOurs(council)));
        }
        var comparison = places.comparison();
        var average = comparison.neighbourAverage();
        if (average != null) {
            marks.add(
                    new Mark(
                            "Neighbours’ average",
                            Part.NEIGHBOURS,
                            figures.point(new Figure.Known(average.mean())),
                            true));
        }
        marks.add(average(comparison.region(), Part.REGION));
        marks.add(average(comparison.england(), Part.ENGLAND));
        return new DistributionStrip(
                title("where all councils lie"), question.indicator().unit(), marks, cuts());
    }

    private Mark average(Standing standing, Part part) {
        return new Mark(standing.area().name(), part, figures.point(standing.figure()), true);
    }

    private List<Cut> cuts() {
        return places.quartiles()
                .map(
                        q ->
                                List.of(
                                        new Cut(
                                                q.lower(),
                                                "Lower quartile " + figures.print(q.lower())),
                                        new Cut(q.middle(), "median " + figures.print(q.middle())),
                                        new Cut(
                                                q.upper(),
                                                "upper quartile " + figures.print(q.upper()))))
                .orElse(List.of());
    }

    Part part(Council council) {
        if (places.isOurs(council)) {
            return Part.OURS;
        }
        return places.neighbour(council) > 0 ? Part.NEIGHBOUR : Part.ADDED;
    }

    private String title(String what) {
        return "%s, %s: %s"
                .formatted(question.indicator().title(), question.period().label(), what);
    }
}
