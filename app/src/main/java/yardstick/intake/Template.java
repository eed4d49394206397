package yardstick.intake;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table that a council fills in for a period: one row an indicator, with what it has approved
 * already. The rows of earlier periods stand above, to be compared with and mended.
 */
public final class Template {

    /** As many as a year of months: enough to see a season. */
    private static final int EARLIER_PERIODS = 12;

    private final DataSet dataSet;
    private final Earlier earlier;
    private final @Nullable BigDecimal children;

    private Template(DataSet dataSet, Earlier earlier, @Nullable BigDecimal children) {
        this.dataSet = dataSet;
        this.earlier = earlier;
        this.children = children;
    }

    /**
     * The template as a table to take away.
     *
     * @param council what the council is called
     * @param children the latest published number of children aged 0 to 17; null when unknown
     */
    public static Download of(
            DataSet dataSet,
            InYearPeriod period,
            String council,
            Earlier earlier,
            @Nullable BigDecimal children) {
        var template = new Template(dataSet, earlier, children);
        return new Download(
                "%s %s %s".formatted(council, dataSet.code(), period.label()),
                "%s of %s for %s".formatted(dataSet.title(), council, period.words()),
                Arrays.stream(Column.values()).map(Column::heading).toList(),
                template.rows(period),
                Download.Notes.own(
                        dataSet.source(),
                        council,
                        "Enter one figure in each row. For a count the numerator is enough; for a percentage or"
                                + " a rate enter numerator and denominator, and the value is worked out; for an"
                                + " average enter the value, and as the numerator how many children stand behind it.",
                        "Where there is no figure, enter the reason: " + Symbols.ALL + ".",
                        "Status is provisional, revised or final; empty counts as provisional.",
                        "Rows without numerator, value and reason are left alone.",
                        "The note is for your own council: say there why a figure jumps."));
    }

    private List<List<Cell>> rows(InYearPeriod period) {
        var rows = new ArrayList<List<Cell>>();
        var before = new ArrayList<InYearPeriod>();
        for (var past = period.previous();
                before.size() < EARLIER_PERIODS;
                past = past.previous()) {
            before.addFirst(past);
        }
        for (var past : before) {
            for (var indicator : dataSet.indicators()) {
                var figure = earlier.series(indicator).get(past.firstDay());
                if (figure != null) {
                    rows.add(row(indicator, past, figure));
                }
            }
        }
        for (var indicator : dataSet.indicators()) {
            rows.add(row(indicator, period, earlier.series(indicator).get(period.firstDay())));
        }
        return rows;
    }

    private List<Cell> row(
            CollectedIndicator indicator, InYearPeriod period, @Nullable CollectedFigure figure) {
        var missing =
                figure != null && figure.value() instanceof Figure.Missing(Figure.Reason reason)
                        ? Symbols.written(reason)
                        : "";
        return List.of(
                Cell.of(indicator.code()),
                Cell.of(indicator.title()),
                Cell.of(period.label()),
                Cell.of(figure == null ? null : figure.numerator()),
                Cell.of(denominator(indicator, figure)),
                Cell.of(value(indicator, figure)),
                Cell.of(figure == null ? "" : figure.status().code()),
                Cell.of(missing),
                Cell.BLANK);
    }

    private @Nullable BigDecimal denominator(
            CollectedIndicator indicator, @Nullable CollectedFigure figure) {
        if (figure != null) {
            return figure.denominator();
        }
        return CollectedIndicator.CHILDREN.equals(indicator.denominatorQuantity())
                ? children
                : null;
    }

    /** Only where it is not worked out from its counts: a rounded copy would contradict them. */
    private static @Nullable BigDecimal value(
            CollectedIndicator indicator, @Nullable CollectedFigure figure) {
        if (figure == null) {
            return null;
        }
        boolean workedOut =
                figure.numerator() != null && indicator.shape() != CollectedIndicator.Shape.MEAN;
        return workedOut ? null : figure.value().number().orElse(null);
    }
}
