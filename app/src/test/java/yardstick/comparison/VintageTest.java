package yardstick.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

@DisplayName("A vintage")
class VintageTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);

    private static Edition edition(int id, LocalDate publishedOn, boolean toDay) {
        return new Edition(
                id, "ees", "A publisher", "Plans", "2024", publishedOn, toDay, "plans.csv");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024-10-30, false", "2024-10-31, true", "2024-11-01, true"})
    void counts_a_file_of_which_the_month_is_known_from_the_months_last_day(
            LocalDate day, boolean seen) {
        assertThat(new Vintage(day, null).sees(edition(1, OCTOBER, false))).isEqualTo(seen);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024-09-30, false", "2024-10-01, true"})
    void counts_a_file_from_its_own_day_where_that_is_known(LocalDate day, boolean seen) {
        assertThat(new Vintage(day, null).sees(edition(1, OCTOBER, true))).isEqualTo(seen);
    }

    @Test
    void counts_editions_up_to_its_pin_and_published_by_its_day_both() {
        var editions = List.of(edition(1, OCTOBER, true), edition(2, OCTOBER.plusYears(1), true));
        assertThat(new Vintage(null, 1).seen(editions)).containsExactly(1);
        assertThat(new Vintage(OCTOBER, 2).seen(editions)).containsExactly(1);
        assertThat(new Vintage(OCTOBER.minusDays(1), 2).seen(editions)).isEmpty();
        assertThat(Vintage.NOW.seen(editions)).containsExactlyInAnyOrder(1, 2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/compare/E06000033, /compare/E06000033?asPublishedOn=2024-10-01&editions=24",
        "/a?topic=Adoption, /a?topic=Adoption&asPublishedOn=2024-10-01&editions=24",
        "/a#trend, /a?asPublishedOn=2024-10-01&editions=24#trend"
    })
    void stays_in_the_addresses_that_lead_on(String href, String kept) {
        assertThat(new Vintage(OCTOBER, 24).keep(href)).isEqualTo(kept);
        assertThat(Vintage.NOW.keep(href)).as("today's need no word").isEqualTo(href);
    }
}
