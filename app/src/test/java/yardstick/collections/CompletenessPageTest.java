package yardstick.collections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.collection.DataSet;
import yardstick.collection.Givers;
import yardstick.collection.PeriodKind;
import yardstick.collections.CompletenessPage.Region;
import yardstick.comparison.Area;
import yardstick.comparison.Council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One council that has given nothing, long after the day. */
@DisplayName("A data set is missed")
class CompletenessPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Area ELMSHIRE =
            new Area(1, "E10000901", Area.Kind.COUNCIL, "Elmshire", null, 2, null);
    private static final Region REGION =
            new Region(
                    "E12000099",
                    "The region",
                    List.of(new Council(new UUID(0, 1), ELMSHIRE, null, null, List.of())));

    @Test
    void where_every_council_gives_it() {
        var page = page(new Givers(true, List.of()));

        assertThat(tags(page)).containsOnly("Not given");
        assertThat(page.answer()).endsWith("they were due by 4 November 2026");
        assertThat(page.rule()).startsWith("Every council gives it.");
    }

    @Test
    void of_nobody_where_whoever_wishes_gives_it() {
        var page = page(new Givers(false, List.of()));

        assertThat(page.rows().getFirst().cells()).allMatch(cell -> cell.colour().equals("grey"));
        assertThat(page.answer()).endsWith("it is expected of none").doesNotContain("due");
        assertThat(page.rule()).startsWith("Any council that wishes gives it");
    }

    @Test
    void of_nobody_in_a_region_that_is_not_asked_for_it() {
        var page = page(new Givers(true, List.of("E12000006")));

        assertThat(tags(page)).containsOnly("Not asked for");
        assertThat(page.answer()).endsWith("they are not asked for it");
        assertThat(page.rule()).startsWith("Every council in Region E12000006 gives it.");
        assertThat(tags(page(new Givers(true, List.of(REGION.code()))))).containsOnly("Not given");
    }

    private static List<String> tags(CompletenessPage page) {
        return page.rows().getFirst().cells().stream()
                .map(CompletenessPage.Cell::tag)
                .collect(Collectors.toList());
    }

    private static CompletenessPage page(Givers givers) {
        var dataSet =
                new DataSet(
                        1,
                        "quarters",
                        "Quarters",
                        "",
                        PeriodKind.QUARTER,
                        35,
                        false,
                        givers,
                        "",
                        List.of(),
                        List.of());
        return CompletenessPage.of(
                dataSet, REGION, List.of(), List.of(), TODAY, code -> "Region " + code);
    }
}
