package yardstick.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

@DisplayName("A kept paper")
class PaperJsonTest {

    private static final PaperJson JSON = new PaperJson(JsonMapper.createDefault());

    private static final Paper PAPER =
            new Paper(
                    "Plan of 2017",
                    "Plan “of” 2017 </script>",
                    "Thurrock",
                    List.of(
                            new Block.Heading(2, "How it stands"),
                            new Block.Heading(3, "A part"),
                            new Block.Text("Line one\nline two \uD83D\uDE00"),
                            new Block.Bullets(List.of("one", "")),
                            new Block.Grid(
                                    "Figures",
                                    List.of("Period", "Value"),
                                    List.of(List.of("2017", "68.3"), List.of("2018", "[c]"))),
                            new Block.Picture(new byte[] {0, -1, 127}, 30, 20, "A line")));

    @Test
    void comes_back_as_it_was() {
        assertThat(JSON.read(JSON.write(PAPER))).usingRecursiveComparison().isEqualTo(PAPER);
    }

    @Test
    void is_the_same_text_each_time() {
        assertThat(JSON.write(JSON.read(JSON.write(PAPER)))).isEqualTo(JSON.write(PAPER));
    }

    /** As the first build wrote it: every later one must read this. */
    @Test
    void of_the_first_format_is_read() {
        var kept =
                "{\"format\":1,\"name\":\"a\",\"title\":\"A\",\"subtitle\":\"B\",\"blocks\":["
                        + "{\"kind\":\"heading\",\"level\":2,\"text\":\"H\"},"
                        + "{\"kind\":\"text\",\"text\":\"T\"},"
                        + "{\"kind\":\"bullets\",\"items\":[\"I\"]},"
                        + "{\"kind\":\"grid\",\"caption\":\"C\",\"columns\":[\"X\"],\"rows\":[[\"1\"]]},"
                        + "{\"kind\":\"picture\",\"png\":\"AP9/\",\"width\":3,\"height\":2,"
                        + "\"alternative\":\"L\"}]}";

        assertThat(JSON.read(kept).blocks()).hasSize(5);
        assertThat(JSON.write(JSON.read(kept))).isEqualTo(kept);
    }

    @Test
    void of_a_later_format_is_refused() {
        assertThatThrownBy(() -> JSON.read("{\"format\":2,\"blocks\":[]}"))
                .isInstanceOf(IllegalStateException.class);
    }
}
