package yardstick.working;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Indicator;
import yardstick.plan.NewPlan;
import yardstick.plan.NewPlan.NewAction;
import yardstick.plan.NewPlan.NewMeasure;
import yardstick.plan.NewPlan.NewMilestone;
import yardstick.plan.NewPlan.NewPriority;
import yardstick.plan.PlanKind;
import yardstick.plan.PlanQueries;
import yardstick.plan.Rhythm;
import yardstick.plan.Scales;
import yardstick.portal.Promised;
import yardstick.portal.RunningPortal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A plan of a council's whose actions should move something. */
final class Promise {

    static final String SOUTHEND = "E06000033";
    static final String THURROCK = "E06000034";

    private final List<NewAction> actions = new ArrayList<>();
    private final String council;
    private final String people;
    private UUID plan = UUID.randomUUID();

    private Promise(String council, String people) {
        this.council = council;
        this.people = people;
    }

    static Promise southend() {
        return new Promise(SOUTHEND, "southend");
    }

    static Promise thurrock() {
        return new Promise(THURROCK, "thurrock");
    }

    static Catalogue catalogue() {
        return RunningPortal.get().context().getBean(Catalogues.class).current();
    }

    /** The indicator that LAIT calls so. */
    static Indicator indicator(String sourceCode) {
        return catalogue().indicators().values().stream()
                .filter(i -> i.sourceCode().equals(sourceCode))
                .findFirst()
                .orElseThrow();
    }

    /** A measure that names an indicator. */
    static NewMeasure measure(
            int indicator,
            @Nullable String baseline,
            String period,
            @Nullable String target,
            String by) {
        return new NewMeasure(
                "",
                "",
                indicator,
                null,
                baseline == null ? null : new BigDecimal(baseline),
                period,
                target == null ? null : new BigDecimal(target),
                by);
    }

    /** The same with the baseline's period alone. */
    static NewMeasure since(String sourceCode, String period) {
        return measure(indicator(sourceCode).id(), null, period, null, "");
    }

    Promise action(String title, List<NewMilestone> milestones, NewMeasure... measures) {
        actions.add(
                new NewAction(
                        "1." + (actions.size() + 1),
                        title,
                        LocalDate.of(2026, 3, 31),
                        "",
                        List.of("Head of Service"),
                        milestones,
                        List.of(measures),
                        List.of(),
                        "",
                        List.of(),
                        List.of()));
        return this;
    }

    /** Writes it; says where it lies. */
    String written(String title) throws SQLException {
        plan =
                promised()
                        .plan(
                                new NewPlan(
                                        UUID.randomUUID(),
                                        PlanKind.IMPROVEMENT,
                                        title,
                                        "",
                                        LocalDate.of(2018, 4, 1),
                                        null,
                                        Rhythm.MONTHLY,
                                        null,
                                        Scales.oneToFive(),
                                        List.of(new NewPriority("First", List.of(), actions)),
                                        List.of()));
        return path();
    }

    String path() {
        return "/councils/" + council + "/plans/" + plan;
    }

    /** The page of an action, the first being 0. */
    String action(int number) throws SQLException {
        return path() + "/actions/" + actions().get(number).id() + "/working";
    }

    List<yardstick.plan.Action> actions() throws SQLException {
        return promised()
                .work(
                        (sql, author) ->
                                PlanQueries.whole(
                                                sql,
                                                author.council(),
                                                plan,
                                                LocalDate.of(2030, 1, 1))
                                        .orElseThrow()
                                        .actions()
                                        .toList());
    }

    private Promised promised() {
        return new Promised(RunningPortal.get().database(), council, people + ".editor");
    }
}
