package yardstick.publishing;

import org.jspecify.annotations.Nullable;

import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what the rows of one file say about one indicator, by one line of the catalogue. */
final class StatisticsReading {

    /** A row's figure with what it was worked out from. */
    record Said(
            Figure figure,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Integer workedOutWith) {

        void write(int indicator, int area, int year, int row, CopyStream copy, Loading loading)
                throws SQLException {
            copy.cell(loading.edition())
                    .cell(indicator)
                    .cell(area)
                    .cell(year)
                    .cell(row)
                    .figure(figure)
                    .cell(numerator)
                    .cell(denominator)
                    .cell(workedOutWith == null ? null : BigDecimal.valueOf(workedOutWith))
                    .endRow();
        }
    }

    private record Key(int area, int year) {}

    private final Catalogue.Line line;
    private final int indicator;
    private final Table table;
    private final Findings findings;
    private final Map<Key, Table.Row> otherRows = new HashMap<>();
    private final @Nullable Denominators elsewhere;

    private StatisticsReading(
            Catalogue.Line line,
            int indicator,
            Table table,
            Loading loading,
            @Nullable Denominators elsewhere) {
        this.line = line;
        this.indicator = indicator;
        this.table = table;
        this.findings = loading.findings();
        this.elsewhere = elsewhere;
        if (line.denominator() instanceof Catalogue.Denominator.OtherRow other) {
            var where = line.where().with(other.where());
            for (var row : table.rows()) {
                if (where.matches(table, row)) {
                    var area = StatisticsTable.area(table, row, loading);
                    var year = StatisticsTable.firstYear(table, row, findings);
                    if (area.isPresent() && year.isPresent()) {
                        otherRows.put(new Key(area.getAsInt(), year.getAsInt()), row);
                    }
                }
            }
        }
    }

    static StatisticsReading of(Catalogue.Line line, Table table, Loading loading)
            throws SQLException {
        var indicator = loading.indicators().withSourceCode(line.indicator());
        if (indicator.isEmpty()) {
            loading.findings()
                    .refuse(
                            0,
                            "indicator %s is not known: load the data dictionary with it"
                                    .formatted(line.indicator()));
        }
        var elsewhere =
                switch (line.denominator()) {
                    case Catalogue.Denominator.Population population ->
                            Denominators.population(loading);
                    case Catalogue.Denominator.OtherIndicator other ->
                            Denominators.indicator(other.sourceCode(), loading);
                    case Catalogue.Denominator.None none -> null;
                    case Catalogue.Denominator.Column column -> null;
                    case Catalogue.Denominator.OtherRow other -> null;
                };
        return new StatisticsReading(line, indicator.orElse(0), table, loading, elsewhere);
    }

    int indicator() {
        return indicator;
    }

    /** What a row says; empty where it is of another category or cannot be worked out. */
    Optional<Said> read(Table.Row row, int area, int year) {
        if (!line.where().matches(table, row)) {
            return Optional.empty();
        }
        var numerator = line.numerator().isEmpty() ? null : sum(row);
        var denominator = denominator(row, area, year);
        var figure =
                line.value().isEmpty()
                        ? workOut(numerator, denominator)
                        : Optional.of(cell(row, line.value()));
        var with = line.value().isEmpty() ? elsewhereEdition(area, year) : null;
        return figure.map(found -> new Said(found, number(numerator), number(denominator), with));
    }

    private static @Nullable BigDecimal number(@Nullable Figure figure) {
        return figure == null ? null : figure.number().orElse(null);
    }

    private Figure cell(Table.Row row, String column) {
        var text = table.text(row, column);
        var figure = Figures.read(text);
        if (figure.isEmpty()) {
            findings.refuse(
                    row.number(),
                    "\"%s\" in column %s is neither a number nor a symbol".formatted(text, column));
        }
        return figure.orElse(new Figure.Missing(Figure.Reason.NOT_AVAILABLE));
    }

    private Figure sum(Table.Row row) {
        var sum = BigDecimal.ZERO;
        for (var column : line.numerator()) {
            switch (cell(row, column)) {
                case Figure.Known known -> sum = sum.add(known.value());
                case Figure.Missing missing -> {
                    return missing;
                }
            }
        }
        return new Figure.Known(sum);
    }

    private @Nullable Figure denominator(Table.Row row, int area, int year) {
        return switch (line.denominator()) {
            case Catalogue.Denominator.None none -> null;
            case Catalogue.Denominator.Column column -> cell(row, column.name());
            case Catalogue.Denominator.OtherRow other -> {
                var found = otherRows.get(new Key(area, year));
                yield found == null ? null : cell(found, other.column());
            }
            case Catalogue.Denominator.Population population -> elsewhere(area, year);
            case Catalogue.Denominator.OtherIndicator other -> elsewhere(area, year);
        };
    }

    private @Nullable Figure elsewhere(int area, int year) {
        return fromElsewhere(area, year)
                .map(Denominators.Number::value)
                .map(Figure.Known::new)
                .orElse(null);
    }

    private @Nullable Integer elsewhereEdition(int area, int year) {
        return fromElsewhere(area, year).map(Denominators.Number::edition).orElse(null);
    }

    private Optional<Denominators.Number> fromElsewhere(int area, int year) {
        // A rate at 31 March, or of a year that ends then, divides by the year before.
        boolean population = line.denominator() instanceof Catalogue.Denominator.Population;
        return elsewhere == null
                ? Optional.empty()
                : elsewhere.of(area, population ? year - 1 : year);
    }

    /** Empty where what it is divided by is not known, or nought. */
    private Optional<Figure> workOut(@Nullable Figure numerator, @Nullable Figure denominator) {
        if (numerator instanceof Figure.Missing missing) {
            return Optional.of(missing);
        }
        if (denominator instanceof Figure.Missing missing) {
            return Optional.of(missing);
        }
        var above = number(numerator);
        var below = number(denominator);
        if (above == null || below == null || below.signum() == 0) {
            return Optional.empty();
        }
        var value =
                above.multiply(BigDecimal.valueOf(line.per()))
                        .divide(below, line.places(), RoundingMode.HALF_UP);
        return Optional.of(new Figure.Known(Figures.clean(value)));
    }
}
