package yardstick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

@DisplayName("An option as JSON")
class ChartJsonTest {

    @Test
    void is_the_same_text_every_time() {
        assertThat(
                        ChartJson.write(
                                Map.of(
                                        "b",
                                        1,
                                        "a",
                                        List.of(true, "x"),
                                        "c",
                                        new BigDecimal("1E+3"))))
                .isEqualTo("{\"a\":[true,\"x\"],\"b\":1,\"c\":1000}");
    }

    @Test
    void cannot_end_the_element_it_stands_in() {
        assertThat(ChartJson.write("</script><b title=\"&\">\n\\\u2028"))
                .isEqualTo(
                        "\"\\u003c/script\\u003e\\u003cb title=\\\"\\u0026\\\"\\u003e\\u000a\\\\\\u2028\"");
    }

    @Test
    void holds_no_functions() {
        Function<String, String> formatter = text -> text;
        assertThatThrownBy(() -> ChartJson.write(Map.of("formatter", formatter)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("data only");
    }
}
