package yardstick.collections;

import yardstick.collections.Released.OfCouncil;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.statistics.Figure;
import yardstick.web.Wording;

import java.util.List;

/** The download of what the page shows, of all periods. Unrounded. */
final class IndicatorTable {

    private static final List<String> COLUMNS =
            List.of(
                    "Indicator code",
                    "Indicator",
                    "Unit",
                    "Data set",
                    "Period",
                    "Council code",
                    "Council",
                    "Status",
                    "Value",
                    "Missing",
                    "Numerator",
                    "Denominator",
                    "Release",
                    "Released on",
                    "Notes");

    private IndicatorTable() {}

    static Download of(Released released) {
        var dataSet = released.dataSet();
        return new Download(
                "%s-released".formatted(released.indicator().code()),
                "%s: what councils have released, %s"
                        .formatted(released.indicator().title(), dataSet.title()),
                COLUMNS,
                released.figures().stream().map(f -> row(released, f)).toList(),
                new Download.Notes(
                        "Councils’ own figures, released to whom they chose. Data set: "
                                + dataSet.source(),
                        "Not published: for whom it was released to",
                        List.of(
                                "Where few children could be recognised, neither value nor counts"
                                        + " are given; the reason stands under “Missing”.")));
    }

    private static List<Cell> row(Released released, OfCouncil of) {
        var visible = of.visible();
        var figure = visible.figure();
        return List.of(
                Cell.of(released.indicator().code()),
                Cell.of(released.indicator().title()),
                Cell.of(released.indicator().unit()),
                Cell.of(released.dataSet().title()),
                Cell.of(figure.period().label()),
                Cell.of(of.council().code()),
                Cell.of(of.council().name()),
                Cell.of(figure.status().code()),
                Cell.of(figure.value().number().orElse(null)),
                figure.value() instanceof Figure.Missing(Figure.Reason reason)
                        ? Cell.of(reason.code())
                        : Cell.BLANK,
                Cell.of(figure.numerator()),
                Cell.of(figure.denominator()),
                Cell.of(Integer.valueOf(visible.release())),
                Cell.of(visible.at().atZoneSameInstant(Wording.LONDON).toLocalDate().toString()),
                Cell.of(visible.note()));
    }
}
