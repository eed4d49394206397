package yardstick.releases;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.FigureStatus;
import yardstick.collection.Givers;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.collection.Sum;
import yardstick.disclosure.Known;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Which figures others see, whatever gives them away. The sums behind it are tested elsewhere. */
@DisplayName("A release shows")
class PreviewTest {

    private static final LocalDate OCTOBER = LocalDate.of(2017, 10, 1);
    private static final OffsetDateTime FIRST =
            OffsetDateTime.of(2018, 1, 9, 9, 0, 0, 0, ZoneOffset.UTC);

    private static final CollectedIndicator MONTHLY =
            indicator(1, "m-adopted", "adopted", null, 1, Nature.DURING);
    private static final CollectedIndicator QUARTERLY =
            indicator(2, "q-adopted", "adopted", null, 1, Nature.DURING);
    private static final CollectedIndicator LOOKED_AFTER =
            indicator(3, "q-looked-after", "looked-after", null, 1, Nature.AT_END);
    private static final CollectedIndicator FAR_AWAY =
            indicator(4, "q-far-away", "far-away", "looked-after", 100, Nature.AT_END);
    private static final CollectedIndicator RATE =
            indicator(
                    5,
                    "q-rate",
                    "looked-after",
                    CollectedIndicator.CHILDREN,
                    10_000,
                    Nature.AT_END);
    private static final CollectedIndicator DAYS =
            indicator(6, "q-days", "adopted-in-year", null, 1, Nature.AVERAGE);
    private static final CollectedIndicator BEGAN =
            indicator(7, "q-began", "began-to-be-looked-after", null, 1, Nature.DURING);
    private static final CollectedIndicator CEASED =
            indicator(8, "q-ceased", "ceased-to-be-looked-after", null, 1, Nature.DURING);
    private static final CollectedIndicator FOSTERED =
            indicator(9, "q-fostered", "fostered", null, 1, Nature.AT_END);
    private static final CollectedIndicator OTHERWISE =
            indicator(10, "q-otherwise", "otherwise", null, 1, Nature.AT_END);

    private static final CollectedIndicator SO_FAR =
            indicator(11, "m-days", "adopted-in-the-year", null, 1, Nature.AVERAGE);
    private static final CollectedIndicator THREE_YEARS =
            indicator(12, "a1", "adopted-in-three-years", null, 1, Nature.AVERAGE);

    private static final DataSet MONTHS =
            dataSet(1, "months", PeriodKind.MONTH, List.of(MONTHLY, SO_FAR), List.of());
    private static final DataSet SCORECARD =
            dataSet(3, "scorecard", PeriodKind.THREE_YEARS, List.of(THREE_YEARS), List.of());
    private static final DataSet QUARTERS =
            dataSet(
                    2,
                    "quarters",
                    PeriodKind.QUARTER,
                    List.of(
                            QUARTERLY,
                            LOOKED_AFTER,
                            FAR_AWAY,
                            RATE,
                            DAYS,
                            BEGAN,
                            CEASED,
                            FOSTERED,
                            OTHERWISE),
                    List.of(
                            new Sum(
                                    "placement",
                                    "q-looked-after",
                                    List.of("q-fostered", "q-otherwise"))));

    private final List<Approved> approved = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final Map<UUID, Set<ReleaseQueries.Held>> held = new HashMap<>();

    @Test
    void no_two_months_that_with_their_quarter_give_the_third_away() {
        count(MONTHLY, OCTOBER, 9);
        count(MONTHLY, OCTOBER.plusMonths(1), 8);
        count(MONTHLY, OCTOBER.plusMonths(2), 3);
        count(QUARTERLY, OCTOBER, 20);
        assertThat(shown(MONTHS)).containsExactly("m-adopted [c]", "m-adopted 8", "m-adopted 9");

        release(QUARTERS);

        assertThat(shown(MONTHS)).containsExactly("m-adopted [c]", "m-adopted [c]", "m-adopted 9");
    }

    @Test
    void no_quarter_that_with_two_months_gives_the_third_away() {
        count(MONTHLY, OCTOBER, 9);
        count(MONTHLY, OCTOBER.plusMonths(1), 8);
        count(MONTHLY, OCTOBER.plusMonths(2), 3);
        release(MONTHS);
        count(QUARTERLY, OCTOBER, 20);

        assertThat(shown(QUARTERS)).containsExactly("q-adopted [c]");
    }

    @Test
    void neither_all_nor_nearly_all_of_a_percentage_nor_its_few() {
        ratio(FAR_AWAY, OCTOBER, 3, 300);
        ratio(FAR_AWAY, OCTOBER.plusMonths(3), 40, 300);
        ratio(FAR_AWAY, OCTOBER.plusMonths(6), 298, 300);
        ratio(FAR_AWAY, OCTOBER.plusMonths(9), 300, 300);

        assertThat(shown(QUARTERS))
                .containsExactly(
                        "q-far-away [c]",
                        "q-far-away [c]",
                        "q-far-away 40 of 300",
                        "q-far-away [c]");
    }

    @Test
    void no_rate_of_few_though_the_number_of_all_children_is_public() {
        ratio(RATE, OCTOBER, 4, 40_000);
        ratio(RATE, OCTOBER.plusMonths(3), 0, 40_000);

        assertThat(shown(QUARTERS)).containsExactly("q-rate 0 of 40000", "q-rate [c]");
    }

    /** Of a year so far, what the last month added is what it is more than a month ago. */
    @Test
    void no_mean_whose_children_so_far_give_a_month_away() {
        figure(SO_FAR, OCTOBER, "420", "22", null);
        figure(SO_FAR, OCTOBER.plusMonths(1), "417", "30", null);
        figure(SO_FAR, OCTOBER.plusMonths(2), "410", "33", null);

        assertThat(shown(MONTHS)).containsExactly("m-days 410", "m-days [c]", "m-days 420");
    }

    @Test
    void no_mean_of_three_years_that_gives_away_what_is_not_published_of_one() {
        var april = LocalDate.of(2014, 4, 1);
        figure(THREE_YEARS, april, "417", "47", null);
        assertThat(shown(SCORECARD)).containsExactly("a1 417");

        var preview =
                Preview.of(
                        SCORECARD,
                        known(),
                        table ->
                                table.knowing(
                                        List.of(year(april, 24), year(april.plusYears(1), 20))));

        assertThat(preview.figures().stream().map(PreviewTest::words)).containsExactly("a1 [c]");
    }

    private static Known year(LocalDate first, long adopted) {
        return Known.exactly(
                Quantities.during("adopted", first, first.plusYears(1).minusDays(1)), adopted);
    }

    @Test
    void nothing_that_is_not_made_of_counts() {
        figure(FAR_AWAY, OCTOBER, "13.5", null, null);
        figure(DAYS, OCTOBER, "417", null, null);
        figure(DAYS, OCTOBER.plusMonths(3), "417", "4", null);
        figure(DAYS, OCTOBER.plusMonths(6), "417", "19", null);

        assertThat(shown(QUARTERS))
                .containsExactly("q-far-away [c]", "q-days 417", "q-days [c]", "q-days [c]");
        assertThat(preview(QUARTERS).figures().getFirst().why()).contains("without its counts");
    }

    @Test
    void no_part_that_gives_the_other_away() {
        count(LOOKED_AFTER, OCTOBER, 300);
        count(FOSTERED, OCTOBER, 296);
        count(OTHERWISE, OCTOBER, 4);

        assertThat(shown(QUARTERS))
                .containsExactly("q-looked-after 300", "q-fostered [c]", "q-otherwise [c]");
    }

    @Test
    void no_number_of_those_who_came_that_follows_from_who_was_there_and_who_left() {
        count(LOOKED_AFTER, OCTOBER.minusMonths(3), 311);
        count(LOOKED_AFTER, OCTOBER, 300);
        count(BEGAN, OCTOBER, 4);
        count(CEASED, OCTOBER, 15);

        assertThat(shown(QUARTERS))
                .containsExactly(
                        "q-looked-after 300", "q-looked-after 311", "q-began [c]", "q-ceased [c]");
    }

    @Test
    void nothing_that_with_a_published_number_gives_a_small_one_away() {
        count(LOOKED_AFTER, OCTOBER, 300);
        count(FOSTERED, OCTOBER, 296);
        count(OTHERWISE, OCTOBER, 4);
        var day = LocalDate.of(2017, 12, 31);

        var preview =
                Preview.of(
                        QUARTERS,
                        known(),
                        table ->
                                table.knowing(
                                        List.of(
                                                Known.exactly(
                                                        Quantities.atEnd("fostered", day), 296))));

        // The total goes instead of what everybody knows already.
        assertThat(preview.figures().stream().map(PreviewTest::words))
                .containsExactly("q-looked-after [c]", "q-fostered 296", "q-otherwise [c]");
    }

    @Test
    void two_data_sets_that_contradict_each_other_each_as_it_is() {
        count(MONTHLY, OCTOBER, 9);
        count(QUARTERLY, OCTOBER, 7);

        assertThat(shown(QUARTERS)).containsExactly("q-adopted 7");
    }

    /** A change is suppressed with its figure: that it was revised would tell that there is one. */
    @Test
    void no_revision_of_a_suppressed_figure() {
        revised(LOOKED_AFTER, OCTOBER, 300);
        revised(FOSTERED, OCTOBER, 296);
        revised(OTHERWISE, OCTOBER, 4);
        approved.add(approved(OTHERWISE, OCTOBER.plusMonths(3), "4", FigureStatus.FINAL));

        var preview = preview(QUARTERS).figures();

        assertThat(preview)
                .extracting(s -> words(s) + " " + s.others().status().code())
                .containsExactly(
                        "q-looked-after 300 revised",
                        "q-fostered [c] provisional",
                        "q-otherwise [c] final",
                        "q-otherwise [c] provisional");
        assertThat(preview).extracting(s -> s.own().status()).contains(FigureStatus.REVISED);
    }

    private void revised(CollectedIndicator indicator, LocalDate first, long count) {
        approved.add(approved(indicator, first, String.valueOf(count), FigureStatus.REVISED));
    }

    private static Approved approved(
            CollectedIndicator indicator, LocalDate first, String count, FigureStatus status) {
        var number = new BigDecimal(count);
        return new Approved(
                new CollectedFigure(
                        indicator,
                        new InYearPeriod(PeriodKind.QUARTER, first),
                        new Figure.Known(number),
                        number,
                        null,
                        status),
                FIRST.minusDays(1));
    }

    private List<String> shown(DataSet dataSet) {
        return preview(dataSet).figures().stream().map(PreviewTest::words).toList();
    }

    private Preview preview(DataSet dataSet) {
        return Preview.of(dataSet, known(), UnaryOperator.identity());
    }

    private Preview.Known known() {
        return new Preview.Known(List.of(MONTHS, QUARTERS, SCORECARD), approved, releases, held);
    }

    private static String words(Shown shown) {
        var figure = shown.others();
        var code = figure.indicator().code() + " ";
        if (figure.value() instanceof Figure.Missing(Figure.Reason reason)) {
            assertThat(figure.numerator()).isNull();
            assertThat(figure.denominator()).isNull();
            return code + reason.symbol();
        }
        return figure.denominator() == null
                ? code + figure.value().number().orElseThrow()
                : code + figure.numerator() + " of " + figure.denominator();
    }

    /** Releases a data set as it is now. */
    private void release(DataSet dataSet) {
        var id = UUID.randomUUID();
        held.put(
                id,
                preview(dataSet).figures().stream()
                        .map(s -> new ReleaseQueries.Held(Spot.of(s.own()), s.isSuppressed()))
                        .collect(Collectors.toSet()));
        releases.add(
                new Release(
                        id,
                        dataSet.id(),
                        releases.size() + 1,
                        Audience.REGION,
                        FIRST,
                        FIRST,
                        "",
                        "",
                        null,
                        "",
                        ""));
    }

    private void count(CollectedIndicator indicator, LocalDate first, long count) {
        figure(indicator, first, String.valueOf(count), String.valueOf(count), null);
    }

    private void ratio(CollectedIndicator indicator, LocalDate first, long some, long all) {
        var value =
                BigDecimal.valueOf(some * indicator.per())
                        .divide(BigDecimal.valueOf(all), 9, RoundingMode.HALF_UP);
        figure(indicator, first, value.toPlainString(), String.valueOf(some), String.valueOf(all));
    }

    private void figure(
            CollectedIndicator indicator,
            LocalDate first,
            String value,
            @Nullable String numerator,
            @Nullable String denominator) {
        var kind =
                SCORECARD.indicators().contains(indicator)
                        ? PeriodKind.THREE_YEARS
                        : MONTHS.indicators().contains(indicator)
                                ? PeriodKind.MONTH
                                : PeriodKind.QUARTER;
        approved.add(
                new Approved(
                        new CollectedFigure(
                                indicator,
                                new InYearPeriod(kind, first),
                                new Figure.Known(new BigDecimal(value)),
                                numerator == null ? null : new BigDecimal(numerator),
                                denominator == null ? null : new BigDecimal(denominator),
                                FigureStatus.PROVISIONAL),
                        FIRST.minusDays(1)));
    }

    private static CollectedIndicator indicator(
            int id, String code, String of, @Nullable String all, int per, Nature nature) {
        return new CollectedIndicator(
                id,
                code,
                id,
                code,
                "",
                "",
                of,
                all == null ? null : "",
                all,
                per,
                "",
                0,
                Polarity.NEITHER,
                nature,
                null,
                List.of());
    }

    private static DataSet dataSet(
            int id,
            String code,
            PeriodKind kind,
            List<CollectedIndicator> indicators,
            List<Sum> sums) {
        return new DataSet(
                id,
                code,
                code,
                "",
                kind,
                30,
                false,
                new Givers(true, List.of()),
                "",
                indicators,
                sums);
    }
}
