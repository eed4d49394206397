package yardstick.portal;

import org.jspecify.annotations.Nullable;

import yardstick.migrations.EmbeddedDatabase;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Figures of a council's own, on the way that every figure goes: an editor's draft, submitted, and
 * approved by an administrator; all of it as {@code yardstick_app}.
 */
public final class Approved {

    /** One figure of a collected indicator. */
    public record Given(
            String indicator,
            LocalDate firstDay,
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {

        /** A count. */
        public static Given count(String indicator, LocalDate firstDay, long count) {
            var number = BigDecimal.valueOf(count);
            return new Given(indicator, firstDay, number, number, null);
        }
    }

    private static final String WHO =
            """
            select set_config('app.council_id', c.council_id::text, true),
                   set_config('app.person_id', p.person_id::text, true),
                   set_config('app.role', ?, true), c.council_id, p.person_id
              from published.council c join published.area a using (area_id), access.person p
             where a.code = ? and p.username = ?
            """;

    private static final String FIGURE =
            """
            insert into council.figure (council_id, indicator_no, first_day, revision, submission_id, status, value,
                                        numerator, denominator)
            select ?, i.indicator_no, ?,
                   1 + coalesce((select max(revision) from council.figure f
                                  where f.indicator_no = i.indicator_no and f.first_day = ?), 0),
                   ?, 'provisional', ?, ?, ?
              from shared.collected_indicator i where i.code = ?
            """;

    private Approved() {}

    /**
     * Brings figures in and approves them.
     *
     * @param council ONS code
     * @param people what the names of its demo people begin with, such as "thurrock"
     */
    public static void figures(
            EmbeddedDatabase database, String council, String people, List<Given> figures)
            throws SQLException {
        try (var owner = database.connect("yardstick_owner");
                var app = database.connect("yardstick_app")) {
            app.setAutoCommit(false);
            var submission = UUID.randomUUID();
            var editor = new Actor(owner, council, people + ".editor", "editor");
            var admin = new Actor(owner, council, people + ".admin", "administrator");
            editor.begin(app);
            run(
                    app,
                    "insert into council.submission (council_id, submission_id, data_set_id, origin, made_by,"
                            + " made_by_name) select ?, ?, data_set_id, 'form', ?, 'An editor'"
                            + " from shared.collected_indicator where code = ?",
                    editor.council,
                    submission,
                    editor.person,
                    figures.getFirst().indicator());
            run(
                    app,
                    "update council.submission set state = 'submitted', submitted_by = ?, submitted_at = now()"
                            + " where submission_id = ?",
                    editor.person,
                    submission);
            app.commit();
            admin.begin(app);
            run(
                    app,
                    "update council.submission set state = 'approved', decided_by = ?, decided_at = now()"
                            + " where submission_id = ?",
                    admin.person,
                    submission);
            for (var given : figures) {
                var day = Date.valueOf(given.firstDay());
                run(
                        app,
                        FIGURE,
                        admin.council,
                        day,
                        day,
                        submission,
                        given.value(),
                        given.numerator(),
                        given.denominator(),
                        given.indicator());
            }
            app.commit();
        }
    }

    /** Releases one figure of a council to everybody; without a value, it is suppressed. */
    public static void release(
            EmbeddedDatabase database,
            String council,
            String indicator,
            LocalDate day,
            @Nullable Long value)
            throws SQLException {
        release(database, council, indicator, day, value, "public");
    }

    /** Releases one figure of a council to an audience; without a value, it is suppressed. */
    public static void release(
            EmbeddedDatabase database,
            String council,
            String indicator,
            LocalDate day,
            @Nullable Long value,
            String audience)
            throws SQLException {
        try (var owner = database.connect("yardstick_owner");
                var app = database.connect("yardstick_app")) {
            app.setAutoCommit(false);
            var admin = new Actor(owner, council, "thurrock.admin", "administrator");
            admin.begin(app);
            var release = UUID.randomUUID();
            run(
                    app,
                    "insert into shared.release (council_id, release_id, data_set_id, release_no, audience,"
                            + " released_by, released_by_name, rule) select ?, ?, data_set_id,"
                            + " 1 + coalesce((select max(release_no) from shared.release), 0), ?, ?, 'Somebody', 'test'"
                            + " from shared.collected_indicator where code = ?",
                    admin.council,
                    release,
                    audience,
                    admin.person,
                    indicator);
            run(
                    app,
                    "insert into shared.released_figure (council_id, release_id, indicator_no, first_day, status, value,"
                            + " missing) select ?, ?, indicator_no, ?, 'final', ?, ? from shared.collected_indicator where code = ?",
                    admin.council,
                    release,
                    Date.valueOf(day),
                    value == null ? null : BigDecimal.valueOf(value),
                    value == null ? "suppressed" : null,
                    indicator);
            app.commit();
        }
    }

    /** Somebody at work for a council. */
    private static final class Actor {
        private final String role;
        private final String code;
        private final String username;
        private UUID council = new UUID(0, 0);
        private UUID person = new UUID(0, 0);

        Actor(Connection owner, String code, String username, String role) throws SQLException {
            this.role = role;
            this.code = code;
            this.username = username;
            try (var found = owner.prepareStatement(WHO)) {
                found.setString(1, role);
                found.setString(2, code);
                found.setString(3, username);
                try (var row = found.executeQuery()) {
                    row.next();
                    council = row.getObject(4, UUID.class);
                    person = row.getObject(5, UUID.class);
                }
            }
        }

        void begin(Connection app) throws SQLException {
            run(
                    app,
                    "select set_config('app.council_id', ?::text, true), set_config('app.person_id', ?::text, true),"
                            + " set_config('app.role', ?, true)",
                    council.toString(),
                    person.toString(),
                    role);
        }
    }

    private static void run(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
