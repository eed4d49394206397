package yardstick.grid;

import yardstick.charts.Point;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;
import yardstick.comparison.PeriodView;
import yardstick.grid.GridPage.Cell;
import yardstick.grid.GridPage.Head;
import yardstick.grid.GridPage.Line;
import yardstick.grid.GridPage.Sum;
import yardstick.statistics.Figure;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lays a grid out as its page prints it. */
final class GridWriter {

    private final Catalogue catalogue;
    private final Asked asked;
    private final Rug rug;
    private final Address address;
    private final List<Area> areas;
    private final Map<String, String> missing = new TreeMap<>();

    GridWriter(Catalogue catalogue, Rug rug) {
        this.catalogue = catalogue;
        this.rug = rug;
        this.asked = rug.asked();
        this.address = new Address(asked);
        this.areas = new ArrayList<>(asked.councils());
        areas.add(rug.england());
    }

    /** The page; links to save are only for those who may. */
    GridPage page(boolean mayEdit) {
        boolean down = asked.councilsDown();
        var councils = areas.stream().map(this::head).toList();
        var indicators = asked.indicators().stream().map(this::head).toList();
        var columns = down ? indicators : councils;
        var lines = down ? areas.stream().map(this::line).toList() : lines();
        var caption = "%s on %d indicators".formatted(these(), indicators.size());
        return new GridPage(
                question(),
                heading(),
                caption,
                down ? "Council" : "Indicator",
                columns,
                lines,
                rug.sorts(),
                rug.sorts().stream().map(down ? this::across : this::down).toList(),
                new GridPicture(rug).of(caption, columns, lines),
                new GridPage.Key(
                        asked.differences(),
                        missing.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .toList(),
                        lines.stream()
                                .flatMap(line -> line.cells().stream())
                                .anyMatch(cell -> !cell.inYear().isEmpty())),
                new ChoicesWriter(catalogue, asked).choices(),
                links(mayEdit));
    }

    private String question() {
        return "How do %s compare?".formatted(these());
    }

    private String these() {
        var region = catalogue.region(asked.council().area());
        long inRegion =
                catalogue.councils().values().stream()
                        .filter(c -> c.until() == null)
                        .filter(c -> Objects.equals(c.area().regionId(), region.id()))
                        .count();
        boolean all =
                asked.councils().size() == inRegion
                        && asked.councils().stream()
                                .allMatch(c -> Objects.equals(c.regionId(), region.id()));
        return all
                ? "the %d councils of %s".formatted(inRegion, region.name())
                : "these %d councils".formatted(asked.councils().size());
    }

    private String heading() {
        var own = asked.council().area();
        var name = asked.council().name();
        if (asked.differences()) {
            return "%s is better than England on %d and worse on %d of %d indicators"
                    .formatted(
                            name,
                            rug.down(own, Words.BETTER),
                            rug.down(own, Words.WORSE),
                            asked.indicators().size());
        }
        long banded = rug.sorts().stream().mapToLong(sort -> rug.down(own, sort)).sum();
        return banded == 0
                ? "%s has a quartile band on none of %d indicators"
                        .formatted(name, asked.indicators().size())
                : "%s is in band A on %d and in band D on %d of %d indicators with bands"
                        .formatted(name, rug.down(own, "A"), rug.down(own, "D"), banded);
    }

    private Head head(Area area) {
        boolean own = area.equals(asked.council().area());
        return new Head(
                area.name(),
                "",
                own || area.kind() != Area.Kind.COUNCIL
                        ? ""
                        : catalogue.vintage().keep("/compare/" + area.code()),
                own);
    }

    private Head head(Indicator indicator) {
        var period =
                rug.find(indicator)
                        .map(view -> view.period().label())
                        .orElse("not published for " + asked.year().orElse(0));
        return new Head(
                indicator.title(),
                "%s, %s, %s".formatted(period, indicator.unit(), Words.way(indicator.polarity())),
                "",
                false);
    }

    private List<Line> lines() {
        return asked.indicators().stream()
                .map(
                        indicator ->
                                new Line(
                                        head(indicator),
                                        areas.stream().map(a -> cell(indicator, a)).toList(),
                                        rug.sorts().stream()
                                                .map(s -> "" + rug.across(indicator, s))
                                                .toList()))
                .toList();
    }

    private Line line(Area area) {
        boolean counted = area.kind() == Area.Kind.COUNCIL;
        return new Line(
                head(area),
                asked.indicators().stream().map(i -> cell(i, area)).toList(),
                rug.sorts().stream().map(s -> counted ? "" + rug.down(area, s) : "").toList());
    }

    private Sum down(String sort) {
        return new Sum(
                sort,
                areas.stream()
                        .map(a -> a.kind() == Area.Kind.COUNCIL ? "" + rug.down(a, sort) : "")
                        .toList());
    }

    private Sum across(String sort) {
        return new Sum(
                sort, asked.indicators().stream().map(i -> "" + rug.across(i, sort)).toList());
    }

    private Cell cell(Indicator indicator, Area area) {
        return rug.inYear(indicator, area)
                .map(one -> published(indicator, area).with(one.words()))
                .orElseGet(() -> published(indicator, area));
    }

    private Cell published(Indicator indicator, Area area) {
        boolean own = area.equals(asked.council().area());
        var href = address.comparison(rug, indicator, area);
        var view = rug.find(indicator);
        if (view.isEmpty()) {
            var none = Point.gap("none", "published for this year");
            return new Cell("", none, "missing", href, own);
        }
        return switch (view.get().standing(area).figure()) {
            case Figure.Missing(Figure.Reason reason) -> {
                missing.put(reason.symbol(), reason.words());
                var gap = Point.gap(reason.symbol(), reason.words());
                yield new Cell("", gap, "missing", href, own);
            }
            case Figure.Known(BigDecimal value) -> known(view.get(), area, value, href, own);
        };
    }

    private Cell known(PeriodView view, Area area, BigDecimal value, String href, boolean own) {
        var indicator = view.indicator();
        var figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        boolean council = area.kind() == Area.Kind.COUNCIL;
        if (!council || !asked.differences() || !rug.isBesideEngland(indicator)) {
            var band = council && !asked.differences() ? rug.counted(indicator, area) : "";
            var printed = Point.at(value, figures.print(value));
            return new Cell(band, printed, band.isEmpty() ? "plain" : band, href, own);
        }
        var england = view.standing(rug.england()).figure().number();
        if (england.isEmpty()) {
            var none = Point.gap("no England", "figure to differ from");
            return new Cell("", none, "missing", href, own);
        }
        var word = rug.counted(indicator, area);
        var difference = value.subtract(england.get());
        var printed = Point.at(difference, figures.change(difference));
        return new Cell(word, printed, word.isEmpty() ? "plain" : word, href, own);
    }

    private GridPage.Links links(boolean mayEdit) {
        var sets = asked.place().href() + "/sets/";
        return new GridPage.Links(
                address.path(),
                address.file(".csv"),
                address.file(".xlsx"),
                address.file("/picture.svg"),
                address.file("/picture.png"),
                address.shared(),
                mayEdit ? sets + "groups/new?" + address.councils() : "",
                mayEdit ? sets + "indicators/new?" + address.indicators() : "");
    }
}
