package yardstick.disclosure;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for whole numbers that fit everything a reader knows: by a linear programme and, where that
 * answers in fractions, by one in whole numbers. What it finds is checked in whole numbers, so a
 * rounding error of the solver can only make us suppress more, never less.
 */
final class Programme {

    private final Tangle tangle;
    private final Limits limits;

    Programme(Tangle tangle, Limits limits) {
        this.tangle = tangle;
        this.limits = limits;
    }

    /** A case in which the quantity is so many: each quantity's count, -1 for those elsewhere. */
    Optional<long[]> solve(int quantity, long count) {
        var fractions = solved(quantity, count, false);
        if (fractions.isEmpty() || isCase(fractions.get(), quantity, count)) {
            return fractions;
        }
        return solved(quantity, count, true).filter(found -> isCase(found, quantity, count));
    }

    private Optional<long[]> solved(int quantity, long count, boolean whole) {
        var model = new ExpressionsBasedModel();
        var variables = new HashMap<Integer, Variable>();
        tangle.unknown().stream()
                .forEach(
                        q -> {
                            var variable = variable(model, q, whole);
                            variables.put(q, q == quantity ? variable.level(count) : variable);
                        });
        for (var equation : tangle.equations()) {
            add(equation, variables, model);
        }
        var result = model.minimise();
        return result.getState().isFeasible()
                ? Optional.of(rounded(model, result, variables))
                : Optional.empty();
    }

    /** The smallest numbers will do: any case that fits is as good as another. */
    private Variable variable(ExpressionsBasedModel model, int quantity, boolean whole) {
        var variable = model.newVariable("q" + quantity).lower(limits.least(quantity)).weight(1);
        if (limits.hasMost(quantity)) {
            variable.upper(limits.most(quantity));
        }
        return variable.integer(whole);
    }

    private void add(
            int[] equation, Map<Integer, Variable> variables, ExpressionsBasedModel model) {
        var sum = model.newExpression("e" + model.countExpressions());
        long rest = 0;
        for (int i = 0; i < equation.length; i++) {
            int sign = i == 0 ? 1 : -1;
            var variable = variables.get(equation[i]);
            if (variable == null) {
                rest -= sign * limits.least(equation[i]);
            } else {
                sum.set(variable, sign);
            }
        }
        sum.level(rest);
    }

    private long[] rounded(
            ExpressionsBasedModel model,
            Optimisation.Result result,
            Map<Integer, Variable> variables) {
        var found = new long[limits.size()];
        Arrays.fill(found, -1);
        variables.forEach(
                (quantity, variable) ->
                        found[quantity] = Math.round(result.doubleValue(model.indexOf(variable))));
        return found;
    }

    private boolean isCase(long[] found, int quantity, long count) {
        return found[quantity] == count
                && tangle.unknown().stream().allMatch(q -> limits.allow(q, found[q]))
                && tangle.equations().stream().allMatch(equation -> addsUp(equation, found));
    }

    private boolean addsUp(int[] equation, long[] found) {
        long rest = 0;
        for (int i = 0; i < equation.length; i++) {
            int q = equation[i];
            long count = tangle.unknown().get(q) ? found[q] : limits.least(q);
            rest += i == 0 ? -count : count;
        }
        return rest == 0;
    }
}
