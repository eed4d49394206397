package yardstick.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.RunningPortal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

@DisplayName("A person may send five files within a minute")
class UploadLimitTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final UploadLimit limit = new UploadLimit(5, now::get);

    @Test
    void and_the_next_when_the_first_is_a_minute_old() {
        for (int i = 0; i < 5; i++) {
            now.set(NOON.plusSeconds(i));
            assertThat(limit.next(ONE)).isEmpty();
        }
        assertThat(limit.next(ONE)).hasValue(NOON.plusSeconds(60));
        assertThat(limit.next(OTHER)).as("somebody else").isEmpty();

        now.set(NOON.plusSeconds(59));
        assertThat(limit.next(ONE)).hasValue(NOON.plusSeconds(60));
        now.set(NOON.plusSeconds(60));
        assertThat(limit.next(ONE)).isEmpty();
        assertThat(limit.next(ONE)).as("the second").hasValue(NOON.plusSeconds(61));
    }

    @Test
    void and_is_told_when_to_send_the_sixth() {
        var set = "/councils/E06000033/figures/monthly-digest";
        var portal = RunningPortal.get();
        try (var browser = portal.signIn("southend.editor");
                var strict = portal.anotherInstance(Map.of("yardstick.uploads.a-minute", 5));
                var editor = new Browser(strict.getURI())) {
            editor.cookies().putAll(browser.cookies());
            for (int i = 0; i < 5; i++) {
                assertThat(send(editor, set).statusCode()).isEqualTo(422);
            }

            var refused = send(editor, set);

            assertThat(refused.statusCode()).isEqualTo(429);
            var seconds = refused.headers().firstValue("Retry-After").orElseThrow();
            assertThat(Integer.parseInt(seconds)).isBetween(1, 61);
            var page = Jsoup.parse(refused.body());
            assertThat(page.select("#file-error").text())
                    .contains("You have sent 5 files within a minute", "in " + seconds + " second")
                    .containsPattern("again after \\d\\d:\\d\\d:\\d\\d");
            assertThat(page.select("input[type=file]")).hasSize(1);
            assertThat(editor.get(set).statusCode()).as("reading goes on").isEqualTo(200);
        }
    }

    /** Files that are refused count too: reading them is what costs. */
    private static java.net.http.HttpResponse<String> send(Browser editor, String set) {
        return editor.upload(set + "/submissions", Map.of(), "a.csv", "a,b\n".getBytes(UTF_8));
    }
}
