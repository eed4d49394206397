package yardstick.planimport;

import yardstick.plan.NewPlan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The plan that a file holds, as it was explained, before anybody has accepted it.
 *
 * @param plan the plan
 * @param scores scores of its priorities as the paper printed them
 * @param problems what is wrong with it, the worst first
 */
public record Draft(NewPlan plan, List<Printed> scores, List<Problem> problems) {

    /**
     * A score that a paper printed.
     *
     * @param position the priority's number in the plan
     * @param day the day of the report
     * @param score the score as printed
     */
    public record Printed(int position, LocalDate day, BigDecimal score) {}

    /** Whether it can become a plan. */
    public boolean canBeAccepted() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
