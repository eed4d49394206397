package yardstick.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.RunningPortal;

@DisplayName("An indicator's page")
class IndicatorPageTest {

    private static final String RATE = "/councils/E06000033/indicators/cpp-rate";
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");

    @Test
    void answers_in_its_heading() {
        var answer = VIEWER.get(RATE + "?period=2025");
        java.nio.file.Path out = java.nio.file.Path.of("/tmp/pages-out");
        try {
            java.nio.file.Files.createDirectories(out);
            java.nio.file.Files.writeString(out.resolve("rate.html"), answer.body());
            for (var p :
                    java.util.List.of(
                            "/",
                            "/councils/E06000033",
                            "/councils/E06000033/indicators",
                            "/councils/E06000033/indicators?q=plan",
                            "/councils/E06000033/neighbours",
                            "/councils/E06000033/inspections",
                            "/compare/E06000034",
                            "/compare",
                            "/compare/E06000034/indicators/cpp-rate?with=E06000033&period=2024",
                            "/councils/E06000033/indicators/cpp-rate.csv",
                            "/councils/E06000033/key-indicators")) {
                var r = VIEWER.get(p);
                System.out.println(p + " " + r.statusCode() + " " + r.body().length());
                java.nio.file.Files.writeString(
                        out.resolve(p.replaceAll("[^a-z0-9A-Z]+", "_") + ".html"), r.body());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
