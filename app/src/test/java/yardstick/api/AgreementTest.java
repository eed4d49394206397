package yardstick.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.web.Figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every figure of an indicator's page is the same in picture, table, CSV, XLSX, sentence and API:
 * for one indicator in fifteen, with those that are counts, rates, percentages, money and missing.
 */
@DisplayName("Picture, table, files, sentence and API")
@NeedsPublishedData
class AgreementTest {

    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");
    private static final String COUNCIL = "E06000033";

    static Stream<Map<String, Object>> oneInFifteen() {
        var published =
                Json.list(Json.value(Asking.answer("/api/v1/indicators"))).stream()
                        .filter(i -> i.get("latestPeriod") != null)
                        .toList();
        return IntStream.range(0, published.size())
                .filter(i -> i % 15 == 0)
                .mapToObj(published::get);
    }

    /** A figure as the API gives it: exactly. */
    private record Given(String name, BigDecimal value) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneInFifteen")
    void agree_on_every_figure(Map<String, Object> indicator) throws IOException {
        var code = String.valueOf(indicator.get("code"));
        var said =
                Json.object(
                        Asking.answer(
                                "/api/v1/indicators/" + code + "/comparison?council=" + COUNCIL));
        var given = given(said);
        var page = VIEWER.page("/compare/" + COUNCIL + "/indicators/" + code);
        var figures =
                Figures.of(
                        Integer.parseInt(String.valueOf(indicator.get("decimalPlaces"))),
                        String.valueOf(indicator.get("unit")));

        assertThat(printed(page)).as("table").containsAllEntriesOf(printed(given, figures));
        assertThat(drawn(page)).as("picture").containsAll(values(given));
        assertThat(inCsv(code, said)).as("CSV").containsAllEntriesOf(byCode(said));
        assertThat(inWorkbook(code, said)).as("XLSX").containsAllEntriesOf(byCode(said));
        if (Json.in(said, "council").get("value") instanceof BigDecimal own) {
            assertThat(page.select("h1").text()).as("heading").contains(figures.print(own));
            assertThat(page.select("p.app-prose").getFirst().text())
                    .as("sentence")
                    .contains(figures.print(own));
        }
    }

    private static List<Given> given(Map<String, Object> said) {
        var given = new ArrayList<Given>();
        Stream.concat(
                        Stream.of(Json.in(said, "council"), Json.in(said, "region")),
                        Json.list(Json.in(said, "neighbours").get("members")).stream())
                .filter(each -> each.get("value") instanceof BigDecimal)
                .forEach(
                        each ->
                                given.add(
                                        new Given(
                                                String.valueOf(each.get("name")),
                                                (BigDecimal) each.get("value"))));
        if (Json.in(said, "england").get("value") instanceof BigDecimal england) {
            given.add(new Given("England", england));
        }
        var neighbours = Json.in(said, "neighbours");
        if (neighbours.get("mean") instanceof BigDecimal mean) {
            given.add(
                    new Given(
                            "Average of %s of %s neighbours"
                                    .formatted(
                                            whole(neighbours.get("counted")),
                                            whole(neighbours.get("of"))),
                            mean));
        }
        return given;
    }

    private static String whole(@Nullable Object number) {
        return new BigDecimal(String.valueOf(number)).toPlainString();
    }

    private static Map<String, String> printed(List<Given> given, Figures figures) {
        var printed = new LinkedHashMap<String, String>();
        given.forEach(g -> printed.put(g.name(), figures.print(g.value())));
        return printed;
    }

    /** The table below the bars: name and figure as printed. */
    private static Map<String, String> printed(Document page) {
        var printed = new LinkedHashMap<String, String>();
        page.select("figure")
                .getFirst()
                .select("tbody tr")
                .forEach(
                        row ->
                                printed.put(
                                        row.select("th").text(),
                                        row.select("td").getFirst().text()));
        return printed;
    }

    private static List<BigDecimal> values(List<Given> given) {
        return given.stream().map(g -> g.value().stripTrailingZeros()).toList();
    }

    /** All numbers of the bars' option that are values. */
    private static List<BigDecimal> drawn(Document page) {
        var option = page.select("[data-chart]").getFirst().attr("data-chart");
        return Pattern.compile("\"value\":(-?[0-9.]+(?:E[-+]?[0-9]+)?)")
                .matcher(option)
                .results()
                .map(found -> new BigDecimal(found.group(1)).stripTrailingZeros())
                .toList();
    }

    private static Map<String, BigDecimal> byCode(Map<String, Object> said) {
        var byCode = new LinkedHashMap<String, BigDecimal>();
        Stream.concat(
                        Stream.of(Json.in(said, "council"), Json.in(said, "region")),
                        Json.list(Json.in(said, "neighbours").get("members")).stream())
                .filter(each -> each.get("value") instanceof BigDecimal)
                .forEach(
                        each ->
                                byCode.put(
                                        String.valueOf(each.get("code")),
                                        ((BigDecimal) each.get("value")).stripTrailingZeros()));
        return byCode;
    }

    private static Map<String, BigDecimal> inCsv(String code, Map<String, Object> said) {
        var found = new LinkedHashMap<String, BigDecimal>();
        var file = VIEWER.get("/compare/" + COUNCIL + "/indicators/" + code + ".csv").body();
        try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                if (row.getField("Period").equals(said.get("period"))
                        && !row.getField("Value").isEmpty()) {
                    found.putIfAbsent(
                            row.getField("Area code"),
                            new BigDecimal(row.getField("Value")).stripTrailingZeros());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    private static Map<String, BigDecimal> inWorkbook(String code, Map<String, Object> said)
            throws IOException {
        var found = new LinkedHashMap<String, BigDecimal>();
        var text = new DataFormatter();
        var bytes = VIEWER.bytes("/compare/" + COUNCIL + "/indicators/" + code + ".xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (var row : book.getSheet("Figures")) {
                var value = row.getCell(6);
                if (text.formatCellValue(row.getCell(2)).equals(said.get("period"))
                        && value != null
                        && value.getCellType() == CellType.NUMERIC) {
                    found.putIfAbsent(
                            text.formatCellValue(row.getCell(3)),
                            new BigDecimal(String.valueOf(value.getNumericCellValue()))
                                    .stripTrailingZeros());
                }
            }
        }
        return found;
    }
}
