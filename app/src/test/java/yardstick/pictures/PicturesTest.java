package yardstick.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yardstick.charts.Chart;
import yardstick.charts.Interval;
import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.RankedBars;
import yardstick.charts.RankedBars.Bar;
import yardstick.charts.TrendLine;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import javax.imageio.ImageIO;

@DisplayName("A picture that the server draws")
class PicturesTest {

    private static final Pens PENS = new Pens(GraalPen::new, 2, Duration.ofSeconds(60));
    private static final Pictures PICTURES = new Pictures(PENS);
    private static final String HOSTILE = "</text><script>alert(1)</script>\" onload=\"x & y";

    private static final Chart BARS =
            new RankedBars(
                    "Plans at 31 March 2025",
                    "per 10,000",
                    List.of(
                            new Bar("Oakford", Part.NEIGHBOUR, at("50.3"), ""),
                            new Bar("England", Part.ENGLAND, at("40.6"), ""),
                            new Bar(
                                    "Elmshire",
                                    Part.OURS,
                                    at("24.5"),
                                    "",
                                    new Interval(
                                            new BigDecimal("20.7"),
                                            new BigDecimal("28.8"),
                                            "20.7 to 28.8",
                                            "95% interval")),
                            new Bar("Added", Part.ADDED, at("12"), ""),
                            new Bar(HOSTILE, Part.NEIGHBOUR, suppressed(), "")));

    private static final Chart TREND =
            new TrendLine(
                    "Plans " + HOSTILE,
                    "per 10,000",
                    List.of("2023", "2024", "2025"),
                    List.of(
                            new TrendLine.Line(
                                    "Elmshire",
                                    Part.OURS,
                                    List.of(at("26"), suppressed(), at("24.5")))));

    @Test
    void shows_the_figures_and_why_one_is_missing() throws Exception {
        var words = svg(BARS).select("text").eachText();

        assertThat(words).contains("Oakford", "50.3", "24.5", "Elmshire", "40.6");
        assertThat(words).contains("[c] suppressed for confidentiality");
    }

    @Test
    void says_what_it_is_wherever_it_goes() throws Exception {
        var document = svg(BARS);

        assertThat(document.select("svg > title").text()).isEqualTo("Plans at 31 March 2025");
        assertThat(document.select("svg > desc").text())
                .startsWith("Plans at 31 March 2025. Bars, per 10,000. ");
        assertThat(document.select("svg").attr("role")).isEqualTo("img");
        assertThat(document.select("text").eachText())
                .contains(
                        "Plans at 31 March 2025", "per 10,000", "Source: a publisher, April 2026");
    }

    @Test
    void holds_nothing_that_runs_is_fetched_or_needs_styles() throws Exception {
        for (var chart : List.of(BARS, TREND)) {
            var document = svg(chart);
            assertThat(document.select("script, style, image, a, use, foreignObject")).isEmpty();
            assertThat(document.select("[style], [class], [href], [onload], [onclick]")).isEmpty();
            assertThat(document.text()).as("it is there, as words").contains("alert(1)");
        }
    }

    @Test
    void is_the_same_text_whoever_draws_it() throws Exception {
        var another = new Pictures(new Pens(GraalPen::new, 1, Duration.ofSeconds(60)));

        assertThat(another.draw(BARS, "", Format.SVG))
                .isEqualTo(PICTURES.draw(BARS, "", Format.SVG));
    }

    @Test
    void is_kept_by_what_it_shows() throws Exception {
        assertThat(PICTURES.draw(BARS, "", Format.SVG))
                .isSameAs(PICTURES.draw(BARS, "", Format.SVG));
        assertThat(PICTURES.draw(BARS, "Another source", Format.SVG))
                .isNotEqualTo(PICTURES.draw(BARS, "", Format.SVG));
    }

    @Test
    void can_be_had_as_dots_too() throws Exception {
        var png = ImageIO.read(new ByteArrayInputStream(PICTURES.draw(BARS, "", Format.PNG)));

        assertThat(png.getWidth()).isEqualTo(1920);
        assertThat(png.getRGB(5, 5)).as("paper").isEqualTo(0xffffffff);
        assertThat(colours(png)).as("our bar").contains(0xff0b5d66);
    }

    /** Printed as many points wide as its sheet has pixels, a word of twelve pixels is 12 point. */
    @Test
    void has_no_word_under_twelve_point_where_it_is_printed() throws Exception {
        for (var chart : List.of(TREND, BARS)) {
            var sheet = new Paper(chart, "", Paper.Size.SHEET);
            var svg =
                    sheet.with(
                            PENS.draw(chart.json(), sheet.drawingWidth(), sheet.drawingHeight()));
            var words = Jsoup.parse(svg, "", Parser.xmlParser()).select("[font-size]");
            var printed = PICTURES.print(chart);

            assertThat(svg).doesNotContain(" font=").contains("width=\"680\"");
            assertThat(words).hasSizeGreaterThan(3);
            assertThat(words)
                    .allMatch(
                            word ->
                                    Double.parseDouble(word.attr("font-size").replace("px", ""))
                                                    * printed.width()
                                                    / sheet.width()
                                            >= 12);
            assertThat(printed.height())
                    .as("a sheet on its side is 499 points high")
                    .isLessThan(499);
            assertThat(ImageIO.read(new ByteArrayInputStream(printed.png())).getWidth())
                    .isEqualTo(2 * printed.width());
        }
    }

    @Test
    void is_refused_if_there_were_anything_alive_in_it() {
        assertThatThrownBy(() -> Paper.still("<svg><script>1</script></svg>"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Paper.still("<svg><text onclick=\"x\">1</text></svg>"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Paper.still("<svg><text>onclick=x</text></svg>"))
                .as("words are only words")
                .isEqualTo("<text>onclick=x</text>");
    }

    @Test
    void takes_up_a_bounded_room_when_kept() {
        var kept = new Kept(10);
        kept.keep("a", new byte[6]);
        kept.keep("b", new byte[4]);
        kept.find("a");
        kept.keep("c", new byte[3]);

        assertThat(kept.find("b")).as("asked for longest ago").isEmpty();
        assertThat(kept.find("a")).isPresent();
        assertThat(kept.bytes()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "png"})
    void is_answered_as_a_file_of_its_kind(String ending) {
        var answer = PICTURES.answer(BARS, "", Format.of(ending), "CPP rate/2025");

        assertThat(answer.code()).isEqualTo(200);
        assertThat(answer.getHeaders().get("Content-Disposition"))
                .isEqualTo("inline; filename=\"cpp-rate-2025." + ending + "\"");
        assertThat(answer.getContentType().orElseThrow().toString())
                .startsWith(ending.equals("svg") ? "image/svg+xml" : "image/png");
    }

    private static Document svg(Chart chart) throws PictureNotInTime {
        var bytes = PICTURES.draw(chart, "Source: a publisher, April 2026", Format.SVG);
        return Jsoup.parse(new String(bytes, UTF_8), "", Parser.xmlParser());
    }

    private static java.util.Set<Integer> colours(java.awt.image.BufferedImage image) {
        var colours = new java.util.HashSet<Integer>();
        for (int y = 0; y < image.getHeight(); y += 4) {
            for (int x = 0; x < image.getWidth(); x += 4) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    private static Point at(String value) {
        return Point.at(new BigDecimal(value), value);
    }

    private static Point suppressed() {
        return Point.gap("[c]", "suppressed for confidentiality");
    }
}
