package yardstick.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.RunningPortal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** As Thurrock's administrator; what is asked for is called off again. */
@DisplayName("A council that leaves")
class LeavingTest {

    private static final String ADDRESS = "/councils/E06000034/leaving";

    private static final Browser ADMINISTRATOR = RunningPortal.get().signIn("thurrock.admin");

    @Test
    void takes_along_every_table_with_a_description_of_every_column() throws IOException {
        var files = unzipped(ADMINISTRATOR.bytes(ADDRESS + "/archive.zip"));

        assertThat(files.keySet())
                .contains("README.txt", "figure.csv", "release.csv", "audit_event.csv")
                .contains("target.csv", "commentary.csv", "submission_row.csv", "leaving.csv");
        for (var file : files.entrySet()) {
            if (file.getKey().matches("[a-z_]+\\.csv")) {
                var columns = file.getValue().lines().findFirst().orElse("").split(",");
                assertThat(columns).as(file.getKey()).contains("council_id");
                for (var column : columns) {
                    assertThat(files.get("README.txt"))
                            .as(file.getKey())
                            .contains("  " + column + ": ");
                }
            }
        }
    }

    @Test
    void chooses_what_becomes_of_released_figures_and_can_think_again() {
        var nothingChosen = ADMINISTRATOR.post(ADDRESS, Map.of());
        assertThat(nothingChosen.statusCode()).isEqualTo(422);
        assertThat(nothingChosen.body()).contains("href=\"#released\"");

        ADMINISTRATOR.follow(ADMINISTRATOR.post(ADDRESS, Map.of("released", "goes")));
        ADMINISTRATOR.post(ADDRESS, Map.of("released", "stays"));
        assertThat(ADMINISTRATOR.page(ADDRESS).select(".govuk-inset-text").text())
                .as("asked once: the second time changed nothing")
                .contains("asked on", "goes with it");

        ADMINISTRATOR.follow(ADMINISTRATOR.post(ADDRESS + "/call-off", Map.of()));
        assertThat(ADMINISTRATOR.page(ADDRESS).select(".govuk-inset-text")).isEmpty();
    }

    @Test
    void is_not_deleted_before_its_time() {
        ADMINISTRATOR.post(ADDRESS, Map.of("released", "stays"));

        assertThat(RunningPortal.get().context().getBean(Departures.class).deleteDue()).isZero();
        ADMINISTRATOR.post(ADDRESS + "/call-off", Map.of());
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
