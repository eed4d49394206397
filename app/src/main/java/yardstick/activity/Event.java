package yardstick.activity;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One event of the audit trail.
 *
 * @param at when
 * @param person our name for who it was; null for nobody
 * @param name what the person is called; null where the council does not know them
 * @param system which computer system; null where it was none
 * @param action insert, update or delete
 * @param table the table, with its schema
 * @param about whom or what it is about, where that has a name
 * @param changed the columns that changed
 * @param request the request, as in the log
 */
record Event(
        OffsetDateTime at,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String system,
        String action,
        String table,
        @Nullable String about,
        List<String> changed,
        @Nullable String request) {

    /** Who it was, as a page says it. */
    String who() {
        if (name != null) {
            return name;
        }
        if (person != null) {
            return "Somebody who is not of the council";
        }
        if (system == null) {
            return "Whoever runs the database";
        }
        return system.equals("yardstick") ? "Yardstick by itself" : system + " (computer system)";
    }

    /** What was done, and to what. */
    String what() {
        return switch (table) {
            case "council.download" -> "took away a file";
            case "shared.release" ->
                    action.equals("insert") ? "released figures" : "changed a release";
            case "access.membership" -> membership();
            case "council.invitation" -> invitation();
            default -> verb() + " " + noun();
        };
    }

    /** The columns that changed, as words. */
    List<String> changes() {
        return changed.stream().map(column -> column.replace('_', ' ')).toList();
    }

    private String membership() {
        if (action.equals("insert") || has("valid_from")) {
            return "gave access";
        }
        return has("valid_until") ? "ended access" : "changed a role";
    }

    private String invitation() {
        if (action.equals("insert")) {
            return "invited";
        }
        if (has("accepted_at")) {
            return "accepted an invitation";
        }
        if (has("withdrawn_at")) {
            return "took back an invitation";
        }
        // Together with the end of the old link, the moment of its letter goes; alone, it comes.
        if (has("expires_at")) {
            return "made a new link for an invitation";
        }
        return has("mailed_at") ? "sent an invitation" : "changed an invitation";
    }

    private boolean has(String column) {
        return changed.contains(column);
    }

    private String verb() {
        return switch (action) {
            case "insert" -> "added";
            case "delete" -> "removed";
            default -> "changed";
        };
    }

    /** The table's name is in the field's words already. */
    private String noun() {
        return table.substring(table.indexOf('.') + 1).replace('_', ' ');
    }
}
