package yardstick.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.comparison.Catalogues;
import yardstick.portal.NeedsPublishedData;
import yardstick.portal.RunningPortal;
import yardstick.tenants.Tenancy;

import java.time.LocalDate;

@DisplayName("Frameworks")
@NeedsPublishedData
class FrameworksTest {

    private static final Tenancy TENANCY = RunningPortal.get().context().getBean(Tenancy.class);
    private static final Frameworks FRAMEWORKS = TENANCY.published(Frameworks::read);

    @Test
    void follow_each_other_without_a_day_of_two() {
        assertThat(FRAMEWORKS.forChildrensServices(LocalDate.of(2017, 12, 31)))
                .map(Framework::code)
                .contains("SIF");
        assertThat(FRAMEWORKS.forChildrensServices(LocalDate.of(2018, 1, 1)))
                .map(Framework::code)
                .contains("ILACS");
        assertThat(FRAMEWORKS.forChildrensServices(LocalDate.of(2005, 1, 1))).isEmpty();
    }

    @Test
    void have_scales_of_their_own() {
        assertThat(FRAMEWORKS.named("SEND-2016").scale()).hasSize(2);
        assertThat(FRAMEWORKS.named("SEND-2023").scale()).hasSize(3);
        assertThat(FRAMEWORKS.named("JTAI").scale()).isEmpty();
        assertThat(FRAMEWORKS.named("SIF").scale())
                .containsExactly("Outstanding", "Good", "Requires improvement", "Inadequate");
        assertThat(FRAMEWORKS.named("ILACS").scale())
                .containsExactly(
                        "Outstanding", "Good", "Requires improvement to be good", "Inadequate");
    }

    @Test
    void judge_care_leavers_on_their_own_from_january_2023_only() {
        var ilacs = FRAMEWORKS.named("ILACS");

        assertThat(ilacs.areasOn(LocalDate.of(2022, 12, 31)))
                .extracting(JudgementArea::name)
                .contains("Children in care and care leavers")
                .doesNotContain("Care leavers", "Children in care");
        assertThat(ilacs.areasOn(LocalDate.of(2023, 1, 1)))
                .extracting(JudgementArea::name)
                .contains("Care leavers", "Children in care")
                .doesNotContain("Children in care and care leavers");
    }

    @Test
    void describe_every_kind_area_and_grade_that_is_published() {
        var editions =
                RunningPortal.get()
                        .context()
                        .getBean(Catalogues.class)
                        .current()
                        .editions()
                        .keySet();
        var graded =
                TENANCY.published(sql -> InspectionQueries.listGraded(sql, FRAMEWORKS, editions));

        assertThat(graded).hasSizeGreaterThan(250);
        assertThat(graded)
                .allSatisfy(
                        inspection -> {
                            var framework = inspection.framework();
                            assertThat(framework.isInForceOn(inspection.inspectedOn())).isTrue();
                            assertThat(framework.findKind(inspection.kind()))
                                    .as(inspection.kind())
                                    .isPresent();
                            assertThat(inspection.judgements())
                                    .allMatch(j -> framework.scale().contains(j.grade()));
                            assertThat(framework.areasOn(inspection.inspectedOn()))
                                    .extracting(JudgementArea::name)
                                    .containsAll(
                                            inspection.judgements().stream()
                                                    .map(Judgement::area)
                                                    .toList());
                        });
    }
}
