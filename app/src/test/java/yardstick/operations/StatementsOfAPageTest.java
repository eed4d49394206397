package yardstick.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.collection.DataSets;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Indicator;
import yardstick.portal.Browser;
import yardstick.portal.CountingDriver;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OpenSession;
import yardstick.portal.RunningPortal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each page asks of the database, counted at the driver of a portal that remembers nothing
 * yet: however many indicators and councils a page has, it sends the same statements.
 */
@DisplayName("The statements of a page")
@NeedsPublishedData
class StatementsOfAPageTest {

    /**
     * Whether there is a newer load, and whether a connection lives: asked by time, not by page.
     */
    private static final Set<String> BY_THE_CLOCK =
            Set.of(
                    "SELECT 1",
                    "set transaction isolation level repeatable read",
                    "select \"published\".\"current_load\".\"load_id\","
                            + " \"published\".\"current_load\".\"finished_at\","
                            + " \"published\".\"current_load\".\"example\""
                            + " from \"published\".\"current_load\"");

    private static final String OURS = "/councils/E06000033";
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Catalogue CATALOGUE = PORTAL.context().getBean(Catalogues.class).current();
    private static final List<Indicator> INDICATORS =
            CATALOGUE.indicators().values().stream()
                    .filter(i -> i.findLatest().isPresent())
                    .toList();

    @ParameterizedTest
    @ValueSource(strings = {"/scorecard", "/scorecard.csv"})
    void of_a_scorecard_are_as_many_for_five_indicators_as_for_all(String page) {
        assertSame(topics().stream().map(topic -> OURS + page + "?topic=" + topic).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grid", "/grid.csv"})
    void of_a_grid_are_as_many_for_three_by_three_as_for_forty_by_sixty(String page) {
        assertSame(
                List.of(
                        OURS + page + "?" + grid(3, 0, 3),
                        OURS + page + "?" + grid(11, 3, 40),
                        OURS + page + "?" + grid(40, 43, 60)));
    }

    /** In-year figures that a council released are read there too. */
    @Test
    void of_pages_for_everybody_are_as_many_for_few_indicators_as_for_many() {
        var shared = "/compare/E06000034";

        assertSame(topics().stream().map(topic -> shared + "/scorecard?topic=" + topic).toList());
        assertSame(
                List.of(shared + "/grid?" + grid(3, 0, 3), shared + "/grid?" + grid(40, 43, 60)));
    }

    @Test
    void of_all_councils_are_as_many_for_a_region_as_for_the_country() {
        var first = OURS + "/indicators/cpp-rate/councils";
        var second = OURS + "/indicators/lac/councils";

        assertSame(List.of(first + "?region=E12000006", second, OURS + "/indicators/cin/councils"));
    }

    @Test
    void of_an_indicator_are_as_many_with_other_councils_as_without() {
        assertSame(
                List.of(
                        OURS + "/indicators/cpp-rate",
                        OURS + "/indicators/lac?" + councils(5),
                        OURS + "/indicators/lacnum?beside=all&" + councils(5)));
    }

    @Test
    void of_the_story_are_as_many_for_a_topic_as_for_all_indicators() {
        var story = OURS + "/neighbours/story";

        assertSame(List.of(story + "?topic=" + topics().getFirst(), story));
    }

    /** One for all of them would take longer than a statement may: see FigureShelf. */
    @Test
    void as_published_on_an_earlier_day_are_one_for_each_forty_indicators_and_no_more() {
        try (var cold = remembersNothing()) {
            var card = OURS + "/scorecard?asPublishedOn=2025-01-31&topic=";
            var few = statements(cold, card + topics().getFirst());
            var all = statements(cold, card + "all");
            int lacking = CATALOGUE.indicators().size() - sizeOfSmallest();

            assertThat(few).filteredOn(s -> s.contains("figures_of")).hasSize(1);
            assertThat(all)
                    .filteredOn(s -> s.contains("figures_of"))
                    .hasSize(Math.ceilDiv(lacking, 40));
        }
    }

    private static int sizeOfSmallest() {
        return CATALOGUE.indicatorsByTopic().values().stream()
                .mapToInt(List::size)
                .min()
                .orElseThrow();
    }

    private static void assertSame(List<String> addresses) {
        try (var cold = remembersNothing()) {
            var sent = addresses.stream().map(address -> statements(cold, address)).toList();

            assertThat(sent.getFirst())
                    .filteredOn(statement -> statement.contains("from \"published\".\"figure\""))
                    .as("reads its figures")
                    .hasSize(1);
            assertThat(sent)
                    .allSatisfy(
                            each -> assertThat(each).containsExactlyElementsOf(sent.getFirst()));
        }
    }

    private static EmbeddedServer remembersNothing() {
        return PORTAL.anotherInstance(
                Map.of("datasources.default.driver-class-name", CountingDriver.class.getName()));
    }

    /** What one request sends, lists of any length alike. The catalogue is there already. */
    private static List<String> statements(EmbeddedServer portal, String address) {
        try (var browser = new Browser(portal.getURI())) {
            portal.getApplicationContext().getBean(Catalogues.class).current();
            portal.getApplicationContext().getBean(DataSets.class).all();
            return CountingDriver.during(
                            () ->
                                    assertThat(
                                                    browser.get(address, "Cookie", Editor.COOKIE)
                                                            .statusCode())
                                            .as(address)
                                            .isEqualTo(200))
                    .stream()
                    .filter(statement -> !BY_THE_CLOCK.contains(statement))
                    .map(statement -> statement.replaceAll("\\(\\?(, \\?)*\\)", "(…)"))
                    .toList();
        }
    }

    /** The session is in the database, so that every instance knows it. */
    private static final class Editor {
        static final String COOKIE = cookie();

        private static String cookie() {
            try (var owner = PORTAL.database().connect("yardstick_owner")) {
                return OpenSession.of(owner, "southend.editor").cookie();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The smallest topic, the one nearest to fifty indicators, and all of them. */
    private static List<String> topics() {
        var topics = CATALOGUE.indicatorsByTopic().entrySet();
        return Stream.concat(
                        IntStream.of(0, 50)
                                .mapToObj(
                                        size ->
                                                topics.stream()
                                                        .min(
                                                                Comparator.comparingInt(
                                                                        topic -> away(topic, size)))
                                                        .orElseThrow()
                                                        .getKey()),
                        Stream.of("all"))
                .map(StatementsOfAPageTest::encoded)
                .toList();
    }

    private static int away(Map.Entry<String, List<Indicator>> topic, int size) {
        return Math.abs(topic.getValue().size() - size);
    }

    private static String grid(int councils, int from, int indicators) {
        return councils(councils)
                + INDICATORS.stream()
                        .skip(from)
                        .limit(indicators)
                        .map(indicator -> "&indicator=" + indicator.code())
                        .collect(Collectors.joining());
    }

    private static String councils(int number) {
        return CATALOGUE.councils().values().stream()
                .filter(council -> council.until() == null)
                .map(council -> council.area())
                .map(Area::code)
                .filter(code -> !code.equals("E06000033"))
                .limit(number - 1L)
                .map(code -> "with=" + code)
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
