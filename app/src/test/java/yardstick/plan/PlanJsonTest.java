package yardstick.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@DisplayName("A plan kept as JSON")
class PlanJsonTest {

    private final PlanJson json = new PlanJson(JsonMapper.createDefault());

    /** Each format as it was first written. Never change a file: versions of it are kept. */
    private static String kept() throws IOException {
        return kept(1);
    }

    private static String kept(int format) throws IOException {
        var name = "frozen-plan-%d.json".formatted(format);
        try (var file = PlanJsonTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void is_read_by_every_later_build_and_what_that_does_not_know_is_passed_over()
            throws IOException {
        var plan = json.read(kept());

        var action = plan.actions().toList().getFirst();
        assertThat(plan.plan().title()).isEqualTo("Development plan");
        assertThat(plan.plan().rhythm()).isEqualTo(Rhythm.EVERY_8_WEEKS);
        assertThat(plan.plan().closed()).isNotNull();
        assertThat(plan.scale().getLast().points()).isEqualTo(new BigDecimal("2.50"));
        assertThat(action.standing().differs()).isTrue();
        assertThat(action.closing()).isNotNull();
        assertThat(action.measures().getFirst().baseline()).isEqualTo(new BigDecimal("22.10"));
        assertThat(action.origins().getFirst().number()).isEqualTo(14);
        assertThat(plan.risks().getFirst().revised()).isNull();
        assertThat(plan.printed()).hasSize(1);
    }

    @Test
    void says_something_in_every_component_that_there_is() throws IOException {
        var nothing = new ArrayList<String>();
        silent(json.read(kept()), "plan", nothing);

        assertThat(nothing)
                .as("components that the kept file leaves out, so nobody knows how they are read")
                .containsExactlyInAnyOrder(
                        "plan.plan.review",
                        "plan.scale.definition",
                        "plan.priorities.actions.milestones.owners",
                        "plan.priorities.actions.milestones.targetWords",
                        "plan.priorities.actions.measures.collected",
                        "plan.priorities.actions.origins.source",
                        "plan.progress",
                        "plan.priorities.actions.standing.before",
                        "plan.priorities.actions.standing.board.evidence",
                        "plan.priorities.actions.standing.board.reason",
                        "plan.risks.revised");
    }

    @Test
    void of_format_1_does_not_know_what_was_reported_and_of_format_2_does() throws IOException {
        assertThat(json.read(kept(1)).progress()).as("not kept, which is not: none").isNull();

        var plan = json.read(kept(2));
        var action = plan.actions().toList().getFirst();

        assertThat(plan.findProgress(action.id()))
                .hasValueSatisfying(
                        said -> {
                            assertThat(said.body()).isEqualTo("Posts are filled");
                            assertThat(said.saidFor()).isEqualTo("2018-01-31");
                        });
        assertThat(action.origins().getFirst().source())
                .isEqualTo("SIF inspection of 22 February 2016");
    }

    @Test
    void comes_back_exactly_as_it_was() throws IOException {
        for (int format = 1; format <= PlanJson.FORMAT; format++) {
            var plan = json.read(kept(format));

            assertThat(json.read(json.write(plan))).as("format %d", format).isEqualTo(plan);
        }
    }

    @Test
    void lacks_what_an_older_build_did_not_know_without_harm() throws IOException {
        var old =
                kept().replace("\"evidence\": 2,", "")
                        .replace("\"introduction\": \"What we have promised.\",", "")
                        .replace("\"endsOn\": \"2019-03-31\",", "");

        var plan = json.read(old);

        assertThat(plan.plan().introduction()).isEmpty();
        assertThat(plan.plan().endsOn()).isNull();
        assertThat(plan.actions().toList().getFirst().evidence()).isZero();
    }

    @Test
    void of_a_later_format_is_refused_rather_than_misread() throws IOException {
        var later = kept().replace("\"format\": 1", "\"format\": 3");

        assertThatThrownBy(() -> json.read(later)).hasMessageContaining("cannot read this version");
    }

    /** The components that are null or empty texts or lists, by name. */
    private static void silent(Object value, String name, List<String> nothing) {
        switch (value) {
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    var below = name + "." + component.getName();
                    try {
                        var part = component.getAccessor().invoke(record);
                        if (part == null || part.equals("") || part.equals(List.of())) {
                            nothing.add(below);
                        } else {
                            silent(Objects.requireNonNull(part), below, nothing);
                        }
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            case List<?> several -> several.forEach(each -> silent(each, name, nothing));
            default -> {}
        }
    }
}
