package yardstick.releases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.portal.DemoPeople;
import yardstick.portal.Kills;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;
import yardstick.portal.Staff;
import yardstick.tenants.Role;

import java.time.OffsetDateTime;

/** Releases and withdrawals that stop half way, as when a machine is switched off. */
@DisplayName("A release")
class KilledReleaseTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String CODE = "plans-by-category-and-age";
    private static final DataSet PLANS =
            PORTAL.context().getBean(DataSets.class).find(CODE).orElseThrow();
    private static final Releases RELEASES = PORTAL.context().getBean(Releases.class);
    private static final Staff ADMIN =
            Staff.of(DemoPeople.SOUTHEND, "southend.admin", Role.ADMINISTRATOR);
    private static final int FIGURES = 12;

    @Test
    void that_is_killed_and_repeated_ends_as_if_it_never_was() throws Exception {
        var kills = new Kills(PORTAL);
        var withdrawals = new Kills(PORTAL);
        try (var figures = new OwnFigures(PORTAL.database(), DemoPeople.SOUTHEND, CODE)) {
            for (int i = 0; i < 100; i++) {
                // Anew each time: every earlier release makes the next one's protection longer.
                figures.cleared(CODE);
                for (int month = 1; month <= FIGURES * 3; month += 3) {
                    var day = "%d-%02d-01".formatted(2005 + month / 12, month % 12);
                    figures.count("plans-neglect-all", day, 100 + i);
                }
                var preview = RELEASES.preview(ADMIN.who(), ADMIN.membership(), PLANS);
                var form = ReleaseForm.of(Audience.find("region").orElseThrow(), preview);
                kills.attempt(() -> released(form));
                assertThat(frozen()).as("all or nothing").isIn(0, FIGURES);

                Kills.repeat(() -> released(form));
                assertThat(released(form)).as("its number is taken").isFalse();
                assertThat(frozen()).isEqualTo(FIGURES);
                assertThat(asked("select count(*) from shared.release where data_set_id = 5"))
                        .isOne();
                withdraw(withdrawals);
            }
            figures.cleared(CODE);
        }

        System.out.printf(
                "100 releases, %d of them killed on their way, and 100 withdrawals, %d of them; all repeated%n",
                kills.killed(), withdrawals.killed());
        assertThat(kills.killed()).as("it was killed at all").isGreaterThan(20);
        assertThat(withdrawals.killed()).as("it was killed at all").isGreaterThan(20);
    }

    private static boolean released(ReleaseForm form) {
        return RELEASES.release(
                ADMIN.who(),
                ADMIN.membership(),
                PLANS,
                Audience.find("region").orElseThrow(),
                form,
                OffsetDateTime.now());
    }

    private static void withdraw(Kills kills) throws Exception {
        var release = RELEASES.list(ADMIN.who(), ADMIN.membership(), PLANS).getFirst();
        kills.attempt(() -> withdrawn(release));
        Kills.repeat(() -> withdrawn(release));
        assertThat(withdrawn(release)).as("once").isFalse();
        assertThat(
                        asked(
                                "select count(*) from council.audit_event where table_name = 'shared.release'"
                                        + " and action = 'update' and after ->> 'release_id' = '%s'"
                                                .formatted(release.id())))
                .isOne();
    }

    private static boolean withdrawn(Release release) {
        return RELEASES.withdraw(
                        ADMIN.who(),
                        ADMIN.membership(),
                        release,
                        new WithdrawForm("this", "Counted twice", false))
                > 0;
    }

    private static int frozen() throws Exception {
        return asked(
                "select count(*) from shared.released_figure join shared.release"
                        + " using (council_id, release_id) where data_set_id = 5");
    }

    private static int asked(String query) throws Exception {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
