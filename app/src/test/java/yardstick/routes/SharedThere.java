package yardstick.routes;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A paper that each of two councils shares with its region, another for the public, a guest of a
 * review of each, and the board of the region that one of them has joined, as if nobody had touched
 * them. The reviews must be there.
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
            delete from shared.board_meeting where region_id in (select area_id from published.area where code = 'E12000006');
            delete from shared.board_data_set where region_id in (select area_id from published.area where code = 'E12000006');
            delete from shared.board_pack where pack_id in
              ('00000000-0000-4000-9000-0000000000f2', '00000000-0000-4000-9000-0000000000f8');
            delete from council.board_membership;
            insert into council.board_membership (council_id, joined_by_name)
            select c.council_id, 'Somebody' from published.council c join published.area a using (area_id)
             where a.code = 'E06000033';
            insert into shared.board_meeting (region_id, meeting_id, held_on)
            select area_id, '00000000-0000-4000-9000-0000000000f1', '2027-01-15' from published.area where code = 'E12000006';
            insert into shared.board_pack (region_id, pack_id, edition, quarter, content, releases, made_by_name)
            select a.area_id, '00000000-0000-4000-9000-0000000000f2', edition, '2026-07-01',
                   replace(p.content, 'route-matrix of papers', 'route-matrix of packs ' || edition), '{}', 'Somebody'
              from published.area a, shared.paper p join published.council using (council_id)
                   join published.area o on o.area_id = council.area_id, unnest(array['named', 'nameless']) edition
             where a.code = 'E12000006' and o.code = 'E06000033' and p.paper_id = '00000000-0000-4000-9000-0000000000d1';
            """;
}
