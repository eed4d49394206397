package yardstick.releases;

import org.jspecify.annotations.Nullable;

import yardstick.collection.PeriodKind;
import yardstick.disclosure.Equation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who was there, who came and who left: as many are there at the end as at the beginning with those
 * who came and without those who left. Whoever reads three of the numbers knows the fourth.
 *
 * @param stock those on a day
 * @param came those who came during a period
 * @param left those who left
 */
record Flow(String stock, String came, String left) {

    /** As the shipped data sets call them. */
    private static final List<Flow> ALL =
            List.of(
                    new Flow(
                            "looked-after",
                            "began-to-be-looked-after",
                            "ceased-to-be-looked-after"),
                    new Flow("protection-plans", "plans-begun", "plans-ended"));

    private static final Pattern DAY = Pattern.compile(" on (\\d{4}-\\d{2}-\\d{2})$");

    /**
     * The equations of what is counted, where they hold. Councils correct the past without carrying
     * it on, so that often they do not; then nobody can rely on them.
     *
     * @param counts each number by its name; what those who were ever there are called is added
     */
    static List<Equation> equations(Map<String, @Nullable Long> counts) {
        var equations = new ArrayList<Equation>();
        for (var flow : ALL) {
            for (var name : List.copyOf(counts.keySet())) {
                var day = DAY.matcher(name);
                if (day.find() && name.equals(Quantities.atEnd(flow.stock, end(day.group(1))))) {
                    for (var kind : PeriodKind.values()) {
                        equations.addAll(flow.around(counts, end(day.group(1)), kind));
                    }
                }
            }
        }
        return equations;
    }

    private static LocalDate end(String day) {
        return LocalDate.parse(day);
    }

    private List<Equation> around(
            Map<String, @Nullable Long> counts, LocalDate last, PeriodKind kind) {
        var first = last.plusDays(1).minusMonths(kind.months());
        var after = Quantities.atEnd(stock, last);
        var before = Quantities.atEnd(stock, first.minusDays(1));
        var arrivals = Quantities.during(came, first, last);
        var departures = Quantities.during(left, first, last);
        var then = counts.get(before);
        var now = counts.get(after);
        var in = counts.get(arrivals);
        var out = counts.get(departures);
        if (then == null || now == null || in == null || out == null || then + in != now + out) {
            return List.of();
        }
        var ever = "ever " + Quantities.during(stock, first, last);
        counts.put(ever, then + in);
        return List.of(
                new Equation(ever, List.of(before, arrivals)),
                new Equation(ever, List.of(after, departures)));
    }
}
