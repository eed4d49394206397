package yardstick.home;

import yardstick.comparison.Indicator;
import yardstick.tenants.CouncilId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What must be written so that a front page has these indicators in this order, and nothing more:
 * every write leaves a line in the audit trail.
 *
 * @param council the council
 * @param before positions now, by indicator
 * @param after the indicators wanted, in order
 */
record Difference(CouncilId council, Map<Integer, Short> before, List<Indicator> after) {

    /** Writes it. */
    void write(KeyIndicators keyIndicators) {
        var added = new ArrayList<KeyIndicator>();
        var moved = new ArrayList<KeyIndicator>();
        for (int i = 0; i < after.size(); i++) {
            var wanted = row(after.get(i).id(), (short) (i + 1));
            var position = before.get(wanted.id().indicatorId());
            if (position == null) {
                added.add(wanted);
            } else if (position != wanted.position()) {
                moved.add(wanted);
            }
        }
        keyIndicators.deleteAll(removed());
        keyIndicators.updateAll(moved);
        keyIndicators.saveAll(added);
    }

    private List<KeyIndicator> removed() {
        var kept = after.stream().map(Indicator::id).collect(Collectors.toSet());
        return before.entrySet().stream()
                .filter(entry -> !kept.contains(entry.getKey()))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private KeyIndicator row(int indicatorId, short position) {
        return new KeyIndicator(new KeyIndicatorId(council.value(), indicatorId), position);
    }
}
