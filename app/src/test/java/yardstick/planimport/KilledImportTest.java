package yardstick.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.DemoPeople;
import yardstick.portal.Kills;
import yardstick.portal.RunningPortal;
import yardstick.portal.Staff;
import yardstick.sheets.SheetFiles;
import yardstick.tenants.Role;
import yardstick.tenants.Tenancy;

import java.util.UUID;

/** Plans whose import stops half way, as when a machine is switched off. */
@DisplayName("The import of a plan")
class KilledImportTest {

    private static final int TIMES = 40;
    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final Tenancy TENANCY = PORTAL.context().getBean(Tenancy.class);
    private static final Staff EDITOR =
            Staff.of(DemoPeople.SOUTHEND, "southend.editor", Role.EDITOR);

    /** What hangs from Southend's plan: priorities, actions, milestones and risks. */
    private static final int PARTS = 14 + 54 + 227 + 3;

    @Test
    void that_is_killed_and_repeated_ends_as_if_it_never_was() throws Exception {
        var kills = new Kills(PORTAL);
        for (int i = 0; i < TIMES; i++) {
            var id = UUID.randomUUID();
            Kills.repeat(() -> sent(id));
            kills.attempt(() -> accept(id));
            assertThat(parts(id)).as("all or nothing").isIn(0, PARTS);

            assertThat(Kills.repeat(() -> accept(id))).isEqualTo(Imports.Outcome.DONE);
            assertThat(accept(id)).isEqualTo(Imports.Outcome.DONE);
            assertThat(parts(id)).isEqualTo(PARTS);
            forget(id);
        }
        System.out.printf(
                "%d plans brought in, %d of them killed on their way, all repeated%n",
                TIMES, kills.killed());
        assertThat(kills.killed()).as("it was killed at all").isGreaterThan(TIMES / 5);
    }

    /** Southend's plan as a file that waits for its last step. */
    private static UUID sent(UUID id) {
        var file = SeedFile.SOUTHEND_IMPROVEMENT;
        var council = EDITOR.membership().council();
        return TENANCY.write(
                EDITOR.who(),
                EDITOR.membership(),
                sql -> {
                    try {
                        Imports.keep(
                                sql,
                                council,
                                EDITOR.who(),
                                Imports.Sent.of(
                                        id,
                                        file.file(),
                                        file.bytes(),
                                        SheetFiles.tables(file.bytes())));
                    } catch (yardstick.sheets.FileRefused refused) {
                        throw new IllegalStateException(refused.sentence(), refused);
                    }
                    var said = Explained.guess(file.file(), file.tables()).with(file.said());
                    Imports.explain(sql, council, id, said, 0);
                    return id;
                });
    }

    private static Imports.Outcome accept(UUID id) {
        return TENANCY.write(
                EDITOR.who(),
                EDITOR.membership(),
                sql -> Imports.accept(sql, EDITOR.membership().council(), EDITOR.who(), id, 1));
    }

    private static int parts(UUID plan) throws Exception {
        int all = 0;
        for (var table : new String[] {"priority", "action", "milestone", "risk"}) {
            all +=
                    asked(
                            "select count(*) from council."
                                    + table
                                    + " where plan_id = '"
                                    + plan
                                    + "'");
        }
        return all;
    }

    private static int asked(String query) throws Exception {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** So that other tests see the plans that they know. */
    private static void forget(UUID plan) throws Exception {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("delete from council.plan_import where import_id = '" + plan + "'");
            statement.execute("delete from council.plan where plan_id = '" + plan + "'");
        }
    }
}
