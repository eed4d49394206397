package yardstick.bench;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.portal.DemoPeople;

import java.sql.SQLException;

/**
 * As long a plan as a council has: 500 actions under ten priorities, each with an owner, three
 * milestones, a success measure and thirty ratings in five years.
 */
final class LongPlan {

    private static final String PLAN = "00000000-0000-4000-8000-000000000500";

    private LongPlan() {}

    /** Makes the plan and says where its page is. */
    static String there(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            for (var part : parts().split(";")) {
                statement.execute(
                        part.replace("COUNCIL", council()).replace("PLAN", "'" + PLAN + "'::uuid"));
            }
        }
        return "/councils/%s/plans/%s".formatted(DemoPeople.SOUTHEND, PLAN);
    }

    private static String council() {
        return "(select council_id from published.council_code where ons_code = '%s')"
                .formatted(DemoPeople.SOUTHEND);
    }

    private static String parts() {
        return """
        insert into council.plan (council_id, plan_id, kind, title, starts_on, rhythm)
        values (COUNCIL, PLAN, 'improvement-plan', 'A plan of five years', current_date - 1830, 'every-2-months');
           ;
        insert into council.rating_step (council_id, plan_id, step_no, label, points, tone)
        select COUNCIL, PLAN, n, 'Step ' || n, n, (array['red', 'orange', 'amber', 'green', 'blue'])[n]
          from generate_series(1, 5) n;
        insert into council.priority (council_id, plan_id, priority_id, position, title)
        select COUNCIL, PLAN, md5('priority' || n)::uuid, n, 'Priority ' || n
          from generate_series(1, 10) n;
        insert into council.action (council_id, plan_id, action_id, priority_id, position, title, starts_on, target_on)
        select COUNCIL, PLAN, md5('action' || n)::uuid, md5('priority' || (n % 10 + 1))::uuid, n,
               'What is to be done about the matter of number ' || n || ', and by when', current_date - 1830, current_date + n
          from generate_series(1, 500) n;
        insert into council.action_owner (council_id, plan_id, action_id, role, position)
        select COUNCIL, PLAN, md5('action' || n)::uuid, 'Head of Service ' || n % 20, 1
          from generate_series(1, 500) n;
        insert into council.milestone (council_id, plan_id, milestone_id, action_id, position, body, target_on)
        select COUNCIL, PLAN, md5('milestone' || n || ' ' || m)::uuid, md5('action' || n)::uuid, m, 'Step on the way', current_date + m * 30
          from generate_series(1, 500) n, generate_series(1, 3) m;
        insert into council.success_measure (council_id, plan_id, measure_id, action_id, position, body)
        select COUNCIL, PLAN, md5('measure' || n)::uuid, md5('action' || n)::uuid, 1, 'Children say that it is different'
          from generate_series(1, 500) n;
        insert into council.rating (council_id, plan_id, rating_id, action_id, rated_for, rated_as, step_no, rated_by_name)
        select COUNCIL, PLAN, md5('rating' || n || ' ' || r)::uuid, md5('action' || n)::uuid, current_date - 61 * r, 'owner',
               1 + (n + r) % 5, 'A writer'
          from generate_series(1, 500) n, generate_series(1, 30) r;
        analyze council.plan, council.rating_step, council.priority, council.action, council.action_owner, council.milestone,
                council.success_measure, council.rating
        """;
    }
}
