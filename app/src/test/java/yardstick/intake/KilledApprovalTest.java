package yardstick.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.collection.InYearPeriod;
import yardstick.portal.DemoPeople;
import yardstick.portal.Kills;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;
import yardstick.portal.Staff;
import yardstick.tenants.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Approvals that stop half way, as when a machine is switched off. */
@DisplayName("An approval")
@NeedsPublishedData
class KilledApprovalTest {

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static final String CODE = "plans-by-category-and-age";
    private static final DataSet PLANS =
            PORTAL.context().getBean(DataSets.class).find(CODE).orElseThrow();
    private static final Staff EDITOR = Staff.thurrock("thurrock.editor", Role.EDITOR);
    private static final Staff ADMIN = Staff.thurrock("thurrock.admin", Role.ADMINISTRATOR);
    private static final Life LIFE = PORTAL.context().getBean(Life.class);
    private static final int FIGURES = 160;

    /** Goes on until so many were killed; by itself it tries a hundred times. */
    private static final int KILLS = Integer.getInteger("yardstick.kills", 0);

    @Test
    void that_is_killed_and_repeated_ends_as_if_it_never_was() throws Exception {
        var kills = new Kills(PORTAL);
        try (var figures = new OwnFigures(PORTAL.database(), DemoPeople.THURROCK, CODE)) {
            figures.cleared(CODE);
            int i = 1;
            for (; i <= 100 || kills.killed() < KILLS; i++) {
                // Each time other numbers, so that each approval writes every figure.
                var submission = submitted(i);
                var step = step(ADMIN, submission, 1);
                kills.attempt(() -> LIFE.approve(step));
                assertThat(figures(submission)).as("all or nothing").isIn(0, FIGURES);

                assertThat(Kills.repeat(() -> LIFE.approve(step))).isEqualTo(Outcome.DONE);
                assertThat(LIFE.approve(step)).isEqualTo(Outcome.DONE);
                assertThat(figures(submission)).isEqualTo(FIGURES);
            }
            assertThat(asked("select count(*) from council.figure f" + OF_PLANS))
                    .as("one revision an approval")
                    .isEqualTo((i - 1) * FIGURES);
            assertThat(
                            asked(
                                    "select count(*) from council.figure f"
                                            + OF_PLANS
                                            + " and f.value <> f.revision"))
                    .as("each revision says what was approved with it")
                    .isZero();
            figures.cleared(CODE);
            System.out.printf(
                    "%d approvals, %d of them killed on their way, all repeated%n",
                    i - 1, kills.killed());
        }

        assertThat(kills.killed()).as("it was killed at all").isGreaterThan(20);
    }

    private static final String OF_PLANS =
            " join shared.collected_indicator i using (indicator_no) where i.data_set_id = 5";

    /** A submission of as many figures, each the number. */
    private static UUID submitted(int number) {
        var entries = new ArrayList<Entry>();
        var period = InYearPeriod.read(PLANS.kind(), "2005-06 Q1").orElseThrow();
        while (entries.size() < FIGURES) {
            for (var category : List.of("neglect", "physical", "sexual", "emotional")) {
                entries.add(
                        Entry.of(
                                entries.size() + 1,
                                "",
                                entries.size() + 2,
                                Map.of(
                                        Column.CODE, "plans-" + category + "-all",
                                        Column.PERIOD, period.label(),
                                        Column.NUMERATOR, String.valueOf(number))));
            }
            period = period.next();
        }
        var sent =
                new Drafts.Sent(
                        Submission.Origin.FILE, "killed.csv", "", "killed:" + number, entries);
        var kept =
                PORTAL.context()
                        .getBean(Drafts.class)
                        .keep(EDITOR.who(), EDITOR.membership(), PLANS, sent);
        assertThat(LIFE.submit(step(EDITOR, kept.id(), 0))).isEqualTo(Outcome.DONE);
        return kept.id();
    }

    private static Life.Step step(Staff who, UUID submission, int version) {
        return new Life.Step(who.who(), who.membership(), PLANS, submission, version);
    }

    private static int figures(UUID submission) throws Exception {
        return asked(
                "select count(*) from council.figure where submission_id = '%s'"
                        .formatted(submission));
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
