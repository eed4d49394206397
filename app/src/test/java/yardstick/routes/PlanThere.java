package yardstick.routes;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A plan of each of two councils with an open action, a closed one, a milestone, success measures
 * and evidence with a file, as if nobody had touched it.
 */
final class PlanThere {

    private PlanThere() {}

    /** Puts it there, past the policies. */
    static void put(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(PLAN);
        }
    }

    private static final String PLAN =
            """
            set session_replication_role = replica;
            delete from council.rating where plan_id = '00000000-0000-4000-9000-0000000000a1';
            delete from council.progress where plan_id = '00000000-0000-4000-9000-0000000000a1';
            delete from council.evidence where plan_id = '00000000-0000-4000-9000-0000000000a1';
            delete from council.attachment where attachment_id = '00000000-0000-4000-9000-0000000000a1';
            delete from council.success_measure where plan_id = '00000000-0000-4000-9000-0000000000a1';
            delete from council.milestone where plan_id = '00000000-0000-4000-9000-0000000000a1';
            delete from council.action where plan_id = '00000000-0000-4000-9000-0000000000a1';
            delete from council.priority where plan_id = '00000000-0000-4000-9000-0000000000a1';
            delete from council.rating_step where plan_id = '00000000-0000-4000-9000-0000000000a1';
            delete from council.plan where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.plan (council_id, plan_id, kind, title, starts_on, rhythm)
            select c.council_id, '00000000-0000-4000-9000-0000000000a1', 'other', 'route-matrix',
                   '2017-04-01', 'monthly'
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034');
            insert into council.rating_step (council_id, plan_id, step_no, label, tone, definition)
            select council_id, plan_id, 1, 'Red', 'red', 'Not on track' from council.plan
             where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.priority (council_id, plan_id, priority_id, position, title)
            select council_id, plan_id, plan_id, 1, 'A priority' from council.plan
             where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.action (council_id, plan_id, action_id, priority_id, position, reference, title)
            select council_id, plan_id, plan_id, priority_id, 1, '1.1', 'An open action' from council.priority
             where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.action (council_id, plan_id, action_id, priority_id, position, reference, title,
                   closed_on, closed_how, closed_because, closed_by_name)
            select council_id, plan_id, '00000000-0000-4000-9000-0000000000a2', priority_id, 2, '1.2',
                   'A closed action', '2018-03-31', 'without-evidence', 'It was dropped', 'Somebody'
              from council.priority where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.milestone (council_id, plan_id, milestone_id, action_id, position, body)
            select council_id, plan_id, plan_id, plan_id, 1, 'Begin' from council.plan
             where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.success_measure (council_id, plan_id, measure_id, action_id, position,
                   indicator_id)
            select council_id, plan_id, plan_id, plan_id, 1,
                   (select min(indicator_id) from published.figure) from council.plan
             where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.success_measure (council_id, plan_id, measure_id, action_id, position,
                   body, evidenced_by)
            select council_id, plan_id, '00000000-0000-4000-9000-0000000000a2', plan_id, 2,
                   'Visits are in time', 'An audit' from council.plan
             where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.attachment (council_id, attachment_id, file_name, media_type, bytes,
                   fingerprint, added_by_name)
            select council_id, plan_id, 'audit.txt', 'text/plain', 'Words', repeat('0', 64), 'Somebody'
              from council.plan where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.evidence (council_id, plan_id, evidence_id, action_id, title, link,
                   attachment_id, added_by_name)
            select council_id, plan_id, plan_id, plan_id, 'An audit', 'https://council.example/audit',
                   plan_id, 'Somebody'
              from council.plan where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.rating (council_id, plan_id, action_id, rated_for, rated_as, step_no,
                   reason, evidence_id, rated_by_name)
            select council_id, plan_id, plan_id, '2018-01-31', whose, 1, 'As reported', plan_id, 'Somebody'
              from council.plan, unnest(array['owner', 'board']) whose
             where plan_id = '00000000-0000-4000-9000-0000000000a1';
            insert into council.progress (council_id, plan_id, action_id, kind, body, written_by_name)
            select council_id, plan_id, plan_id, 'progress', 'Work has begun', 'Somebody'
              from council.plan where plan_id = '00000000-0000-4000-9000-0000000000a1';
            set session_replication_role = default;
            """;
}
