package yardstick.portal;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import yardstick.migrations.EmbeddedDatabase;
import yardstick.plan.NewPlan;
import yardstick.plan.PlanWriting;
import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Plans of a council, written as {@code yardstick_app} in the name of one of its people. */
public final class Promised {

    private static final String WHO =
            """
            select set_config('app.council_id', c.council_id::text, true),
                   set_config('app.person_id', p.person_id::text, true),
                   set_config('app.role', ?, true), c.council_id, p.person_id
              from published.council c join published.area a using (area_id), access.person p
             where a.code = ? and p.username = ?
            """;

    /** Somebody at work in a council's space. */
    public record Author(CouncilId council, SignedIn who) {}

    private final EmbeddedDatabase database;
    private final String council;
    private final String username;
    private final String role;

    /**
     * Work in a council's space.
     *
     * @param council ONS code
     * @param username a demo person, such as "thurrock.editor"
     */
    public Promised(EmbeddedDatabase database, String council, String username) {
        this.database = database;
        this.council = council;
        this.username = username;
        this.role = username.endsWith(".admin") ? "administrator" : "editor";
    }

    /** Writes a plan whole; says its id. */
    public UUID plan(NewPlan plan) throws SQLException {
        work((sql, author) -> PlanWriting.insert(sql, author.council(), author.who(), plan));
        return plan.id();
    }

    /**
     * Does something in one transaction that names council, person and role, as the portal does.
     */
    public <T> T work(BiFunction<DSLContext, Author, T> work) throws SQLException {
        try (var owner = database.connect("yardstick_owner");
                var app = database.connect("yardstick_app")) {
            app.setAutoCommit(false);
            Author author;
            try (var found = owner.prepareStatement(WHO)) {
                found.setString(1, role);
                found.setString(2, council);
                found.setString(3, username);
                try (var row = found.executeQuery()) {
                    row.next();
                    author =
                            new Author(
                                    new CouncilId(row.getObject(4, UUID.class)),
                                    person(row.getObject(5, UUID.class)));
                }
            }
            try (var named =
                    app.prepareStatement(
                            "select set_config('app.council_id', ?, true),"
                                    + " set_config('app.person_id', ?, true),"
                                    + " set_config('app.role', ?, true)")) {
                named.setString(1, author.council().value().toString());
                named.setString(2, String.valueOf(author.who().person()));
                named.setString(3, role);
                named.execute();
            }
            var done = work.apply(DSL.using(app, SQLDialect.POSTGRES), author);
            app.commit();
            return done;
        }
    }

    private SignedIn person(UUID id) {
        return new SignedIn(id, null, username, "", null, List.of(), List.of());
    }
}
