package yardstick.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Every cell of a grid is the same in table, picture and file: the picture has the table's letters
 * and figures in the same places, the file the exact numbers behind them.
 */
@DisplayName("Table, picture and file of a grid")
@NeedsPublishedData
class GridAgreementTest {

    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");
    private static final String GRID = "/compare/E06000033/grid";

    @ParameterizedTest
    @ValueSource(strings = {"?cells=band", "?cells=difference", "?year=2024", "?rows=councils"})
    void agree_on_every_cell(String query) {
        var page = VIEWER.page(GRID + query);
        var cells = cells(page);
        var picture = VIEWER.get(page.select("a[href*=/grid/picture.svg]").attr("href")).body();

        assertThat(Jsoup.parse(picture, "", Parser.xmlParser()).select("text").eachText())
                .as("picture, column by column")
                .containsSubsequence(
                        turned(cells).stream()
                                .flatMap(List::stream)
                                .flatMap(String::lines)
                                .toList());
        assertThat(ofCouncils(query.contains("rows=councils") ? turned(cells) : cells))
                .as("file, indicator by indicator")
                .isEqualTo(inFile(query));
    }

    /**
     * Row by row, what stands in each cell: its letter or word if it has one, below it its figure.
     */
    private static List<List<String>> cells(Document page) {
        return page.select(".app-rug tbody tr").stream()
                .map(row -> row.select("td.app-rug__cell").stream().map(c -> said(c)).toList())
                .toList();
    }

    private static String said(Element cell) {
        var letter = cell.select("b").text();
        var figure = cell.select("a").getFirst().ownText();
        return letter.isEmpty() ? figure : letter + "\n" + figure;
    }

    private static List<List<String>> turned(List<List<String>> cells) {
        return IntStream.range(0, cells.getFirst().size())
                .mapToObj(column -> cells.stream().map(row -> row.get(column)).toList())
                .toList();
    }

    /** Indicator by indicator, without England, which has no record of its own. */
    private static List<List<String>> ofCouncils(List<List<String>> cells) {
        return cells.stream().map(row -> row.subList(0, row.size() - 1)).toList();
    }

    private static List<List<String>> inFile(String query) {
        var places = new LinkedHashMap<String, Integer>();
        Json.list(Json.value(Asking.answer("/api/v1/indicators")))
                .forEach(
                        indicator ->
                                places.put(
                                        String.valueOf(indicator.get("code")),
                                        Integer.valueOf(
                                                String.valueOf(indicator.get("decimalPlaces")))));
        var byIndicator = new LinkedHashMap<String, List<String>>();
        CsvReader.builder()
                .ofNamedCsvRecord(VIEWER.get(GRID + ".csv" + query).body())
                .forEach(
                        row ->
                                byIndicator
                                        .computeIfAbsent(
                                                row.getField("Indicator code"),
                                                code -> new ArrayList<>())
                                        .add(written(row, places, query.contains("difference"))));
        return List.copyOf(byIndicator.values());
    }

    private static String written(
            NamedCsvRecord row, Map<String, Integer> places, boolean differences) {
        var figures =
                Figures.of(
                        places.getOrDefault(row.getField("Indicator code"), 0),
                        row.getField("Unit"));
        var figure = row.getField("Figure");
        var difference = row.getField("Difference from England");
        if (figure.startsWith("[")) {
            return figure;
        }
        if (differences && !difference.isEmpty()) {
            var word = row.getField("Better or worse than England");
            return (word + "\n" + figures.change(new BigDecimal(difference))).strip();
        }
        var letter = differences ? "" : row.getField("Quartile band") + "\n";
        return (letter + figures.print(new BigDecimal(figure))).strip();
    }
}
