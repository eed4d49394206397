package yardstick.boards;

import yardstick.plan.NewPlan;
import yardstick.plan.NewPlan.NewAction;
import yardstick.plan.NewPlan.NewMilestone;
import yardstick.plan.NewPlan.NewPriority;
import yardstick.plan.NewPlan.NewRating;
import yardstick.plan.PlanKind;
import yardstick.plan.Rhythm;
import yardstick.plan.Scales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Thurrock's development plan 2017 to 2019 as far as its ratings go, as a committee saw it on 13
 * February 2018: "RAG initial" and "RAG 01/18" of each action, from the council's paper (003, item
 * 7). One rating of priority 4 cannot be read there; it follows from the sum of 86.
 */
final class Paper {

    static final LocalDate INITIAL = LocalDate.of(2017, 4, 1);
    static final LocalDate JANUARY = LocalDate.of(2018, 1, 31);
    static final LocalDate PRESENTED = LocalDate.of(2018, 2, 13);

    /** By priority: each action's rating before and now. */
    static final List<String> RATINGS =
            List.of(
                    "44 44 22 44 24 24 22 22",
                    "22 22 22 23 22 14 11",
                    "34 22 24 22 22 22 23 22 24 22 23 23 23 23 22 22 22 22 22 11",
                    "23 11 24 23 24 23 23 22 22 23 22 23 23 23 22 23 23 23 23 24 24 24 24 24 22"
                            + " 23 23 23 22",
                    "22 22",
                    "13 22",
                    "33 23 22 22 22 22 33 33 22",
                    "33 33 33 33 33 33 33 33 23 23 23 22 34 33 24 33 22 22");

    /**
     * The means that follow from them. The paper prints 1.5 for priority 3 before and 2.9 for
     * priority 4 now; the other fourteen are these.
     */
    static final List<String> MEANS =
            List.of(
                    "2.8 3.3", "1.7 2.3", "2.0 2.5", "2.0 3.0", "2.0 2.0", "1.5 2.5", "2.3 2.4",
                    "2.6 2.9");

    private Paper() {}

    /** How many actions were rated higher in January 2018 than at first. */
    static long risen() {
        return RATINGS.stream()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .filter(pair -> pair.charAt(1) > pair.charAt(0))
                .count();
    }

    static NewPlan plan(String title) {
        var priorities = new ArrayList<NewPriority>();
        for (var line : RATINGS) {
            var no = priorities.size() + 1;
            var actions = new ArrayList<NewAction>();
            for (var pair : line.split(" ")) {
                actions.add(action(no + "." + (actions.size() + 1), pair));
            }
            priorities.add(new NewPriority("Priority of work " + no, List.of(), actions));
        }
        return new NewPlan(
                UUID.randomUUID(),
                PlanKind.DEVELOPMENT,
                title,
                "",
                INITIAL,
                LocalDate.of(2019, 3, 31),
                Rhythm.EVERY_8_WEEKS,
                null,
                Scales.oneToFive(),
                priorities,
                List.of());
    }

    private static NewAction action(String reference, String pair) {
        return new NewAction(
                reference,
                "Action " + reference,
                LocalDate.of(2018, 4, 30),
                "Apr-18",
                List.of("Head of Service"),
                List.of(new NewMilestone("Halfway", LocalDate.of(2018, 1, 31), "", "")),
                List.of(),
                List.of(
                        new NewRating(INITIAL, step(pair.charAt(0)), "At first"),
                        new NewRating(JANUARY, step(pair.charAt(1)), "As reported")),
                "",
                List.of(),
                List.of());
    }

    private static short step(char digit) {
        return (short) (digit - '0');
    }
}
