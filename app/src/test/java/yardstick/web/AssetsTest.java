package yardstick.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import yardstick.charts.Palette;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

@DisplayName("A file that pages need")
class AssetsTest {

    @Test
    void is_found_by_a_name_that_changes_with_its_content() {
        assertThat(Assets.url("app.css")).matches("/assets/app-[0-9a-f]{16}\\.css");
        assertThat(Assets.find(Assets.url("app.css"))).isPresent();
        assertThat(Assets.find("/assets/app-0000000000000000.css")).isEmpty();
    }

    @Test
    void is_the_same_compressed() throws Exception {
        var asset = asset("echarts.js");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(asset.gzipped()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(asset.bytes());
        }
        assertThat(asset.gzipped().length).isLessThan(asset.bytes().length / 2);
    }

    @Test
    void names_the_module_it_needs_by_the_address_where_that_is() {
        assertThat(text("app.js")).contains(Assets.url("govuk.js")).doesNotContain("./govuk.js");
    }

    @Test
    void has_neither_crown_nor_typeface_that_belong_to_GOV_UK() {
        assertThat(text("govuk.css"))
                .doesNotContain("GDS Transport", "@font-face", "url(")
                .contains("font-family:arial");
    }

    @ParameterizedTest
    @EnumSource(
            value = Palette.class,
            mode = Mode.INCLUDE,
            names = {"INK", "SLATE", "MIST", "OURS", "WHITE"})
    void paints_in_the_colours_of_the_pictures(Palette colour) {
        assertThat(text("app.css"))
                .contains(
                        "--%s: %s;"
                                .formatted(colour.name().toLowerCase(Locale.ROOT), colour.hex()));
    }

    @Test
    void that_is_not_there_is_named_when_a_template_asks_for_it() {
        assertThatThrownBy(() -> Assets.url("none.css"))
                .hasMessageContaining("No asset \"none.css\"");
    }

    private static String text(String name) {
        return new String(asset(name).bytes(), StandardCharsets.UTF_8);
    }

    private static Asset asset(String name) {
        return Assets.find(Assets.url(name)).orElseThrow();
    }
}
