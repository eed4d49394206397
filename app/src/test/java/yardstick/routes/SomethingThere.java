package yardstick.routes;

import yardstick.migrations.EmbeddedDatabase;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the addresses of the matrix speak of: an indicator with a figure, where nothing has been
 * loaded, and a target, a commentary, a comparison group, a draft, a submission, a release, an
 * inspection, a note, and a board with a plan of each of two councils.
 */
final class SomethingThere {

    private SomethingThere() {}

    /** The code of an indicator that is published; publishes one if there is none. */
    static String indicator(EmbeddedDatabase database) throws SQLException {
        try (var loader = database.connect("yardstick_loader")) {
            var found = first(loader);
            if (!found.isEmpty()) {
                return found;
            }
            try (var statement = loader.createStatement()) {
                statement.execute(ONE_FIGURE);
            }
            return first(loader);
        }
    }

    /** The same, for once. */
    static void notes(EmbeddedDatabase database, String indicator) throws SQLException {
        try (var superuser = database.connectAsSuperuser()) {
            notes(superuser, indicator);
        }
    }

    /** Puts one target and one commentary of Southend and of Thurrock there as if never changed. */
    static void notes(Connection superuser, String indicator) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(PLANS);
        }
        // Past the policies: rows of two councils at once, whatever the portal did with them.
        try (var statement = superuser.prepareStatement(NOTES)) {
            statement.setString(1, indicator);
            statement.setString(2, indicator);
            statement.execute();
        }
        PlanThere.put(superuser);
        ReviewThere.put(superuser);
        SharedThere.put(superuser);
        AssessmentThere.put(superuser);
    }

    /** The latest period of an indicator that has a value. */
    static String latestPeriod(Connection owner, String indicator) throws SQLException {
        return value(
                owner,
                "select period from published.indicator_period join published.indicator"
                        + " using (indicator_id) where has_value and code = ?"
                        + " order by first_year desc",
                indicator);
    }

    /** The number of Southend's first published inspection. */
    static String visit(Connection owner) throws SQLException {
        return value(
                owner,
                "select min(inspection_id)::text from published.inspection join published.area"
                        + " using (area_id) where code = ?",
                "E06000033");
    }

    /** Our own name for a demo person. */
    static String person(Connection owner, String username) throws SQLException {
        return value(owner, "select person_id from access.person where username = ?", username);
    }

    private static String value(Connection connection, String query, String parameter)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String first(Connection loader) throws SQLException {
        try (var statement = loader.createStatement();
                var rows =
                        statement.executeQuery(
                                "select code from published.indicator join published.figure"
                                        + " using (indicator_id) order by indicator_id limit 1")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static final String NOTES =
            """
            delete from council.target where note = 'route-matrix'
                or target_id = '00000000-0000-4000-9000-000000000001';
            delete from council.commentary where body = 'route-matrix'
                or commentary_id = '00000000-0000-4000-9000-000000000001';
            delete from council.comparison_group where name like 'route-matrix%';
            delete from shared.release where release_id = '00000000-0000-4000-9000-000000000001';
            insert into shared.release
              (council_id, release_id, data_set_id, release_no, audience, released_by_name, rule)
            select c.council_id, '00000000-0000-4000-9000-000000000001', d.data_set_id, 500, 'region',
                   'Somebody', 'route-matrix'
              from published.council c join published.area a using (area_id), shared.data_set d
             where a.code in ('E06000033', 'E06000034') and d.code = 'children-missing-education';
            insert into council.comparison_group (council_id, group_id, name)
            select c.council_id, '00000000-0000-4000-9000-000000000001', 'route-matrix'
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034');
            insert into council.comparison_group_member (council_id, group_id, member_id, position)
            select council_id, group_id, council_id, 1 from council.comparison_group
             where name = 'route-matrix';
            insert into council.target (council_id, target_id, indicator_id, period, value, note)
            select c.council_id, '00000000-0000-4000-9000-000000000001', i.indicator_id, '2030', 12,
                   'route-matrix'
              from published.council c join published.area a using (area_id), published.indicator i
             where a.code in ('E06000033', 'E06000034') and i.code = ?;
            insert into council.commentary
              (council_id, commentary_id, indicator_id, period, body, written_by_name)
            select c.council_id, '00000000-0000-4000-9000-000000000001', i.indicator_id, p.period,
                   'route-matrix', 'Somebody'
              from published.council c join published.area a using (area_id), published.indicator i,
                   lateral (select period from published.indicator_period
                             where indicator_id = i.indicator_id and has_value
                             order by first_year desc limit 1) p
             where a.code in ('E06000033', 'E06000034') and i.code = ?;
            insert into published.inspection
              (edition_id, area_id, framework, kind, inspected_on, source_row)
            select max(e.edition_id), a.area_id, 'ILACS', 'standard inspection', '2019-07-15', 1
              from published.edition e, published.area a
             where a.code in ('E06000033', 'E06000034')
               and not exists (select from published.inspection i where i.area_id = a.area_id)
             group by a.area_id;
            delete from council.inspection_note where body = 'route-matrix';
            insert into council.inspection_note
              (council_id, note_id, published_inspection_id, body, written_by_name)
            select c.council_id, '00000000-0000-4000-9000-000000000001', min(i.inspection_id),
                   'route-matrix', 'Somebody'
              from published.council c join published.area a using (area_id)
              join published.inspection i using (area_id)
             where a.code in ('E06000033', 'E06000034') group by c.council_id;
            delete from council.own_inspection where source = 'route-matrix';
            insert into council.own_inspection
              (council_id, inspection_id, framework, kind, inspected_on, source, written_by_name)
            select c.council_id, '00000000-0000-4000-9000-000000000001', 'LSCB', 'review',
                   '2014-03-01', 'route-matrix', 'Somebody'
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034');
            insert into council.own_judgement
              (council_id, inspection_id, framework, judgement_area, grade)
            select council_id, inspection_id, framework, 'Effectiveness of the board', 'Good'
              from council.own_inspection where source = 'route-matrix';
            insert into council.recommendation
              (council_id, recommendation_id, inspection_id, number, body)
            select council_id, inspection_id, inspection_id, 1, 'route-matrix'
              from council.own_inspection where source = 'route-matrix';
            insert into council.inspection_fact
              (council_id, fact_id, inspection_id, position, label, value)
            select council_id, inspection_id, inspection_id, 1, 'route-matrix', '1'
              from council.own_inspection where source = 'route-matrix';
            delete from council.plan_import where import_id = '00000000-0000-4000-9000-000000000015';
            delete from council.plan where plan_id = '00000000-0000-4000-9000-000000000015';
            insert into council.plan_import
              (council_id, import_id, file_name, fingerprint, tables, mapping, made_by_name)
            select c.council_id, '00000000-0000-4000-9000-000000000015', 'route-matrix.csv',
                   repeat('0', 64),
                   '[{"name": "", "heading": 0, "lines": [[1, "Action", "Lead", "Time", "RAG"],
                     [2, "Do it", "Head of service", "Jan-18", "maybe"]]}]',
                   '{"title": "route-matrix", "kind": "improvement-plan", "rhythm": "monthly",
                     "starts-on": "1 April 2017", "scale": "red-amber-green"}', 'Somebody'
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034');
            set session_replication_role = replica;
            delete from council.figure where submission_id in
              ('00000000-0000-4000-9000-000000000002', '00000000-0000-4000-9000-000000000003');
            delete from council.submission_row where submission_id in
              ('00000000-0000-4000-9000-000000000002', '00000000-0000-4000-9000-000000000003');
            delete from council.submission where submission_id in
              ('00000000-0000-4000-9000-000000000002', '00000000-0000-4000-9000-000000000003');
            delete from council.approval_rule where council_id in
              (select c.council_id from published.council c join published.area a using (area_id)
                where a.code in ('E06000033', 'E06000034'));
            insert into council.submission
              (council_id, submission_id, data_set_id, origin, file_name, state, made_by_name)
            select c.council_id, '00000000-0000-4000-9000-000000000002', 2, 'file', 'route-matrix.csv',
                   'draft', 'Somebody'
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034');
            insert into council.submission
              (council_id, submission_id, data_set_id, origin, state, made_by_name,
               submitted_by_name, submitted_at)
            select c.council_id, '00000000-0000-4000-9000-000000000003', 2, 'form', 'submitted',
                   'Somebody', 'Somebody', now()
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034');
            insert into council.submission_row
              (council_id, submission_id, row_no, place, indicator, period, numerator)
            select council_id, submission_id, 1, 'Figures row 2', 'm-contacts', '2018-04', '300'
              from council.submission where submission_id in
              ('00000000-0000-4000-9000-000000000002', '00000000-0000-4000-9000-000000000003');
            insert into council.submission_row
              (council_id, submission_id, row_no, place, indicator, period, numerator)
            select council_id, submission_id, 2, 'Figures row 3', 'm-contacts', '2018-13', 'many'
              from council.submission
             where submission_id = '00000000-0000-4000-9000-000000000002' and file_name = 'route-matrix.csv';
            delete from council.decision where meeting_id in
              (select meeting_id from council.meeting join council.board using (council_id, board_id)
                where name like 'route-matrix%');
            delete from council.meeting where board_id in
              (select board_id from council.board where name like 'route-matrix%');
            delete from council.plan_board where plan_id = '00000000-0000-4000-9000-0000000000b1';
            delete from council.board where name like 'route-matrix%';
            delete from council.frozen_plan where plan_id = '00000000-0000-4000-9000-0000000000b1';
            delete from council.plan where plan_id = '00000000-0000-4000-9000-0000000000b1';
            insert into council.plan (council_id, plan_id, kind, title, starts_on, rhythm)
            select c.council_id, '00000000-0000-4000-9000-0000000000b1', 'other', 'route-matrix of boards',
                   '2017-04-01', 'every-8-weeks'
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034');
            insert into council.board (council_id, board_id, name, rhythm)
            select council_id, '00000000-0000-4000-9000-0000000000b2', 'route-matrix', 'quarterly'
              from council.plan where plan_id = '00000000-0000-4000-9000-0000000000b1';
            insert into council.plan_board (council_id, plan_id, board_id)
            select council_id, plan_id, '00000000-0000-4000-9000-0000000000b2'
              from council.plan where plan_id = '00000000-0000-4000-9000-0000000000b1';
            insert into council.meeting (council_id, meeting_id, board_id, held_on)
            select council_id, meeting, board_id, day
              from council.board,
                   (values ('00000000-0000-4000-9000-0000000000b3'::uuid, date '2018-02-13'),
                           ('00000000-0000-4000-9000-0000000000b6', '2017-12-19')) m (meeting, day)
             where board_id = '00000000-0000-4000-9000-0000000000b2';
            insert into council.decision (council_id, decision_id, meeting_id, kind, body, until_on, written_by_name)
            select council_id, '00000000-0000-4000-9000-0000000000b4', meeting_id, 'deferral', 'route-matrix',
                   '2018-04-10', 'Somebody'
              from council.meeting where meeting_id = '00000000-0000-4000-9000-0000000000b3';
            insert into council.frozen_plan
              (council_id, plan_id, frozen_id, presented_on, title, content, frozen_by_name)
            select council_id, plan_id, '00000000-0000-4000-9000-0000000000b5', '2018-02-13', 'route-matrix',
                   '{"format": 1, "plan": {"reports": {}, "plan":
                     {"id": "00000000-0000-4000-9000-0000000000b1", "kind": "OTHER",
                      "title": "route-matrix of boards", "startsOn": "2017-04-01", "rhythm": "EVERY_8_WEEKS"}}}',
                   'Somebody'
              from council.plan where plan_id = '00000000-0000-4000-9000-0000000000b1';
            set session_replication_role = default;
            """;

    /** A plan of one of everything, and one that is empty, each of two councils. */
    private static final String PLANS =
            """
            delete from council.plan where title like 'route-matrix%'
               and plan_id <> '00000000-0000-4000-9000-0000000000b1';
            insert into council.plan (council_id, plan_id, kind, title, starts_on, rhythm)
            select c.council_id, p.id, 'improvement-plan', p.title, '2025-04-01', 'monthly'
              from published.council c join published.area a using (area_id),
                   (values ('00000000-0000-4000-9000-000000000010'::uuid, 'route-matrix'),
                           ('00000000-0000-4000-9000-000000000020'::uuid, 'route-matrix empty')) p (id, title)
             where a.code in ('E06000033', 'E06000034');
            insert into council.rating_step
              (council_id, plan_id, step_no, label, definition, points, tone)
            select p.council_id, p.plan_id, s.no, s.label, 'So it is', s.no, s.tone
              from council.plan p,
                   (values (1, 'Red', 'red'), (2, 'Green', 'green')) s (no, label, tone)
             where p.title = 'route-matrix';
            insert into council.priority (council_id, plan_id, priority_id, position, title)
            select council_id, plan_id, '00000000-0000-4000-9000-000000000011', 1, 'First of all'
              from council.plan where title = 'route-matrix';
            insert into council.outcome
              (council_id, plan_id, outcome_id, priority_id, position, body)
            select council_id, plan_id, '00000000-0000-4000-9000-000000000012', priority_id, 1,
                   'It is better'
              from council.priority where title = 'First of all';
            insert into council.action
              (council_id, plan_id, action_id, priority_id, position, reference, title, target_on)
            select council_id, plan_id, '00000000-0000-4000-9000-000000000013', priority_id, 1, '1.1',
                   'Do it', '2025-06-30'
              from council.priority where title = 'First of all';
            insert into council.action_owner (council_id, plan_id, action_id, role, position)
            select council_id, plan_id, action_id, 'Head of Service', 1
              from council.action where action_id = '00000000-0000-4000-9000-000000000013';
            insert into council.milestone
              (council_id, plan_id, milestone_id, action_id, position, body, target_on)
            select council_id, plan_id, '00000000-0000-4000-9000-000000000014', action_id, 1, 'Begin',
                   '2025-05-31'
              from council.action where action_id = '00000000-0000-4000-9000-000000000013';
            insert into council.success_measure
              (council_id, plan_id, measure_id, action_id, position, body)
            select council_id, plan_id, '00000000-0000-4000-9000-000000000015', action_id, 1, 'Seen'
              from council.action where action_id = '00000000-0000-4000-9000-000000000013';
            insert into council.rating
              (council_id, plan_id, action_id, rated_for, rated_as, step_no, rated_by_name)
            select a.council_id, a.plan_id, a.action_id, r.day, r.rated_as, r.step, 'Somebody'
              from council.action a,
                   (values ('2025-04-30'::date, 'owner', 1), ('2025-05-31', 'owner', 2),
                           ('2025-05-31', 'board', 1)) r (day, rated_as, step)
             where a.action_id = '00000000-0000-4000-9000-000000000013';
            insert into council.risk
              (council_id, plan_id, risk_id, position, body, impact, likelihood, overall)
            select council_id, plan_id, '00000000-0000-4000-9000-000000000016', 1, 'It fails', 'high',
                   'low', 'medium'
              from council.plan where title = 'route-matrix';
            insert into council.printed_score
              (council_id, plan_id, priority_id, rated_for, printed, source)
            select council_id, plan_id, priority_id, '2025-05-31', 1.5, 'A paper'
              from council.priority where title = 'First of all';
            """;

    private static final String ONE_FIGURE =
            """
            insert into published.load (folder, finished_at, changed) values ('test', now(), true);
            insert into published.edition
              (load_id, content, publisher, title, label, published_on, published_to_day,
               file_name, sha256, row_count)
            select load_id, 'lait', 'A publisher', 'A publication', 'April 2026', '2026-04-01',
                   false, 'figures.parquet', repeat('0', 64), 1
              from published.load where folder = 'test';
            insert into published.indicator
              (code, source_code, title, chart_title, definition, method, unit, polarity,
               decimal_places, period_type, quartile_bands, discontinued, supplier, source,
               source_link)
            values ('children-in-need', 'CIN', 'Children in need', '', '', '', 'count', 'neither',
                    0, 'snapshot-31-march', true, false, '', '', '');
            insert into published.indicator_topic (indicator_id, topic, position)
            select indicator_id, 'Children in need', 1 from published.indicator;
            insert into published.indicator_period (indicator_id, first_year, period, has_value)
            select indicator_id, 2025, '2025', true from published.indicator;
            insert into published.figure
              (indicator_id, first_year, area_id, value, edition_id, source_row)
            select i.indicator_id, 2025, a.area_id, 12, e.edition_id, 2
              from published.indicator i, published.area a, published.edition e;
            insert into published.neighbour_model (model, title, edition_id)
            select '2025', 'May 2025 model', edition_id from published.edition;
            insert into published.council_code (council_id, ons_code)
            select c.council_id, a.code from published.council c join published.area a using (area_id)
            on conflict do nothing;
            """;
}
