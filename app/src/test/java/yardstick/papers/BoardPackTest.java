package yardstick.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Seven councils of the region gave a quarter; six agreed to stand without a name. */
@DisplayName("A pack of a regional board")
@NeedsPublishedData
class BoardPackTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Browser BOARD = PORTAL.signIn("eastern.board");
    private static final String PACKS = "/regions/E12000006/board/packs";

    /**
     * Southend, Thurrock and four that agreed; Suffolk joined and did not; Essex agreed, in public.
     */
    private static final String GIVEN =
            """
            delete from council.board_membership;
            delete from shared.board_data_set;
            insert into council.board_membership (council_id, joined_by_name, nameless)
            select c.council_id, 'Somebody', a.code <> 'E10000029'
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034', 'E06000031', 'E06000032', 'E06000055', 'E10000003', 'E10000012', 'E10000029');
            insert into shared.release (council_id, release_id, data_set_id, release_no, audience, released_by_name, rule)
            select m.council_id, gen_random_uuid(), d.data_set_id, 900,
                   case when a.code = 'E10000012' then 'public' else 'region' end, 'Somebody', 'test'
              from council.board_membership m join published.council c using (council_id) join published.area a using (area_id),
                   shared.data_set d where d.code = 'regional-quarterly';
            insert into shared.released_figure (council_id, release_id, indicator_no, first_day, status, value, numerator, denominator)
            select r.council_id, r.release_id, i.indicator_no, '2026-04-01', 'provisional',
                   7000 + row_number() over (order by r.council_id, i.indicator_no),
                   case when i.denominator is null then null else 10 end,
                   case when i.denominator is null then null else 100 end
              from shared.release r join shared.collected_indicator i using (data_set_id) where r.release_no = 900;
            """;

    private static final String GONE =
            """
            delete from shared.board_pack where quarter = '2026-04-01';
            delete from council.board_letter;
            delete from shared.released_figure where release_id in (select release_id from shared.release where release_no = 900);
            delete from shared.release where release_no = 900;
            delete from council.board_membership;
            """;

    @BeforeAll
    static void give() throws SQLException {
        superuser(GIVEN);
    }

    @AfterAll
    static void clear() throws SQLException {
        superuser(GONE);
    }

    private static void superuser(String change) throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica; " + change);
        }
    }

    private static String made() {
        var key = UUID.randomUUID().toString();
        var form = Map.of("key", key, "quarter", "2026-04-01");
        assertThat(BOARD.post(PACKS, form).statusCode()).isEqualTo(303);
        assertThat(BOARD.post(PACKS, form).statusCode()).as("sent twice").isEqualTo(303);
        return PACKS + "/" + key;
    }

    private static Element table(Browser reader, String address) {
        return reader.page(address).select("table:contains(quarterly)").getLast();
    }

    private static List<String> columns(Element table) {
        return table.select("thead th").eachText();
    }

    @Test
    void names_councils_for_the_board_and_nobody_for_public_papers() throws SQLException {
        var pack = made();

        var named = table(BOARD, pack);
        assertThat(columns(named)).contains("Southend-on-Sea", "Suffolk", "Essex").hasSize(9);
        var nameless = table(BOARD, pack + "/nameless");
        assertThat(columns(nameless)).containsExactly("Indicator", "A", "B", "C", "D", "E", "F");
        // Only what was agreed to stands there, and no count.
        var values = new HashSet<>(nameless.select("tbody td").eachText());
        assertThat(values).hasSizeGreaterThan(20);
        var counts = counts();
        assertThat(named.select("tbody th").eachText()).containsAnyElementsOf(counts);
        assertThat(nameless.select("tbody th").eachText()).doesNotContainAnyElementsOf(counts);
        var suffolk = columns(named).indexOf("Suffolk") - 1;
        var essex = columns(named).indexOf("Essex") - 1;
        for (var row : named.select("tbody tr")) {
            assertThat(values)
                    .doesNotContain(
                            row.select("td").get(suffolk).text(),
                            row.select("td").get(essex).text());
        }
        assertThat(BOARD.page(pack + "/nameless").select("main").text())
                .doesNotContain("Southend", "Thurrock", "Suffolk", "Luton");
    }

    /** What the rows of indicators are called that count, and are no average of children. */
    private static List<String> counts() throws SQLException {
        var found = new ArrayList<String>();
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select i.title || ', ' || i.unit from shared.collected_indicator i"
                                        + " join shared.data_set d using (data_set_id)"
                                        + " where d.code = 'regional-quarterly'"
                                        + " and i.denominator is null and i.nature <> 'average'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void tells_each_council_its_own_letter_and_no_other() {
        var pack = made() + "/nameless";
        var southend = PORTAL.signIn("southend.viewer");
        var thurrock = PORTAL.signIn("thurrock.viewer");

        assertThat(columns(table(southend, pack)))
                .filteredOn(column -> column.contains(":"))
                .singleElement()
                .satisfies(column -> assertThat(column).endsWith(": Southend-on-Sea"));
        assertThat(columns(table(thurrock, pack)))
                .filteredOn(column -> column.contains(":"))
                .singleElement()
                .satisfies(column -> assertThat(column).endsWith(": Thurrock"));
        // The column is theirs: it holds what the board reads under their name.
        var named = table(BOARD, pack.replace("/nameless", ""));
        var theirs = table(thurrock, pack);
        int at = at(columns(theirs), "Thurrock");
        var all = named.select("tbody tr td:eq(" + at(columns(named), "Thurrock") + ")").eachText();
        assertThat(all).containsAll(theirs.select("tbody tr td:eq(" + at + ")").eachText());
        assertThat(southend.get(pack.replace("/nameless", "")).statusCode()).isEqualTo(404);
        assertThat(southend.get(pack + ".docx").statusCode()).isEqualTo(200);
        assertThat(PORTAL.signIn("peer.reviewer").get(pack).statusCode()).isEqualTo(404);
    }

    private static int at(List<String> columns, String council) {
        return columns.indexOf(
                columns.stream().filter(c -> c.endsWith(council)).findFirst().orElseThrow());
    }

    @Test
    void is_gone_when_a_council_takes_back_what_stands_in_it() throws SQLException {
        var pack = made();
        var essex =
                "update shared.release set withdrawn_at = %s where release_no = 900 and audience = 'public'";

        superuser(essex.formatted("now()"));

        assertThat(BOARD.get(pack).statusCode()).isEqualTo(404);
        assertThat(BOARD.get(pack + ".pdf").statusCode()).isEqualTo(404);
        assertThat(BOARD.get(pack + "/nameless").statusCode())
                .as("Essex does not stand in it")
                .isEqualTo(200);
        superuser(essex.formatted("null"));
    }
}
