package yardstick.planimport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cell says will be done.
 *
 * @param title the action itself, in one line; empty where the cell has milestones alone
 * @param milestones the milestones that it names, in one line each
 */
record ActionText(String title, List<String> milestones) {

    private static final Pattern MILESTONE =
            Pattern.compile("(?i)milestones?\\s*\\d*\\s*[:.–-]\\s*(.*)");
    private static final Pattern LABEL =
            Pattern.compile("(?i)overarching (action|aim)\\s*[:;–-]\\s*");

    static ActionText of(String cell) {
        var title = new StringBuilder();
        var milestones = new ArrayList<String>();
        for (var line : cell.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            var found = MILESTONE.matcher(line);
            if (found.matches()) {
                milestones.add(found.group(1).strip());
            } else if (milestones.isEmpty()) {
                title.append(title.isEmpty() ? "" : " ").append(line);
            } else {
                milestones.set(milestones.size() - 1, (milestones.getLast() + " " + line).strip());
            }
        }
        milestones.removeIf(String::isEmpty);
        return new ActionText(
                LABEL.matcher(title.toString().replaceAll("\\s+", " ")).replaceFirst(""),
                List.copyOf(milestones));
    }
}
