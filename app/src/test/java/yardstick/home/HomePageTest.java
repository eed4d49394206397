package yardstick.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@DisplayName("The way in")
@NeedsPublishedData
class HomePageTest {

    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");

    @Test
    void leads_a_member_of_one_council_to_its_front_page() {
        var answer = VIEWER.get("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/councils/E06000033");
    }

    @Test
    void shows_twelve_key_indicators_beside_the_others() {
        var rows = VIEWER.page("/councils/E06000033").select("tbody tr");

        assertThat(rows).hasSize(12);
        assertThat(rows.select("tr:contains(Child Protection Plans rate)").text())
                .contains("2025", "24.5", "44.6", "10 of 10", "25.5", "40.6", "not ranked");
    }

    @Test
    void offers_a_board_member_every_council_and_no_space_of_any() {
        try (var board = RunningPortal.get().signIn("eastern.board")) {
            assertThat(board.page("/").select("#council option").eachText())
                    .contains("Southend-on-Sea", "Thurrock", "Cumbria (until 2023)");
            assertThat(board.get("/compare/E06000034").statusCode()).isEqualTo(200);
            assertThat(board.get("/councils/E06000034").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void asks_again_for_a_council_that_does_not_exist() {
        var answer = VIEWER.get("/compare?council=nowhere");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose a council from the list");
    }

    @Test
    void shows_the_indicators_that_an_editor_has_chosen_in_that_order() throws Exception {
        var keys = "/councils/E06000034/key-indicators";
        try (var editor = RunningPortal.get().signIn("thurrock.editor")) {
            // Six first changes at once: whoever comes second goes on from what the first has left.
            try (var people = Executors.newFixedThreadPool(8)) {
                var first = Collections.nCopies(8, (Callable<Integer>) () -> add(editor, keys));
                for (var each : people.invokeAll(first)) {
                    assertThat(each.get()).isEqualTo(303);
                }
            }
            assertThat(Jsoup.parse(editor.get(keys + "?q=youth").body()).select("button[name=add]"))
                    .isNotEmpty();
            assertThat(editor.post(keys, Map.of("up", "cpp-num")).statusCode()).isEqualTo(303);
            assertThat(editor.post(keys, Map.of("remove", "cin")).statusCode()).isEqualTo(303);
            assertThat(editor.post(keys, Map.of("remove", "nope")).statusCode()).isEqualTo(422);

            var shown = editor.page("/councils/E06000034").select("tbody th a").eachAttr("href");

            assertThat(shown).hasSize(12);
            assertThat(shown.get(10)).endsWith("/cpp-num");
            assertThat(shown).noneMatch(href -> href.endsWith("/cin"));
        }
    }

    private static int add(Browser editor, String keys) {
        return editor.post(keys, Map.of("add", "cpp-num")).statusCode();
    }

    @Test
    void lets_no_viewer_choose() {
        var keys = "/councils/E06000033/key-indicators";

        assertThat(VIEWER.get(keys).statusCode()).isEqualTo(403);
        assertThat(VIEWER.post(keys, Map.of("add", "cpp-num")).statusCode()).isEqualTo(403);
        assertThat(VIEWER.page("/councils/E06000033").select("tbody tr")).hasSize(12);
    }
}
