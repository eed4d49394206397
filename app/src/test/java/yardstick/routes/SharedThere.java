package yardstick.routes;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A paper that each of two councils shares with its region, another for the public, and a guest of
 * a review of each, as if nobody had touched them. The reviews must be there.
 */
final class SharedThere {

    private SharedThere() {}

    /** Puts it there, past the policies. */
    static void put(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(SHARED);
        }
    }

    private static final String SHARED =
            """
            delete from shared.paper where paper_id in
              ('00000000-0000-4000-9000-0000000000d1', '00000000-0000-4000-9000-0000000000d2');
            insert into shared.paper (council_id, paper_id, title, made_from, content, note, audience,
                                      visible_until, shared_by_name)
            select c.council_id, '00000000-0000-4000-9000-0000000000d1', 'route-matrix of papers',
                   '/plans/00000000-0000-4000-9000-0000000000a1',
                   '{"format":1,"name":"route-matrix","title":"route-matrix of papers",'
                   || '"subtitle":"As at a day","blocks":['
                   || '{"kind":"heading","level":2,"text":"A section"},'
                   || '{"kind":"text","text":"A paragraph"}]}',
                   'Please read it', 'region', now() + interval '30 days', 'Somebody'
              from published.council c join published.area a using (area_id)
             where a.code in ('E06000033', 'E06000034');
            insert into shared.paper (council_id, paper_id, title, made_from, content, audience, visible_until, shared_by_name)
            select council_id, '00000000-0000-4000-9000-0000000000d2', 'route-matrix of public papers', made_from,
                   replace(content, 'route-matrix of papers', 'route-matrix of public papers'),
                   'public', visible_until, shared_by_name
              from shared.paper where paper_id = '00000000-0000-4000-9000-0000000000d1';
            insert into shared.look (council_id, paper_id, person_name, taken_as)
            select council_id, paper_id, 'Somebody', 'page' from shared.paper
             where paper_id = '00000000-0000-4000-9000-0000000000d1';
            insert into council.review_guest (council_id, guest_id, review_id, email, part, begins_at,
                                              ends_at, invited_by_name)
            select council_id, '00000000-0000-4000-9000-0000000000d2', review_id,
                   'route-matrix@example.org', 'Head of Service, Essex', now(),
                   now() + interval '30 days', 'Somebody'
              from council.review where review_id = '00000000-0000-4000-9000-0000000000c1';
            insert into council.review_guest (council_id, guest_id, review_id, email, part, person_id,
                                              begins_at, ends_at, invited_by_name)
            select c.council_id, '00000000-0000-4000-9000-0000000000d3',
                   '00000000-0000-4000-9000-0000000000c1', 'route-matrix-guest@example.org',
                   'Head of Service, Essex', p.person_id, now(), now() + interval '30 days', 'Somebody'
              from access.person p, published.council c join published.area a using (area_id)
             where p.username = 'peer.reviewer' and a.code = 'E06000033';
            insert into shared.team_letter (council_id, letter_id, review_id, content, released_by_part)
            select council_id, '00000000-0000-4000-9000-0000000000e1',
                   '00000000-0000-4000-9000-0000000000c1',
                   replace(content, 'route-matrix of papers', 'route-matrix of letters'),
                   'Head of Service, Essex'
              from shared.paper where paper_id = '00000000-0000-4000-9000-0000000000d1';
            insert into shared.team_entry (council_id, entry_id, review_id, kind, line_no, body,
                                           written_by_part, letter_id)
            select council_id, entry::uuid, review_id, 'recommendation', 1, 'Share what works',
                   'Head of Service, Essex', letter::uuid
              from council.review, (values
                ('00000000-0000-4000-9000-0000000000e2', null),
                ('00000000-0000-4000-9000-0000000000e3', '00000000-0000-4000-9000-0000000000e1'))
                entries (entry, letter)
             where review_id = '00000000-0000-4000-9000-0000000000c1';
            """;
}
