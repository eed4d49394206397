package yardstick.intake;

import yardstick.collection.CollectedFigure;
import yardstick.collection.InYearPeriod;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks for periods of which nothing is entered or known, between the first and the last known one
 * of a series that something is entered for.
 */
final class Holes {

    private static final int NAMED = 5;

    private Holes() {}

    /**
     * The holes; periods one after the other that lack the same are told together.
     *
     * @param then what would be known if the entries were approved
     */
    static List<Problem> of(List<Accepted> accepted, Earlier then) {
        var missing = missing(accepted, then);
        // Of these the gaps are told already.
        accepted.forEach(each -> missing.remove(each.figure().period()));
        var problems = new ArrayList<Problem>();
        while (!missing.isEmpty()) {
            var first = missing.firstKey();
            var lacking = Objects.requireNonNull(missing.remove(first));
            var last = first;
            while (lacking.equals(missing.get(last.next()))) {
                last = last.next();
                missing.remove(last);
            }
            problems.add(gap(first, last, lacking));
        }
        return problems;
    }

    private static TreeMap<InYearPeriod, List<String>> missing(
            List<Accepted> accepted, Earlier then) {
        var entered = new TreeMap<Integer, CollectedFigure>();
        accepted.forEach(each -> entered.put(each.figure().indicator().id(), each.figure()));
        var missing = new TreeMap<InYearPeriod, List<String>>();
        for (var figure : entered.values()) {
            var indicator = figure.indicator();
            var series = then.series(indicator);
            var period = new InYearPeriod(figure.period().kind(), series.firstKey()).next();
            for (; period.firstDay().isBefore(series.lastKey()); period = period.next()) {
                if (!series.containsKey(period.firstDay())) {
                    missing.computeIfAbsent(period, p -> new ArrayList<>()).add(indicator.title());
                }
            }
        }
        return missing;
    }

    /** A warning that some indicators have no figures from one period to another. */
    static Problem gap(InYearPeriod first, InYearPeriod last, List<String> missing) {
        var named = missing.stream().limit(NAMED).collect(Collectors.joining("; "));
        int more = missing.size() - NAMED;
        boolean one = first.equals(last);
        return new Problem(
                0,
                "",
                0,
                null,
                one ? first.label() : first.label() + " to " + last.label(),
                Rule.GAP,
                "%s %s no figure for: %s%s. Enter them, or enter the reason x (not available)"
                        .formatted(
                                one ? first.words() : first.words() + " to " + last.words(),
                                one ? "has" : "have",
                                named,
                                more > 0 ? "; and %d more".formatted(more) : ""),
                Problem.Severity.WARNING);
    }
}
