package yardstick.notices;

import yardstick.portal.DemoPeople;

import java.sql.SQLException;
import java.util.UUID;

/** What happens in Southend's space, put there past the forms, and how it ends. */
final class Happening {

    private static final String IN_SOUTHEND =
            " from published.council c join published.area a using (area_id) where a.code = '"
                    + DemoPeople.SOUTHEND
                    + "'";

    private static final String CONTENT =
            "{\"format\":1,\"name\":\"n\",\"title\":\"t\",\"subtitle\":\"s\",\"blocks\":[]}";

    private Happening() {}

    /** A paper that Southend shares; "review-team" with the team of a review of the same name. */
    static UUID paper(String title, String audience) throws SQLException {
        var id = UUID.randomUUID();
        Somebody.change(
                "insert into shared.paper (council_id, paper_id, title, made_from, content, audience,"
                        + " review_id, visible_until, shared_by_name)"
                        + " select c.council_id, '%s', '%s', '/plans/x', '"
                        + CONTENT
                        + "', '%s', %s,"
                        + " now() + interval '30 days', 'A sharer'"
                        + IN_SOUTHEND,
                id,
                title,
                audience,
                audience.equals("review-team") ? "'" + review(title) + "'" : "null");
        return id;
    }

    static UUID review(String title) throws SQLException {
        var id = UUID.randomUUID();
        Somebody.change(
                "insert into council.review (council_id, review_id, title, kind, begins_on, ends_on)"
                        + " select c.council_id, '%s', '%s', 'other', current_date, current_date"
                        + IN_SOUTHEND,
                id,
                title);
        return id;
    }

    /** Makes somebody a guest of the review that a paper was shared with. */
    static UUID guest(UUID paper, String email) throws SQLException {
        var id = UUID.randomUUID();
        Somebody.change(
                "insert into council.review_guest (council_id, guest_id, review_id, email, part,"
                        + " begins_at, ends_at, invited_by_name)"
                        + " select council_id, '%s', review_id, '%s', 'A guest',"
                        + " now() - interval '1 day', now() + interval '1 day', 'An inviter'"
                        + " from shared.paper where paper_id = '%s'",
                id, email, paper);
        return id;
    }

    /** One figure of a data set, released with a value that no page may tell. */
    static UUID release(String indicator, String audience, String value) throws SQLException {
        var id = UUID.randomUUID();
        Somebody.change(
                "insert into shared.release (council_id, release_id, data_set_id, release_no, audience,"
                        + " released_by_name, rule)"
                        + " select c.council_id, '%s', i.data_set_id,"
                        + " 1 + (select coalesce(max(release_no), 0)::integer from shared.release),"
                        + " '%s', 'A releaser', 'test'"
                        + " from published.council c join published.area a using (area_id),"
                        + " shared.collected_indicator i where a.code = 'E06000033' and i.code = '%s';"
                        + "insert into shared.released_figure (council_id, release_id, indicator_no,"
                        + " first_day, status, value) select r.council_id, r.release_id,"
                        + " i.indicator_no, '2031-01-01', 'provisional', %s from shared.release r,"
                        + " shared.collected_indicator i where r.release_id = '%1$s' and i.code = '%3$s'",
                id, audience, indicator, value);
        return id;
    }

    /** A letter of a review's team to Southend. */
    static UUID letter(String title) throws SQLException {
        var id = UUID.randomUUID();
        Somebody.change(
                "insert into shared.team_letter (council_id, letter_id, review_id, content,"
                        + " released_by_part) select c.council_id, '%s', '%s', '{}', 'A part'"
                        + IN_SOUTHEND,
                id,
                review(title));
        return id;
    }

    /** Something said of the first action of a plan. */
    static void said(UUID plan, String by) throws SQLException {
        Somebody.change(
                "insert into council.progress (council_id, plan_id, action_id, kind, body, written_by,"
                        + " written_by_name) select distinct on (plan_id) council_id, plan_id,"
                        + " action_id, 'comment', 'Said 987654 times', %s, 'A writer'"
                        + " from council.action where plan_id = '%s' order by plan_id, position",
                by, plan);
    }
}
