package yardstick.home;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The key indicators of a front page, in order. Where a council has chosen none, twelve that stand
 * for the way of a child through the system: need, assessment, protection, care, leaving care.
 */
final class KeySet {

    /** How many fit on a front page. */
    static final int MOST = 40;

    private static final int DEFAULT_SIZE = 12;

    /** The publisher's codes of the default set. */
    private static final List<String> DEFAULT =
            List.of(
                    "CIN",
                    "ReReferral",
                    "Continue_Assess_Comp",
                    "CP_conf_15days",
                    "CPP_rate",
                    "PrevRegCPR",
                    "CPPlans2yrsActive",
                    "LAC",
                    "LACStable_2016on",
                    "LAC_LongStable%",
                    "CareLeaverEET",
                    "CareLeaverAcc");

    private KeySet() {}

    /** What is chosen, or the default. Codes that are gone from the catalogue are left out. */
    static List<Indicator> of(Catalogue catalogue, List<String> chosen) {
        return chosen.isEmpty()
                ? byDefault(catalogue)
                : chosen.stream().flatMap(code -> catalogue.findIndicator(code).stream()).toList();
    }

    /** Twelve indicators; others fill up where a small example lacks some of them. */
    private static List<Indicator> byDefault(Catalogue catalogue) {
        var wanted =
                DEFAULT.stream()
                        .map(
                                code ->
                                        catalogue.indicators().values().stream()
                                                .filter(i -> i.sourceCode().equals(code))
                                                .findFirst()
                                                .orElse(null))
                        .filter(Objects::nonNull);
        return Stream.concat(wanted, catalogue.indicators().values().stream())
                .filter(i -> i.findLatest().isPresent())
                .distinct()
                .limit(DEFAULT_SIZE)
                .toList();
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
