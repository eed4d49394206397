package yardstick.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.NeedsPublishedData;
import yardstick.publishing.LoadReport.Outcome;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All of the published files, loaded once, and the facts their README names. */
@NeedsPublishedData
class OpenDataTest {

    private static EmbeddedDatabase database;
    private static LoadReport report;

    @BeforeAll
    static void load() throws Exception {
        database = EmbeddedDatabase.temporary();
        report = loadAgain();
    }

    private static LoadReport loadAgain() throws Exception {
        return Load.load(
                database.url(),
                EmbeddedDatabase.PASSWORD,
                DataFolder.find(System.getenv()).orElseThrow(),
                line -> {});
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    /** The rows of a query as the web role sees them, cells parted by a bar. */
    private static List<String> rows(String query) throws SQLException {
        try (var connection = database.connect("yardstick_app");
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var cells = new ArrayList<String>();
                for (int each = 1; each <= found.getMetaData().getColumnCount(); each++) {
                    cells.add(String.valueOf(found.getString(each)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    private static int count(String query) throws SQLException {
        return Integer.parseInt(rows(query).getFirst());
    }

    @Test
    void no_file_is_refused_and_only_texts_are_left_alone() {
        assertThat(report.files())
                .filteredOn(file -> file.outcome() == Outcome.NOT_RECOGNISED)
                .extracting(LoadReport.OneFile::name)
                .containsExactly(
                        "README.md",
                        "dfe_cla_data-guidance_2023.txt",
                        "dfe_open_data_standards_ud.qmd");
        assertThat(report.files()).filteredOn(file -> file.outcome() == Outcome.REFUSED).isEmpty();
        assertThat(report.files()).filteredOn(file -> file.outcome() == Outcome.LOADED).hasSize(27);
    }

    @Test
    void every_figure_of_LAIT_is_a_current_figure_but_those_of_a_period_called_0()
            throws Exception {
        var lait = report.file("lait/bds_long_0.parquet");
        assertThat(lait.rowsRead()).isEqualTo(641_070);
        assertThat(lait.rowsRefused()).isEqualTo(170);
        assertThat(lait.messages())
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.severity()).isEqualTo("warning");
                            assertThat(message.line()).isEqualTo(175_612);
                            assertThat(message.text()).contains("CINPermExclusion", "\"0\"");
                        });
        assertThat(count("select count(*) from published.figure")).isEqualTo(641_070 - 170);
        assertThat(
                        count(
                                """
                                select count(*) from published.figure f
                                  join published.edition e using (edition_id) where e.content = 'lait'
                                """))
                .isEqualTo(641_070 - 170);
    }

    @Test
    void binary_noise_is_cleaned_away() throws Exception {
        assertThat(
                        count(
                                """
                                select max(length(ltrim(replace(abs(value)::text, '.', ''), '0')))
                                  from published.figure
                                """))
                .isLessThanOrEqualTo(15);
        assertThat(count("select count(*) from published.figure where value = 95.9")).isPositive();
    }

    @Test
    void there_are_434_indicators_with_what_the_dictionary_says() throws Exception {
        assertThat(count("select count(*) from published.indicator")).isEqualTo(434);
        assertThat(rows("select polarity, count(*) from published.indicator group by 1 order by 1"))
                .hasSize(3);
        assertThat(count("select count(*) from published.indicator where not quartile_bands"))
                .isEqualTo(21);
        assertThat(count("select count(*) from published.indicator where discontinued"))
                .isEqualTo(12);
        assertThat(
                        count(
                                """
                                select count(*) from (
                                  select from published.indicator_topic group by indicator_id having count(*) = 2) two
                                """))
                .isEqualTo(14);
        assertThat(
                        rows(
                                """
                                select code, unit, per, polarity, decimal_places, period_type, last_update
                                  from published.indicator
                                 where source_code in ('CPP_rate', 'LAC_ceased_SGO', 'LAC_ceased_SGO%', 'RTA')
                                 order by code
                                """))
                .containsExactly(
                        "cpp-rate|Rate per 10,000|10000|neither|1|snapshot-31-march|2025-10-01",
                        "lac-ceased-sgo|Number ceased|1|neither|0|financial-year|2025-11-01",
                        "lac-ceased-sgo-percent|% ceased|100|neither|1|financial-year|2025-11-01",
                        "rta|Rate per 100,000|100000|low|2|three-years|2024-05-01");
    }

    @Test
    void every_council_is_there_with_its_older_codes_its_life_span_and_who_took_over()
            throws Exception {
        assertThat(count("select count(*) from published.council")).isEqualTo(158);
        assertThat(count("select count(*) from published.council_code")).isEqualTo(163);
        assertThat(count("select count(*) from published.council where exists_until is null"))
                .isEqualTo(153);
        assertThat(
                        rows(
                                """
                                select a.code, a.name, c.exists_until, string_agg(s.code, ', ' order by s.code)
                                  from published.council c join published.area a using (area_id)
                                  join published.council_succession x using (council_id)
                                  join published.council sc on sc.council_id = x.successor_id
                                  join published.area s on s.area_id = sc.area_id
                                 where a.dfe_code = '909' group by 1, 2, 3
                                """))
                .containsExactly("E10000006|Cumbria|2023-04-01|E06000063, E06000064");
        assertThat(
                        rows(
                                """
                                select a.code, k.ons_code, k.until from published.area a
                                  join published.council c using (area_id) join published.council_code k using (council_id)
                                 where a.dfe_code = '815' order by 2
                                """))
                .containsExactly("E06000065|E06000065|null", "E06000065|E10000023|2023-04-01");
    }

    @Test
    void a_London_borough_lies_in_London_and_in_one_of_its_parts() throws Exception {
        assertThat(
                        rows(
                                """
                                select a.name, r.code, p.name from published.area a
                                  join published.area r on r.area_id = a.region_id
                                  left join published.area p on p.area_id = a.part_id
                                 where a.code in ('E09000007', 'E09000002', 'E06000033') order by a.code
                                """))
                .containsExactly(
                        "Southend-on-Sea|E12000006|null",
                        "Barking and Dagenham|E12000007|Outer London",
                        "Camden|E12000007|Inner London");
    }

    @Test
    void every_published_rate_of_child_protection_plans_is_its_count_over_last_years_population()
            throws Exception {
        assertThat(
                        rows(
                                """
                                select count(*), count(*) filter (where value = round(numerator * 10000 / denominator, 1)),
                                       count(distinct d.file_name), min(d.file_name)
                                  from published.figure f
                                  join published.indicator i using (indicator_id) join published.area a using (area_id)
                                  left join published.edition d on d.edition_id = f.detail_edition_id
                                 where i.source_code = 'CPP_rate' and a.kind = 'council' and f.value is not null
                                """))
                .containsExactly(
                        "1492|1492|1|ees/edition-2025/d5_cpps_at31march_by_duration_2013_to_2025.csv");
    }

    @Test
    void rates_of_the_edition_before_were_revised_for_two_years_and_no_more() throws Exception {
        assertThat(
                        rows(
                                """
                                select o.first_year, count(r.area_id), count(*)
                                  from published.observation o
                                  join published.edition e using (edition_id)
                                  join published.indicator i using (indicator_id) join published.area a using (area_id)
                                  join published.figure f using (indicator_id, first_year, area_id)
                                  left join published.revision r
                                    on (r.indicator_id, r.first_year, r.area_id, r.old_edition_id)
                                     = (o.indicator_id, o.first_year, o.area_id, o.edition_id)
                                 where e.file_name like '%/d1_%' and i.source_code = 'CPP_rate' and a.kind = 'council'
                                   and o.value is not null and f.value is not null and o.first_year >= 2022
                                 group by 1 order by 1
                                """))
                .element(0)
                .asString()
                .startsWith("2022|0|");
        assertThat(
                        rows(
                                """
                                select r.first_year, count(*) from published.revision r
                                  join published.edition e on e.edition_id = r.old_edition_id
                                  join published.indicator i using (indicator_id) join published.area a using (area_id)
                                 where e.file_name like '%/d1_%' and i.source_code = 'CPP_rate' and a.kind = 'council'
                                 group by 1 order by 1
                                """))
                .containsExactly("2023|97", "2024|146");
    }

    @Test
    void symbols_become_reasons_and_zero_stays_zero() throws Exception {
        assertThat(
                        report.file("ees/edition-2024/d1_child_protection_plans_2013_to_2024.csv")
                                .missingByReason())
                .isEqualTo(Map.of("suppressed", 30, "not-available", 27, "low-reliability", 2));
        assertThat(
                        count(
                                """
                                select count(*) from published.figure f join published.edition e on e.edition_id = f.detail_edition_id
                                 where f.missing = 'suppressed' and e.content = 'ees' and f.detail_source_row > 1
                                """))
                .isPositive();
        assertThat(count("select count(*) from published.figure where value = 0")).isPositive();
    }

    @Test
    void where_LAIT_has_a_dash_and_another_file_a_nought_the_disagreement_is_listed()
            throws Exception {
        assertThat(
                        rows(
                                """
                                select count(*), min(f.missing), min(d.other_value), min(d.reason)
                                  from published.disagreement d
                                  join published.figure f using (indicator_id, first_year, area_id)
                                  join published.indicator i using (indicator_id) join published.area a using (area_id)
                                 where i.source_code = 'ReRegCPR' and a.name = 'Isles of Scilly'
                                """))
                .containsExactly("10|not-stated|0|LAIT gives no value; this file says 0");
        assertThat(report.disagreements())
                .isEqualTo(count("select count(*) from published.disagreement"));
    }

    @Test
    void percentages_that_LAIT_cuts_off_are_listed() throws Exception {
        assertThat(
                        rows(
                                """
                                select d.value, d.other_value, d.reason from published.disagreement d
                                  join published.indicator i using (indicator_id) join published.area a using (area_id)
                                 where i.source_code = 'Continue_Assess_Comp' and a.kind = 'england' and d.first_year = 2020
                                """))
                .singleElement()
                .asString()
                .startsWith("83.8|83.9|LAIT cuts off");
    }

    @Test
    void a_neighbour_model_in_two_files_is_one_model_with_ten_neighbours_a_council()
            throws Exception {
        assertThat(
                        rows(
                                """
                                select m.model, m.title, count(distinct n.area_id), count(*)
                                  from published.neighbour_model m join published.neighbour n using (model)
                                 group by 1, 2 order by 1
                                """))
                .containsExactly("2021|April 2021 model|156|1560", "2025|May 2025 model|158|1580");
        assertThat(report.file("neighbours/sn_model_2025_wide.csv").messages())
                .extracting(LoadReport.Message::text)
                .containsExactly(
                        "the same model 2025 as is loaded already: 1,530 neighbours compared");
    }

    @Test
    void the_latest_judgements_of_153_councils_count_as_Ofsted_counts_them() throws Exception {
        assertThat(
                        rows(
                                """
                                select grade, count(*) from (
                                  select distinct on (i.area_id) j.grade
                                    from published.inspection i join published.judgement j using (inspection_id)
                                    join published.council c using (area_id)
                                   where j.judgement_area = 'Overall effectiveness' and c.exists_until is null
                                     and i.inspected_on <= date '2025-03-31'
                                   order by i.area_id, i.inspected_on desc) latest
                                 group by 1 order by 2
                                """))
                .containsExactly(
                        "Inadequate|19",
                        "Requires improvement to be good|31",
                        "Outstanding|36",
                        "Good|67");
        assertThat(
                        count(
                                """
                                select count(*) from published.judgement j join published.inspection i using (inspection_id)
                                 where judgement_area = 'Care leavers' and inspected_on < date '2023-01-01'
                                """))
                .isZero();
        assertThat(count("select count(*) from published.inspection where kind = 'focused visit'"))
                .isEqualTo(36);
    }

    @Test
    void what_feeds_no_indicator_is_named() {
        assertThat(report.file("ees/edition-2025/la_care_leavers_activity.csv").unmapped())
                .contains("breakdown: In an apprenticeship", "care_leaver_age: 17 to 18 years");
        assertThat(report.file("ees/edition-2025/b1_children_in_need_2013_to_2025.csv").unmapped())
                .contains("Anypoint_episodes", "awaiting_assessment");
    }

    @Test
    void loading_again_changes_nothing_and_says_so() throws Exception {
        var figures =
                "select md5(string_agg(f::text, '' order by f::text)) from published.figure f where first_year > 2023";
        var before = rows(figures);
        var again = loadAgain();
        assertThat(again.changed()).isFalse();
        assertThat(again.files())
                .filteredOn(file -> !file.content().isEmpty())
                .extracting(LoadReport.OneFile::outcome)
                .containsOnly(Outcome.UNCHANGED);
        assertThat(rows(figures)).isEqualTo(before);
        assertThat(
                        count(
                                "select count(*) from published.current_load where load_id = %d"
                                        .formatted(report.load())))
                .isOne();
    }

    @Test
    void the_report_is_kept_for_the_administrator_and_fits_a_console() throws Exception {
        assertThat(
                        count(
                                "select count(*) from published.load_file where load_id = "
                                        + report.load()))
                .isEqualTo(report.files().size());
        assertThat(ReportText.lines(report)).hasSizeBetween(40, 90);
    }
}
