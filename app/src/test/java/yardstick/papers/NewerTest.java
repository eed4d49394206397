package yardstick.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import yardstick.scoring.Filter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

@DisplayName("A newer version")
class NewerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final UUID ONE = UUID.fromString("00000000-0000-4000-9000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-9000-000000000002");

    @Test
    void is_no_other_because_a_day_has_passed_or_files_were_loaded() {
        var newer =
                Newer.of(
                        paper(MONDAY, "24.5", "load=7"),
                        paper(MONDAY.plusDays(1), "24.5", "load=8"));

        assertThat(newer.isDifferent()).isFalse();
    }

    @Test
    void is_another_line_by_line() {
        var newer = Newer.of(paper(MONDAY, "24.5", ""), paper(MONDAY, "24.7", ""));

        assertThat(newer.before()).containsExactly("Figures: 2025; 24.5");
        assertThat(newer.now()).containsExactly("Figures: 2025; 24.7");
    }

    @Test
    void counts_how_often_a_line_stands_there() {
        var once = new Paper("p", "P", "", List.of(new Block.Bullets(List.of("a", "b"))));
        var twice = new Paper("p", "P", "", List.of(new Block.Bullets(List.of("a", "a", "b"))));

        assertThat(Newer.of(once, twice).now()).containsExactly("a");
        assertThat(Newer.of(twice, once).before()).containsExactly("a");
    }

    private static Paper paper(LocalDate day, String figure, String load) {
        return new Paper(
                "paper-" + day,
                "Paper",
                "Frozen on " + Days.words(day),
                List.of(
                        Stamp.of(day),
                        new Block.Grid(
                                "Figures",
                                List.of("Period", "Figure"),
                                List.of(List.of("2025", figure))),
                        new Block.Text(Stamp.FOR_EVER + load)));
    }

    static Stream<Source> sources() {
        return Stream.of(
                new Source.OfPlan(ONE),
                new Source.OfVersion(ONE, OTHER),
                new Source.OfMeeting(ONE, OTHER),
                new Source.OfChosen("", "", List.of("a-b", "c"), List.of(ONE, OTHER), true, true),
                new Source.OfChosen(
                        ONE.toString(), OTHER.toString(), List.of(), List.of(), true, false),
                new Source.OfInspection(ONE),
                new Source.OfReview(ONE),
                new Source.OfScorecard("all", "2023", new Filter("A", "", "worsening")),
                new Source.OfReleased("set", "code", "public"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void is_made_from_what_the_earlier_was(Source source) {
        assertThat(Source.read(source.fields())).isEqualTo(source);
    }

    /** As papers were kept before they said themselves what they were made from. */
    @Test
    void is_made_from_the_path_of_an_old_one() {
        sources()
                .limit(5)
                .filter(source -> !(source instanceof Source.OfVersion))
                .forEach(
                        source ->
                                assertThat(Source.read(MadeFrom.fields(source.path())))
                                        .isEqualTo(source));
        assertThat(Source.read(MadeFrom.fields(Source.CHOOSE)))
                .as("a choice that was too long to be kept")
                .isEqualTo(new Source.OfChosen("", "", List.of(), List.of(), false, false));
    }
}
