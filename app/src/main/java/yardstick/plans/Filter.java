package yardstick.plans;

import yardstick.plan.Action;
import yardstick.plan.Due;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/**
 * Which of a plan's actions are listed. Each part is empty for all.
 *
 * @param report the day of an earlier report
 * @param priority the number of a priority
 * @param owner a role, as it is written
 * @param rating the number of a step, "none", or "differs" where owner and board do
 * @param due "overdue", "soon", "later", "none", "done" or "unevidenced"
 * @param stale "yes" for those whose rating is stale
 */
public record Filter(
        String report, String priority, String owner, String rating, String due, String stale) {

    static final Filter ALL = new Filter("", "", "", "", "", "");

    /** Whether an action is among them. */
    boolean has(Overview overview, Action action) {
        return isOfPriority(overview, action)
                && (owner.isEmpty() || action.owners().contains(owner))
                && isRated(action)
                && isDue(overview, action)
                && (stale.isEmpty() || overview.isStale(action));
    }

    private boolean isOfPriority(Overview overview, Action action) {
        return priority.isEmpty()
                || overview.plan().priorities().stream()
                        .filter(p -> p.id().equals(action.priority()))
                        .anyMatch(p -> priority.equals(String.valueOf(p.position())));
    }

    private boolean isRated(Action action) {
        var now = action.standing().now();
        return switch (rating) {
            case "" -> true;
            case "none" -> now == null;
            case "differs" -> action.standing().boardSaysMore();
            default -> now != null && rating.equals(String.valueOf(now.step()));
        };
    }

    private boolean isDue(Overview overview, Action action) {
        return switch (due) {
            case "overdue" -> overview.due(action) == Due.OVERDUE;
            case "soon" -> overview.due(action) == Due.SOON;
            case "later" -> overview.due(action) == Due.LATER;
            case "none" -> overview.due(action) == Due.NO_DAY;
            case "done" -> overview.due(action) == Due.DONE;
            case "unevidenced" -> action.isClosedWithoutEvidence();
            default -> true;
        };
    }

    /** Whether anything but the report is chosen. */
    boolean isNarrow() {
        return !new Filter("", priority, owner, rating, due, stale).equals(ALL);
    }

    Filter due(String other) {
        return new Filter(report, "", "", "", other, "");
    }

    Filter onlyStale() {
        return new Filter(report, "", "", "", "", "yes");
    }

    Filter priority(int number) {
        return new Filter(report, String.valueOf(number), "", "", "", "");
    }

    Filter owner(String role) {
        return new Filter(report, "", role, "", "", "");
    }

    /** The address of the plan's page with these, from a page of the list. */
    String href(Where where, int page) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("report", report);
        parts.put("priority", priority);
        parts.put("owner", owner);
        parts.put("rating", rating);
        parts.put("due", due);
        parts.put("stale", stale);
        parts.put("page", page > 1 ? String.valueOf(page) : "");
        var query =
                parts.entrySet().stream()
                        .filter(part -> !part.getValue().isEmpty())
                        .map(
                                part ->
                                        part.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return where.href() + (query.isEmpty() ? "" : "?" + query) + "#actions";
    }
}
