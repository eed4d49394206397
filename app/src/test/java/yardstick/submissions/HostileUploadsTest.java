package yardstick.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.Multipart;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.sheets.HostileFiles;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Hostile files and forms through the running portal: an answer that says so, never a failure. */
@DisplayName("Hostile uploads")
@NeedsPublishedData
class HostileUploadsTest {

    private static final String UPLOAD = "/councils/E06000034/figures/monthly-digest/submissions";

    /** Ten thousand take minutes: that many are asked for by the property. */
    private static final int FILES = Integer.getInteger("yardstick.hostile.uploads", 300);

    private static final int BETWEEN_LOOKS = 100;
    private static final Browser EDITOR = RunningPortal.get().signIn("thurrock.editor");

    @Test
    void no_file_makes_the_portal_fail() {
        var files = new HostileFiles(300);
        var csrf = EDITOR.csrf();
        var statuses = new TreeMap<Integer, Integer>();
        var took = new long[FILES];
        long heap = live();
        long most = heap;
        for (int i = 0; i < FILES; i++) {
            var body = Multipart.of(Map.of("csrf", csrf), "a<b>\".xlsx", files.next(i));
            long start = System.nanoTime();
            var answer = EDITOR.upload(UPLOAD, body, "Sec-Fetch-Site", "same-origin");
            took[i] = System.nanoTime() - start;
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            most = i % BETWEEN_LOOKS == 0 ? Math.max(most, live()) : most;
            if (answer.statusCode() == 303) {
                var draft = answer.headers().firstValue("Location").orElseThrow();
                assertThat(EDITOR.get(draft).statusCode()).isEqualTo(200);
            }
        }
        Arrays.sort(took);

        System.out.printf(
                "%d hostile uploads: %s; 99th percentile %.0f ms; heap grew by %d MB at most%n",
                FILES, statuses, took[FILES * 99 / 100] / 1e6, (most - heap) >> 20);
        assertThat((most - heap) >> 20).as("megabytes more on the heap").isLessThan(100);
        assertThat(statuses.keySet()).isSubsetOf(303, 413, 422);
        assertThat(statuses).containsKeys(303, 422);
    }

    /** What is on the heap and still needed. */
    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void no_broken_form_makes_the_portal_fail_or_gets_in() {
        var random = new Random(7);
        var csrf = EDITOR.csrf();
        var statuses = new TreeMap<Integer, Integer>();
        for (int i = 0; i < 100; i++) {
            var body = Multipart.of(Map.of("csrf", csrf), "a.csv", "a,b\n".getBytes(UTF_8));
            if (i % 2 == 0) {
                body = Arrays.copyOf(body, random.nextInt(body.length));
            } else {
                for (int n = 0; n < 5; n++) {
                    body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                }
            }
            var answer = EDITOR.upload(UPLOAD, body, "Sec-Fetch-Site", "same-origin");
            statuses.merge(answer.statusCode(), 1, Integer::sum);
        }
        System.out.println("100 broken forms: " + statuses);

        assertThat(statuses.keySet()).isSubsetOf(303, 403, 413, 422);
        assertThat(statuses).containsKey(403);
    }

    @Test
    void a_form_without_our_token_is_refused() {
        for (var fields : java.util.List.of(Map.<String, String>of(), Map.of("csrf", "guessed"))) {
            var body = Multipart.of(fields, "a.csv", "a,b\n".getBytes(UTF_8));

            assertThat(EDITOR.upload(UPLOAD, body, "Sec-Fetch-Site", "same-origin").statusCode())
                    .isEqualTo(403);
        }
        var ours = Multipart.of(Map.of("csrf", EDITOR.csrf()), "a.csv", "a,b\n".getBytes(UTF_8));
        assertThat(EDITOR.upload(UPLOAD, ours, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(EDITOR.upload(UPLOAD, ours, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(422);
    }
}
