package yardstick.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static yardstick.portal.DemoPeople.THURROCK;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.planimport.SeedPlans;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.reviews.Letter;

import java.sql.SQLException;

@DisplayName("The self-assessment of the demo")
@NeedsPublishedData
class ThurrocksAssessmentTest {

    private static final RunningPortal PORTAL = RunningPortal.get();

    @AfterAll
    static void takeBack() throws SQLException {
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var change = superuser.createStatement()) {
            change.execute("delete from council.self_assessment where year = 2018");
        }
    }

    @Test
    void is_entered_once_with_its_evidence_and_signed_off() throws SQLException {
        var space = "/councils/" + THURROCK;
        var editor = PORTAL.signIn("thurrock.editor");
        var administrator = PORTAL.signIn("thurrock.admin");
        Letter.thurrock2017().enter(editor, space + "/reviews");
        SeedPlans.enter(PORTAL.database());

        for (int time = 0; time < 2; time++) {
            ThurrocksAssessment.enter(editor, administrator);
        }

        var row = editor.page(space + "/self-assessments").expectFirst("tr:contains(2018-19)");
        assertThat(row.text()).contains("3 of 3", "Wanted from").doesNotContain("Not yet");
        var page = editor.page(row.expectFirst("a").attr("href"));
        assertThat(page.select("main a[href*=/plans/]").text()).contains("Plan: ");
        assertThat(page.select("main a[href*=/reviews/]").text()).contains("Review: Peer review");
        assertThat(page.text()).contains("64.13%", "It cannot be changed");
    }
}
