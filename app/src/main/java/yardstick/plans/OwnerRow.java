package yardstick.plans;

import yardstick.plan.Action;
import yardstick.plan.Due;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one role answers for.
 *
 * @param role the role; those without one together
 * @param href the list of its actions; empty for those without a role
 * @param open actions that are neither closed nor rated as completed
 * @param leads how many of them it leads
 * @param overdue how many of them are overdue
 * @param soon how many are due soon
 */
public record OwnerRow(String role, String href, int open, int leads, int overdue, int soon) {

    /** Roles with open actions, those with most first. */
    static List<OwnerRow> of(Where where, Overview overview, Filter filter) {
        var byRole = new TreeMap<String, List<Action>>();
        for (var action : overview.all()) {
            if (overview.due(action) != Due.DONE) {
                var roles = action.owners().isEmpty() ? List.of("") : action.owners();
                for (var role : roles) {
                    byRole.computeIfAbsent(role, any -> new ArrayList<>()).add(action);
                }
            }
        }
        return byRole.entrySet().stream()
                .map(entry -> row(where, overview, filter, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(OwnerRow::open).reversed())
                .toList();
    }

    private static OwnerRow row(
            Where where, Overview overview, Filter filter, String role, List<Action> actions) {
        return new OwnerRow(
                role.isEmpty() ? "No owner" : role,
                role.isEmpty() ? "" : filter.owner(role).href(where, 1),
                actions.size(),
                (int)
                        actions.stream()
                                .filter(
                                        a ->
                                                a.owners().stream()
                                                        .findFirst()
                                                        .equals(Optional.of(role)))
                                .count(),
                count(overview, actions, Due.OVERDUE),
                count(overview, actions, Due.SOON));
    }

    private static int count(Overview overview, List<Action> actions, Due due) {
        return (int) actions.stream().filter(action -> overview.due(action) == due).count();
    }
}
