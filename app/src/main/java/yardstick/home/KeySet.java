package yardstick.home;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;
import yardstick.comparison.StandardSet;

import java.util.ArrayList;
import java.util.List;

/** The key indicators of a front page, in order: what the council has chosen, or else twelve. */
final class KeySet {

    /** How many fit on a front page. */
    static final int MOST = 40;

    private KeySet() {}

    /** What is chosen, or the default. Codes that are gone from the catalogue are left out. */
    static List<Indicator> of(Catalogue catalogue, List<String> chosen) {
        return chosen.isEmpty()
                ? StandardSet.of(catalogue)
                : chosen.stream().flatMap(code -> catalogue.findIndicator(code).stream()).toList();
    }

    /** The set with one more at its end; the same where it is in it or full. */
    static List<Indicator> with(List<Indicator> set, Indicator added) {
        if (set.contains(added) || set.size() >= MOST) {
            return set;
        }
        var longer = new ArrayList<>(set);
        longer.add(added);
        return longer;
    }

    /** The set without one; the same where it is the last, since none would mean the default. */
    static List<Indicator> without(List<Indicator> set, Indicator removed) {
        var shorter = set.stream().filter(i -> !i.equals(removed)).toList();
        return shorter.isEmpty() ? set : shorter;
    }

    /** The set with one moved a place up. */
    static List<Indicator> up(List<Indicator> set, Indicator moved) {
        int at = set.indexOf(moved);
        if (at < 1) {
            return set;
        }
        var changed = new ArrayList<>(set);
        changed.set(at, set.get(at - 1));
        changed.set(at - 1, moved);
        return changed;
    }
}
