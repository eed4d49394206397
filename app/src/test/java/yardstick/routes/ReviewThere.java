package yardstick.routes;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A peer review of each of two councils with one of everything, as if nobody had touched it; what
 * the portal made of its finding is gone.
 */
final class ReviewThere {

    private ReviewThere() {}

    /** Puts it there, past the policies. */
    static void put(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(REVIEW);
        }
    }

    private static final String REVIEW =
            """
            delete from council.action_finding where finding_id = '00000000-0000-4000-9000-0000000000c2';
            delete from council.review where title = 'route-matrix of reviews';
            insert into council.review (council_id, review_id, title, kind, begins_on, ends_on)
            select c.council_id, '00000000-0000-4000-9000-0000000000c1', 'route-matrix of reviews',
                   'other', '2017-05-09', '2017-05-11'
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034');
            insert into council.review_team (council_id, review_id, position, role, from_body)
            select council_id, review_id, 1, 'Head of Service', 'Essex' from council.review
             where title = 'route-matrix of reviews';
            insert into council.line_of_enquiry (council_id, review_id, line_no, body)
            select council_id, review_id, 1, 'Thresholds' from council.review
             where title = 'route-matrix of reviews';
            insert into council.review_method (council_id, review_id, position, kind, how_many)
            select council_id, review_id, 1, 'case-audits', 12 from council.review
             where title = 'route-matrix of reviews';
            insert into council.review_finding
              (council_id, review_id, finding_id, kind, position, body)
            select council_id, review_id, '00000000-0000-4000-9000-0000000000c2', 'recommendation', 1,
                   'Make records fuller' from council.review
             where title = 'route-matrix of reviews';
            """;
}
