package yardstick.tenants;

import static yardstick.tenants.SeededDatabase.single;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The few ways through the wall that are meant to be there, which a matrix of tables and verbs
 * cannot know: sign-in and sessions, signatures, and the trail that the database writes itself.
 */
final class WallDoors {

    private static final String REFUSED = "42501";

    private static final String CALLER =
            "select (access.caller_by_session(sha256('elmshire'), '1 hour')).";
    private static final String SIGN_COMMENTARY =
            """
            insert into council.commentary
              (council_id, indicator_id, period, body, written_by, written_by_name)
            select '%s', indicator_id, '2024', 'Words', '%s', 'Somebody'
              from published.indicator where code = 'children-in-need'
            """;

    private static final String SUBMISSION =
            """
            insert into council.submission (council_id, data_set_id, origin, made_by, made_by_name)
            values ('%s', 1, 'form', '%s', 'Somebody') returning state
            """;
    private static final String RELEASE =
            """
            insert into shared.release (council_id, data_set_id, release_no, audience, released_by,
              released_by_name, rule)
            values ('%s', 1, 98, 'region', '%s', 'Somebody', 'seed') returning release_no
            """;

    private static final String LINK = "(sha256('%s'::bytea))".formatted(SeededDatabase.ELMSHIRE);
    private static final String BEHIND = "access.invitation_behind" + LINK;
    private static final String ACCEPTED = "access.accept_invitation" + LINK;

    private static final String INVITATION =
            """
            insert into council.invitation (council_id, email, role, token_hash, invited_by, expires_at)
            select '%s', 'other@example.org', 'viewer', sha256('x'), person_id, now() from access.person limit 1
            """;

    private static final String LOOK =
            "select access.note_look('%s', '%<s', 'page')".formatted(SeededDatabase.OAKFORD);

    private static final String GUEST =
            """
            insert into council.review_guest (council_id, review_id, email, part, begins_at, ends_at, invited_by_name)
            values ('%s', '%<s', 'new@example.org', 'A guest', now(), now(), 'Somebody')
            """;

    private static final String REGION =
            "(select area_id from published.area where code = 'E12000099')";

    /** What somebody who sits on a board may do. */
    private static final List<String> BOARD_WRITES =
            List.of(
                    "select access.write_board_meeting(%s, gen_random_uuid(), '2026-04-01', '', -1)",
                    "select access.write_board_meeting(%s, '00000000-0000-0000-0000-0000000000b2', '2026-04-01', '', 0)",
                    "select access.remove_board_meeting(%s, '00000000-0000-0000-0000-0000000000b2', 0)",
                    "select access.choose_board_data_sets(%s, '{1,2}', '{2}')",
                    "select access.make_board_pack(%s, gen_random_uuid(), '2025-10-01', '{}', '{}', '{}', '{}', array['0a000000-0000-0000-0000-000000000001'::uuid], '{1}', '{A}')");

    /** The same by hand, which not even the owner does for nobody. */
    private static final List<String> BOARD_ROWS =
            List.of(
                    "insert into shared.board_meeting (region_id, meeting_id, held_on) select area_id, gen_random_uuid(), '2026-01-01' from published.area limit 1",
                    "insert into shared.board_data_set select area_id, 1, true from published.area limit 1",
                    "insert into shared.board_pack (region_id, pack_id, edition, quarter, content, releases, made_by_name)"
                            + " select area_id, gen_random_uuid(), 'named', '2026-01-01', '{}', '{}', 'M' from published.area limit 1",
                    "insert into council.board_letter (council_id, pack_id, data_set_id, letter)"
                            + " select council_id, gen_random_uuid(), 1, 'A' from published.council");

    private static final String LEAVING =
            """
            insert into council.leaving (council_id, asked_by, asked_by_name, delete_from, keep_released)
            values ('%s', '%s', 'Somebody', now() + interval '31 days', false)
            returning done_at is null
            """;
    private static final String DUE =
            """
            insert into council.leaving (council_id, asked_at, asked_by_name, delete_from, keep_released)
            values ('%s', now() - interval '31 days', 'Somebody', now(), %s)
            """;

    /** What others were let see: the only rows that may stay. */
    private static final List<String> RELEASED =
            List.of("shared.release", "shared.released_figure");

    /** Tables of which nothing is left of a council that leaves, but for its trail. */
    private static final String EMPTIED =
            """
            select c.oid::regclass::text from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and c.relrowsecurity and n.nspname in ('council', 'shared')
               and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'council_id')
               and c.relname not in ('leaving', 'audit_event')
            """;

    /** Those that do not simply go with another. */
    private static final String DELETABLE =
            EMPTIED
                    + " and exists (select from pg_policy where polrelid = c.oid and polname = 'leaving')";

    private final Connection superuser;
    private final List<String> breaches = new ArrayList<>();

    /** Works on a superuser's open transaction, in the role that each door is for. */
    WallDoors(Connection superuser) {
        this.superuser = superuser;
    }

    /** Tries every door and lists what went otherwise than it should. */
    List<String> breaches() throws SQLException {
        breaches.clear();
        says("administrator", CALLER + "roles[1]");
        says("peer-reviewer", CALLER + "appointments[1]");
        says(
                "E10000901",
                "select council_code from access.council_of_system('elmshire-integration')");
        says(
                "t",
                "select access.sign_in('seed', 'new', 'new', 'New', '', sha256('new'), '', '', '',"
                        + " '1 hour', now()) is not null");
        says("t", "select access.signed_in_within(sha256('elmshire'), '1 hour')");
        says("f", "select access.signed_in_within(sha256('guessed'), '1 hour')");
        says("seed", "select access.sign_out(sha256('elmshire'))");
        says("no row", "select 1 where access.sign_out(sha256('guessed')) is not null");
        refused("yardstick_app", "select access.caller_of(person_id) from access.person");
        refused("yardstick_app", signed(SeededDatabase.OAKFORD_OFFICER));
        refused(
                "yardstick_app",
                "update council.commentary set written_by = '"
                        + SeededDatabase.OAKFORD_OFFICER
                        + "'");
        refused(
                "yardstick_owner",
                "insert into council.audit_event (council_id, action, table_name) values ('"
                        + SeededDatabase.ELMSHIRE
                        + "', 'insert', 'council.target')");
        // Of a council's rows not even their owner sees any.
        for (var table :
                tables(
                        EMPTIED
                                + " and n.nspname = 'council' and c.relname <> 'board_membership'")) {
            as("yardstick_owner", "0", "select count(*) from " + table);
        }
        as("yardstick_owner", "0", "select count(*) from council.audit_event");
        ownFigures();
        released();
        papers();
        team();
        board();
        people();
        notices();
        leaving();
        // The web role has no grant here. Were it given one by mistake, policies still stand.
        var savepoint = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    "grant select on access.session, access.integration, access.logout_token"
                            + " to yardstick_app");
            says("0", "select count(*) from access.session");
            says("0", "select count(*) from access.logout_token");
            says("0", "select count(*) from access.integration");
        } finally {
            superuser.rollback(savepoint);
        }
        return List.copyOf(breaches);
    }

    /** Signatures and four eyes on a council's own figures. */
    private void ownFigures() throws SQLException {
        var ours = SeededDatabase.ELMSHIRE;
        var me = SeededDatabase.ELMSHIRE_OFFICER;
        as("yardstick_app", "draft", SUBMISSION.formatted(ours, me));
        refused("yardstick_app", SUBMISSION.formatted(ours, SeededDatabase.OAKFORD_OFFICER));
        // What is returned is read, and would be refused for that reason alone.
        refused("yardstick_app", silent(SUBMISSION).formatted(SeededDatabase.OAKFORD, me));
        refusedAs(Actor.VIEWER_OF_ELMSHIRE, "yardstick_app", SUBMISSION.formatted(ours, me));
        refused("yardstick_app", RELEASE.formatted(ours, me));
        refusedAs(
                Actor.ADMINISTRATOR_OF_ELMSHIRE,
                "yardstick_app",
                silent(RELEASE).formatted(SeededDatabase.OAKFORD, me));
        refusedAs(
                Actor.ADMINISTRATOR_OF_ELMSHIRE,
                "yardstick_app",
                RELEASE.formatted(SeededDatabase.ELMSHIRE, SeededDatabase.OAKFORD_OFFICER));
        as(
                Actor.ADMINISTRATOR_OF_ELMSHIRE,
                "yardstick_app",
                "98",
                RELEASE.formatted(SeededDatabase.ELMSHIRE, SeededDatabase.ELMSHIRE_OFFICER));
        refused(
                "yardstick_owner",
                RELEASE.formatted(SeededDatabase.ELMSHIRE, SeededDatabase.ELMSHIRE_OFFICER));
        refused(
                "yardstick_owner",
                "insert into shared.released_figure select council_id, release_id, 1019,"
                        + " first_day, status, value from shared.released_figure");
    }

    /** What each reader sees of the seed's releases; two councils of one region gave one each. */
    private void released() throws SQLException {
        var releases = "select count(*) from shared.release";
        var figures = "select count(*) from shared.released_figure";
        shared(Actor.EDITOR_OF_ELMSHIRE, "4", releases);
        shared(Actor.EDITOR_OF_ELMSHIRE, "4", figures);
        shared(Actor.SOMEBODY_WITHOUT_A_COUNCIL, "1", releases);
        shared(Actor.SOMEBODY_WITHOUT_A_COUNCIL, "1", figures);
        // Who has not signed in sees what is public and not withdrawn, and nothing that is to come.
        shared(Actor.SOMEBODY_WHO_NAMED_NOTHING, "1", releases);
        shared(Actor.SOMEBODY_WHO_NAMED_NOTHING, "1", figures);
        // The board sees what its councils gave it, whether or not each has given its own.
        shared(Actor.MEMBER_OF_THE_BOARD, "4", releases);
        shared(Actor.MEMBER_OF_THE_BOARD, "5", figures);
        shared(Actor.PEER_REVIEWER_OF_NO_COUNCIL, "1", releases);
        shared(Actor.PEER_REVIEWER_OF_NO_COUNCIL, "1", figures);
        // Oakford gave a second quarter, which Elmshire sees when it has given its own.
        shared(Actor.EDITOR_OF_OAKFORD, "5", figures);
        shared(Actor.EDITOR_OF_ELMSHIRE, "t", "select shared.has_given_its_own(1, '2025-04-01')");
        shared(Actor.EDITOR_OF_ELMSHIRE, "f", "select shared.has_given_its_own(1, '2025-07-01')");
        refusedAs(
                Actor.EDITOR_OF_ELMSHIRE,
                "yardstick_sharing",
                "select count(*) from council.figure");
        refusedAs(
                Actor.EDITOR_OF_ELMSHIRE,
                "yardstick_sharing",
                "select released_by_name from shared.release");
    }

    /** What a review team writes: its guests while access lasts, and the host what was released. */
    private void team() throws SQLException {
        var reviewer = Actor.PEER_REVIEWER_OF_NO_COUNCIL;
        var theirs = SeededDatabase.OAKFORD;
        var others = SeededDatabase.ELMSHIRE;
        var ended = "00000000-0000-0000-0000-0000000000c1";
        for (var function : List.of("team_entries", "team_letters", "review_parts")) {
            var asked = "select count(*) > 0 from access." + function + "('%s', '%s')";
            as(reviewer, "yardstick_app", "t", asked.formatted(theirs, theirs));
            as(reviewer, "yardstick_app", "f", asked.formatted(others, others));
            as(reviewer, "yardstick_app", "f", asked.formatted(theirs, ended));
            as(Actor.MEMBER_OF_THE_BOARD, "yardstick_app", "f", asked.formatted(theirs, theirs));
            as(Actor.EDITOR_OF_OAKFORD, "yardstick_app", "f", asked.formatted(theirs, theirs));
        }
        as(
                reviewer,
                "yardstick_app",
                "line,method,team",
                "select string_agg(part, ',' order by part) from access.review_parts('%s', '%s')"
                        .formatted(theirs, theirs));
        refused(
                "yardstick_owner",
                "insert into shared.team_letter (council_id, letter_id, review_id, content, released_by_part)"
                        + " values ('%1$s', gen_random_uuid(), '%1$s', '{}', 'Part')"
                                .formatted(theirs));
        refused(
                "yardstick_owner",
                "insert into shared.team_entry (council_id, entry_id, review_id, kind, body, written_by_part)"
                        + " values ('%1$s', gen_random_uuid(), '%1$s', 'comment', 'Words', 'Part')"
                                .formatted(theirs));
        as("yardstick_owner", "0", "select count(*) from shared.team_letter");
        as("yardstick_owner", "0", "select count(*) from shared.team_entry");
        as(reviewer, "yardstick_app", "1", "select count(*) from access.guest_reviews()");
        as(
                Actor.EDITOR_OF_OAKFORD,
                "yardstick_app",
                "0",
                "select count(*) from access.guest_reviews()");
        as(reviewer, "yardstick_app", "saved", entry(theirs, theirs.toString()));
        as(reviewer, "yardstick_app", "refused", entry(others, others.toString()));
        as(reviewer, "yardstick_app", "refused", entry(theirs, ended));
        as(Actor.EDITOR_OF_OAKFORD, "yardstick_app", "refused", entry(theirs, theirs.toString()));
        for (var actor : List.of(reviewer, Actor.EDITOR_OF_OAKFORD)) {
            as(
                    actor,
                    "yardstick_app",
                    actor == reviewer ? "saved" : "refused",
                    "select access.release_team_letter('%s', '%s', gen_random_uuid(), '{}', '{}', '{}')"
                            .formatted(theirs, theirs));
        }
        // What was released is not taken back, and what was not is not the host's.
        as(
                reviewer,
                "yardstick_app",
                "overtaken",
                "select access.remove_team_entry('%s', '%s', '%s', 0)"
                        .formatted(theirs, theirs, theirs));
        var savepoint = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    "insert into shared.team_entry (council_id, entry_id, review_id, kind, body, written_by_part)"
                            + " select council_id, gen_random_uuid(), council_id, 'strength', 'A draft', 'Part'"
                            + " from published.council");
            as(
                    Actor.EDITOR_OF_OAKFORD,
                    "yardstick_app",
                    "2",
                    "select count(*) from shared.team_entry");
            // Who works for the host is of no team of its reviews, whoever invited them.
            statement.execute(
                    "update council.review_guest set person_id = '%s' where council_id = '%s'"
                            .formatted(SeededDatabase.OAKFORD_OFFICER, theirs));
            var drafts = "select count(*) from access.team_entries('%s', '%s')";
            as(Actor.EDITOR_OF_OAKFORD, "yardstick_app", "0", drafts.formatted(theirs, theirs));
            as(
                    Actor.EDITOR_OF_OAKFORD,
                    "yardstick_app",
                    "refused",
                    entry(theirs, theirs.toString()));
        } catch (SQLException torn) {
            breaches.add("a draft: " + torn.getMessage());
        } finally {
            superuser.rollback(savepoint);
        }
    }

    /**
     * Letters: who gets one is told to nobody who speaks for somebody, and each turn comes once.
     */
    private void notices() throws SQLException {
        var chosen = "insert into access.notice_choice (person_id) values ('%s') returning by_mail";
        var board = Actor.MEMBER_OF_THE_BOARD;
        as(board, "yardstick_app", "never", chosen.formatted(board.person()));
        refusedAs(
                Actor.SOMEBODY_WITHOUT_A_COUNCIL,
                "yardstick_app",
                silent(chosen).formatted(board.person()));
        var due = "select count(*) from access.letters_due('2025-01-08', '2025-01-08')";
        var turn =
                "select (access.take_turn('%s', '2025-01-08', '2025-01-08')).roles[1]"
                        .formatted(SeededDatabase.ELMSHIRE_OFFICER);
        as(Actor.SOMEBODY_WHO_NAMED_NOTHING, "yardstick_app", "1", due);
        as(Actor.SOMEBODY_WHO_NAMED_NOTHING, "yardstick_app", "administrator", turn);
        for (var actor : List.of(Actor.EDITOR_OF_OAKFORD, Actor.ADMINISTRATOR_OF_ELMSHIRE)) {
            as(actor, "yardstick_app", "0", due);
            as(actor, "yardstick_app", "t", "select (%s) is null".formatted(turn));
        }
        as(
                Actor.PEER_REVIEWER_OF_NO_COUNCIL,
                "yardstick_app",
                "1",
                "select count(*) from access.guest_invitations()");
        as(
                Actor.EDITOR_OF_OAKFORD,
                "yardstick_app",
                "0",
                "select count(*) from access.guest_invitations()");
    }

    private static String entry(UUID council, String review) {
        return "select access.write_team_entry('%s', '%s', gen_random_uuid(), 'comment', null, null, '', null, 'Words', -1)"
                .formatted(council, review);
    }

    /** A regional board: who sits on it writes, and who has joined it reads what has no names. */
    private void board() throws SQLException {
        var sitting = Actor.MEMBER_OF_THE_BOARD;
        var joined = Actor.EDITOR_OF_ELMSHIRE;
        var outside =
                List.of(
                        Actor.PEER_REVIEWER_OF_NO_COUNCIL,
                        Actor.SOMEBODY_WITHOUT_A_COUNCIL,
                        Actor.SOMEBODY_WHO_NAMED_NOTHING);
        var packs = "select count(*) from shared.board_pack";
        var meetings = "select count(*) from shared.board_meeting";
        var members = "select count(*) from access.board_members(%s)".formatted(REGION);
        var people = "select count(*) from access.board_people(%s)".formatted(REGION);
        shared(sitting, "2", packs);
        shared(joined, "1", packs);
        shared(joined, "nameless", "select edition from shared.board_pack");
        shared(joined, "0", "select count(*) from shared.board_data_set");
        for (var actor : List.of(sitting, joined)) {
            shared(actor, "1", meetings);
            shared(actor, "2", members);
            shared(actor, "1", people);
        }
        for (var actor : outside) {
            shared(actor, "0", packs);
            shared(actor, "0", meetings);
            shared(actor, "0", members);
            shared(actor, "0", people);
        }
        refusedAs(joined, "yardstick_sharing", "select releases from shared.board_pack");
        refusedAs(sitting, "yardstick_sharing", "select count(*) from council.board_letter");
        for (var write : BOARD_WRITES) {
            as(sitting, "yardstick_app", "saved", write.formatted(REGION));
            as(joined, "yardstick_app", "refused", write.formatted(REGION));
            as(sitting, "yardstick_app", "refused", write.formatted(REGION + " + 1000"));
        }
        for (var write : BOARD_ROWS) {
            refused("yardstick_owner", write);
        }
        as("yardstick_owner", "0", packs);
        as("yardstick_owner", "0", meetings);
        // Its functions tell whoever has to do with the region who is a member.
        var joining = "select count(*) from council.board_membership";
        as("yardstick_owner", "2", joining);
        as(Actor.SOMEBODY_WITHOUT_A_COUNCIL, "yardstick_owner", "0", joining);
        var appoint =
                "select access.appoint_to_board(%s, 'reviewer@example.org', null)"
                        .formatted(REGION);
        var end = "select access.leave_board('%s')".formatted(SeededDatabase.BOARD_MEMBER);
        as(Actor.PLATFORM_ADMINISTRATOR, "yardstick_app", "t", appoint);
        as(Actor.PLATFORM_ADMINISTRATOR, "yardstick_app", "t", end);
        as(Actor.ADMINISTRATOR_OF_ELMSHIRE, "yardstick_app", "f", appoint);
        as(Actor.ADMINISTRATOR_OF_ELMSHIRE, "yardstick_app", "f", end);
        boardChanges();
    }

    /** What leaving the board, withdrawing and a board's own demand change for who reads. */
    private void boardChanges() throws SQLException {
        var papers = "select count(*) from shared.paper";
        changed(
                "delete from council.board_membership where council_id = '%s'"
                        .formatted(SeededDatabase.ELMSHIRE),
                () -> {
                    // Elmshire's paper for the board rests; Oakford's stays.
                    shared(Actor.MEMBER_OF_THE_BOARD, "3", papers);
                    shared(Actor.EDITOR_OF_ELMSHIRE, "0", "select count(*) from shared.board_pack");
                    refusedAs(
                            Actor.ADMINISTRATOR_OF_ELMSHIRE,
                            "yardstick_app",
                            "insert into shared.paper (council_id, title, made_from, content, audience, visible_until, shared_by, shared_by_name)"
                                    + " values ('%s', 'T', '/x', '{}', 'board', now(), '%s', 'S')"
                                            .formatted(
                                                    SeededDatabase.ELMSHIRE,
                                                    SeededDatabase.ELMSHIRE_OFFICER));
                });
        changed(
                "update shared.release set withdrawn_at = now() where audience = 'region'",
                () ->
                        shared(
                                Actor.MEMBER_OF_THE_BOARD,
                                "0",
                                "select count(*) from shared.board_pack"));
        // Data set 2 asks nothing of who reads; the board of the region does.
        changed(
                "insert into shared.board_data_set select area_id, 2, true from published.area where code = 'E12000099'",
                () -> {
                    shared(
                            Actor.EDITOR_OF_ELMSHIRE,
                            "3",
                            "select count(*) from shared.released_figure");
                    shared(
                            Actor.MEMBER_OF_THE_BOARD,
                            "5",
                            "select count(*) from shared.released_figure");
                    as("yardstick_owner", "0", "select count(*) from shared.board_data_set");
                });
    }

    /** Looks at something while a change holds that is taken back afterwards. */
    private void changed(String change, Looks looks) throws SQLException {
        var savepoint = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            statement.execute(change);
            looks.look();
        } catch (SQLException torn) {
            breaches.add("%s: %s".formatted(change, torn.getMessage()));
        } finally {
            superuser.rollback(savepoint);
        }
    }

    /** What is looked at. */
    private interface Looks {
        void look() throws SQLException;
    }

    /** What the functions about people do, for whom, and that nobody does it by hand. */
    private void people() throws SQLException {
        var administrator = Actor.ADMINISTRATOR_OF_ELMSHIRE;
        asWeb(Actor.EDITOR_OF_OAKFORD, "viewer", "select role from " + BEHIND);
        asWeb(Actor.SOMEBODY_WITHOUT_A_COUNCIL, "t", "select is_for_caller from " + BEHIND);
        asWeb(Actor.EDITOR_OF_OAKFORD, "t", "select %s is null".formatted(ACCEPTED));
        asWeb(Actor.SOMEBODY_WITHOUT_A_COUNCIL, "t", "select %s is not null".formatted(ACCEPTED));
        refused("yardstick_owner", INVITATION.formatted(SeededDatabase.ELMSHIRE));
        as("yardstick_owner", "t", "select count(*) > 1 from access.email_domain");
        as("yardstick_owner", "0", "select count(*) from access.account_call");
        asWeb(administrator, "t", "select access.asked_for_password_lately('asked')");
        asWeb(Actor.EDITOR_OF_OAKFORD, "f", "select access.asked_for_password_lately('asked')");
        as(
                administrator,
                "yardstick_app",
                "1",
                "select count(*) from (select access.note_account_call('', 'look-up', 200)) call");
        says("1", "select count(*) from (select council.note_download('/x')) download");
        refused(
                "yardstick_owner",
                "insert into council.download (council_id, person_id, address) values ('%s', '%s', '/x')"
                        .formatted(SeededDatabase.OAKFORD, SeededDatabase.ELMSHIRE_OFFICER));
        says(
                "0",
                "select access.sign_out_by_provider('seed', 'nobody at all', '', 'a third', now())");
        blindly(administrator);
    }

    /** A change that reads nothing is held back by no policy for reading. */
    private void blindly(Actor administrator) throws SQLException {
        var savepoint = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            become(administrator, "yardstick_app");
            statement.execute("update access.membership set version = 77");
            statement.execute("reset role");
            var elsewhere =
                    single(
                            superuser,
                            "select count(*) from access.membership where version = 77 and council_id <> '%s'"
                                    .formatted(SeededDatabase.ELMSHIRE));
            if (!elsewhere.equals("0")) {
                breaches.add("an administrator changes other councils' people without looking");
            }
        } catch (SQLException e) {
            breaches.add("changing people without looking: " + e.getMessage());
        } finally {
            superuser.rollback(savepoint);
        }
    }

    private void asWeb(Actor actor, String expected, String query) throws SQLException {
        var savepoint = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            actor.isNamed(superuser);
            statement.execute("set local session authorization yardstick_app");
            var answer = single(superuser, query);
            if (!expected.equals(answer)) {
                breaches.add("%s: %s says %s".formatted(actor, query, answer));
            }
        } catch (SQLException e) {
            breaches.add("%s: %s: %s".formatted(actor, query, e.getMessage()));
        } finally {
            superuser.rollback(savepoint);
        }
    }

    /** What each reader sees of the seed's papers, and what looking at one leaves behind. */
    private void papers() throws SQLException {
        var papers = "select count(*) from shared.paper";
        shared(Actor.EDITOR_OF_ELMSHIRE, "2", papers);
        shared(Actor.MEMBER_OF_THE_BOARD, "4", papers);
        // Elmshire's invitation is not taken up, and the second to Oakford has ended.
        shared(Actor.PEER_REVIEWER_OF_NO_COUNCIL, "1", papers);
        shared(Actor.SOMEBODY_WITHOUT_A_COUNCIL, "0", papers);
        shared(Actor.SOMEBODY_WHO_NAMED_NOTHING, "0", papers);
        refusedAs(
                Actor.EDITOR_OF_ELMSHIRE,
                "yardstick_sharing",
                "select shared_by_name from shared.paper");
        refusedAs(Actor.EDITOR_OF_ELMSHIRE, "yardstick_sharing", "select from shared.look");
        as(
                Actor.PEER_REVIEWER_OF_NO_COUNCIL,
                "yardstick_app",
                "1",
                "select access.take_up_invitations()");
        as(
                Actor.SOMEBODY_WITHOUT_A_COUNCIL,
                "yardstick_app",
                "0",
                "select access.take_up_invitations()");
        as(Actor.PEER_REVIEWER_OF_NO_COUNCIL, "yardstick_app", "t", LOOK);
        as(Actor.EDITOR_OF_ELMSHIRE, "yardstick_app", "f", LOOK);
        as(Actor.SOMEBODY_WITHOUT_A_COUNCIL, "yardstick_app", "f", LOOK);
        as("yardstick_owner", "0", "select count(*) from shared.look");
        refused("yardstick_owner", GUEST.formatted(SeededDatabase.ELMSHIRE));
    }

    /** Who may ask to leave, and that only the space of one who did is deleted. */
    private void leaving() throws SQLException {
        var ours = SeededDatabase.ELMSHIRE;
        var me = SeededDatabase.ELMSHIRE_OFFICER;
        var administrator = Actor.ADMINISTRATOR_OF_ELMSHIRE;
        as(administrator, "yardstick_app", "t", LEAVING.formatted(ours, me));
        refused("yardstick_app", LEAVING.formatted(ours, me));
        refusedAs(
                administrator,
                "yardstick_app",
                LEAVING.formatted(ours, SeededDatabase.OAKFORD_OFFICER));
        refusedAs(
                administrator,
                "yardstick_app",
                silent(LEAVING).formatted(SeededDatabase.OAKFORD, me));
        refusedAs(
                administrator,
                "yardstick_app",
                "update council.leaving set called_off_by = '"
                        + SeededDatabase.OAKFORD_OFFICER
                        + "'");
        refused("yardstick_owner", silent(LEAVING).formatted(ours, me));
        for (var table : tables(DELETABLE)) {
            as(
                    "yardstick_owner",
                    "0",
                    "with gone as (delete from "
                            + table
                            + " returning 1) select count(*) from gone");
        }
        goes(ours, false);
        goes(ours, true);
    }

    private void goes(Object council, boolean keepReleased) throws SQLException {
        var savepoint = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            var before = new ArrayList<String>();
            for (var table : RELEASED) {
                before.add(rowsOf(table, council));
            }
            if (before.contains("0")) {
                breaches.add("leaving: nothing had been released");
            }
            statement.execute(DUE.formatted(council, keepReleased));
            // Were the policy too wide, the others' trails would cry out here.
            become(Actor.EDITOR_OF_ELMSHIRE, "yardstick_owner");
            statement.execute("delete from council.audit_event");
            statement.execute("reset role");
            says("1", "select council.delete_due_spaces()");
            leaves(statement, council, keepReleased ? RELEASED : List.of());
            for (int i = 0; keepReleased && i < RELEASED.size(); i++) {
                var left = rowsOf(RELEASED.get(i), council);
                if (!left.equals(before.get(i))) {
                    breaches.add(
                            "%s after leaving: %s rows, not the %s that were to stay"
                                    .formatted(RELEASED.get(i), left, before.get(i)));
                }
            }
        } catch (SQLException e) {
            breaches.add("leaving: " + e.getMessage());
        } finally {
            superuser.rollback(savepoint);
        }
    }

    private String rowsOf(String table, Object council) throws SQLException {
        return single(
                superuser,
                "select count(*) from " + table + " where council_id = '" + council + "'");
    }

    private void leaves(Statement statement, Object council, List<String> staying)
            throws SQLException {
        become(Actor.ADMINISTRATOR_OF_ELMSHIRE, "yardstick_app");
        statement.execute("select council.delete_due_spaces()");
        statement.execute("reset role");
        var trail =
                single(
                        superuser,
                        "select count(*) from council.audit_event where council_id = '"
                                + council
                                + "'");
        if (!trail.equals("1")) {
            breaches.add("council.audit_event after leaving: " + trail + " rows, not the last one");
        }
        for (var table : tables(EMPTIED)) {
            if (staying.contains(table)) {
                continue;
            }
            var left = rowsOf(table, council);
            var others = single(superuser, "select count(*) > 0 from " + table);
            if (!left.equals("0") || !others.equals("t")) {
                breaches.add(
                        table + " after leaving: " + left + " rows left, others there: " + others);
            }
        }
        if (!single(superuser, "select count(*) from council.leaving where done_at is not null")
                .equals("1")) {
            breaches.add("council.leaving: nothing says that it was done");
        }
    }

    /** Every table that the catalogue says is meant, so that none is kept by memory. */
    private List<String> tables(String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void shared(Actor actor, String expected, String query) throws SQLException {
        as(actor, "yardstick_sharing", expected, query);
    }

    private static String silent(String insert) {
        return insert.substring(0, insert.indexOf("returning"));
    }

    private static String signed(Object person) {
        return SIGN_COMMENTARY.formatted(SeededDatabase.ELMSHIRE, person);
    }

    private void says(String expected, String query) throws SQLException {
        as("yardstick_app", expected, query);
    }

    private void as(String role, String expected, String query) throws SQLException {
        as(Actor.EDITOR_OF_ELMSHIRE, role, expected, query);
    }

    private void as(Actor actor, String role, String expected, String query) throws SQLException {
        var savepoint = superuser.setSavepoint();
        try {
            become(actor, role);
            var answer = single(superuser, query);
            if (!expected.equals(answer)) {
                breaches.add(role + ": " + query + ": " + answer + ", not " + expected);
            }
        } catch (SQLException e) {
            breaches.add(role + ": " + query + ": " + e.getMessage());
        } finally {
            superuser.rollback(savepoint);
        }
    }

    private void refused(String role, String command) throws SQLException {
        refusedAs(Actor.EDITOR_OF_ELMSHIRE, role, command);
    }

    private void refusedAs(Actor actor, String role, String command) throws SQLException {
        var savepoint = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            become(actor, role);
            statement.execute(command);
            breaches.add(role + ": " + command + ": was done");
        } catch (SQLException e) {
            if (!Objects.equals(e.getSQLState(), REFUSED)) {
                breaches.add(role + ": " + command + ": " + e.getMessage());
            }
        } finally {
            superuser.rollback(savepoint);
        }
    }

    private void become(Actor actor, String role) throws SQLException {
        actor.isNamed(superuser);
        try (var statement = superuser.createStatement()) {
            statement.execute("set local role " + role);
        }
    }
}
