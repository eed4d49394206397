package yardstick.portal;

import yardstick.plan.NewPlan;
import yardstick.plan.NewPlan.NewAction;
import yardstick.plan.NewPlan.NewMeasure;
import yardstick.plan.NewPlan.NewMilestone;
import yardstick.plan.NewPlan.NewPriority;
import yardstick.plan.NewPlan.NewRating;
import yardstick.plan.PlanKind;
import yardstick.plan.Rhythm;
import yardstick.plan.Risk;
import yardstick.plan.Scales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Made-up plans of any size. */
public final class SmallPlan {

    /** The two reports that its actions are rated for. */
    public static final LocalDate BEFORE = LocalDate.of(2017, 11, 1);

    /** The later report. */
    public static final LocalDate NOW = LocalDate.of(2018, 1, 31);

    private SmallPlan() {}

    /** A plan of one priority and two actions, with one of everything. */
    public static NewPlan of(String title) {
        return of(title, 1, 2, List.of(BEFORE, NOW));
    }

    /**
     * A plan of any size, on a scale of one to five.
     *
     * @param reports days for which every action is rated
     */
    public static NewPlan of(String title, int priorities, int actions, List<LocalDate> reports) {
        var made = new ArrayList<NewPriority>();
        for (int priority = 1; priority <= priorities; priority++) {
            var its = new ArrayList<NewAction>();
            for (int action = 1; action <= actions; action++) {
                its.add(action(priority, action, reports));
            }
            made.add(
                    new NewPriority(
                            "Priority number " + priority,
                            List.of("Children are seen in time"),
                            its));
        }
        return new NewPlan(
                UUID.randomUUID(),
                PlanKind.DEVELOPMENT,
                title,
                "What we have promised to do.",
                LocalDate.of(2017, 4, 1),
                LocalDate.of(2019, 3, 31),
                Rhythm.EVERY_8_WEEKS,
                null,
                Scales.oneToFive(),
                made,
                List.of(
                        new Risk(
                                UUID.randomUUID(),
                                (short) 1,
                                "Posts stay empty",
                                "high",
                                "medium",
                                "high",
                                "Monthly review of posts",
                                "medium",
                                "Head of Children's Services",
                                0)));
    }

    private static NewAction action(int priority, int action, List<LocalDate> reports) {
        var ratings = new ArrayList<NewRating>();
        for (int report = 0; report < reports.size(); report++) {
            ratings.add(
                    new NewRating(
                            reports.get(report),
                            (short) (1 + (action + report) % 5),
                            "As reported"));
        }
        return new NewAction(
                priority + "." + action,
                "Action " + action + " of priority " + priority,
                LocalDate.of(2018, 3, 31),
                "",
                List.of("Group Manager, Fieldwork Services", "Head of Children's Services"),
                List.of(
                        new NewMilestone("Begin", LocalDate.of(2017, 9, 30), "", ""),
                        new NewMilestone("Go on", null, "Monthly", "Practice Lead")),
                List.of(NewMeasure.inWords("Visits are in time")),
                ratings,
                "Work has begun.",
                List.of(),
                List.of());
    }
}
