package yardstick.intake;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.Sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds totals to the sum of their parts, in every period for which all of them are known. */
final class Sums {

    private final DataSet dataSet;
    private final Earlier then;
    private final Map<Integer, Map<LocalDate, Accepted>> entered = new HashMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();

    private Sums(DataSet dataSet, List<Accepted> accepted, Earlier then) {
        this.dataSet = dataSet;
        this.then = then;
        for (var each : accepted) {
            var day = each.figure().period().firstDay();
            days.add(day);
            entered.computeIfAbsent(each.figure().indicator().id(), id -> new HashMap<>())
                    .put(day, each);
        }
    }

    /**
     * The sums that do not add up.
     *
     * @param then what would be known if the entries were approved
     */
    static List<Problem> of(DataSet dataSet, List<Accepted> accepted, Earlier then) {
        var sums = new Sums(dataSet, accepted, then);
        var problems = new ArrayList<Problem>();
        for (var sum : dataSet.sums()) {
            for (var day : sums.days) {
                var problem = sums.check(sum, day);
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
        return problems;
    }

    private @Nullable Problem check(Sum sum, LocalDate day) {
        var where =
                Stream.concat(Stream.of(sum.total()), sum.parts().stream())
                        .map(code -> entered(code, day))
                        .filter(java.util.Objects::nonNull)
                        .findFirst();
        var total = numerator(sum.total(), day);
        if (where.isEmpty() || total == null) {
            return null;
        }
        var added = BigDecimal.ZERO;
        for (var part : sum.parts()) {
            var number = numerator(part, day);
            if (number == null) {
                return null;
            }
            added = added.add(number);
        }
        return added.compareTo(total) == 0
                ? null
                : Problem.error(where.get(), Column.NUMERATOR, Rule.SUM, words(sum, total, added));
    }

    private String words(Sum sum, BigDecimal total, BigDecimal added) {
        return "“%s” is %s, but its parts add up to %s. Mend whichever is wrong"
                .formatted(
                        dataSet.find(sum.total())
                                .map(CollectedIndicator::title)
                                .orElse(sum.total()),
                        total.toPlainString(),
                        added.toPlainString());
    }

    private @Nullable Entry entered(String code, LocalDate day) {
        var found =
                dataSet.find(code)
                        .map(i -> entered.getOrDefault(i.id(), Map.of()).get(day))
                        .orElse(null);
        return found == null ? null : found.entry();
    }

    private @Nullable BigDecimal numerator(String code, LocalDate day) {
        return dataSet.find(code)
                .map(i -> then.series(i).get(day))
                .map(figure -> figure.numerator())
                .orElse(null);
    }
}
