package yardstick.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yardstick.portal.Browser;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;

import java.net.http.HttpResponse;

@DisplayName("The pictures of an indicator's page, as files")
@NeedsPublishedData
class PictureControllerTest {

    private static final String PUBLISHED = "/compare/E06000033/indicators/cpp-rate";
    private static final Browser VIEWER = RunningPortal.get().signIn("southend.viewer");

    @Test
    void show_the_same_figures_as_the_page() {
        var bars = VIEWER.get(PUBLISHED + "/bars.svg?period=2025&with=E06000034").body();
        var words = Jsoup.parse(bars, "", Parser.xmlParser()).select("text").eachText();

        assertThat(words).contains("Southend-on-Sea", "24.5", "Thurrock", "26.2", "40.6");
        assertThat(String.join(" ", words)).contains("Department for Education");
    }

    @Test
    void show_the_council_over_time() {
        var trend = VIEWER.get("/councils/E06000033/indicators/cpp-rate/trend.svg").body();

        assertThat(trend).contains("2016", "2025", "England");
    }

    @ParameterizedTest
    @CsvSource({"bars.svg, image/svg+xml", "trend.svg, image/svg+xml", "bars.png, image/png"})
    void are_files_of_their_kind_that_a_page_can_show(String file, String type) {
        var answer = VIEWER.get(PUBLISHED + "/" + file, "Accept", "image/avif,image/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("inline; filename=\"cpp-rate-e06000033-2025-" + file + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/councils/E06000034/indicators/cpp-rate/bars.svg, 404",
        "/compare/E99999999/indicators/cpp-rate/bars.svg, 404",
        "/compare/E06000033/indicators/nope/bars.svg, 404",
        "/compare/E06000033/indicators/cpp-rate/pie.svg, 404",
        "/compare/E06000033/indicators/cpp-rate/bars.gif, 404",
        "/compare/E06000033/indicators/cpp-rate/bars.svg?period=1066, 422"
    })
    void are_refused_where_the_page_would_be(String address, int status) {
        assertThat(VIEWER.get(address).statusCode()).isEqualTo(status);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
