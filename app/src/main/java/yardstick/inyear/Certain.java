package yardstick.inyear;

import yardstick.collection.FigureStatus;
import yardstick.collection.InYearPeriod;
import yardstick.collection.OwnSeries;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** Says how certain the figures are that something was worked out from. */
final class Certain {

    private Certain() {}

    /**
     * "provisional", or "provisional: 2, final: 6" where they differ; empty where there are none.
     */
    static String words(OwnSeries series, List<InYearPeriod> periods) {
        var numbers = new EnumMap<FigureStatus, Integer>(FigureStatus.class);
        for (var period : periods) {
            var figure = series.find(period);
            if (figure != null && figure.value().number().isPresent()) {
                numbers.merge(figure.status(), 1, Integer::sum);
            }
        }
        if (numbers.size() == 1) {
            return numbers.keySet().iterator().next().code();
        }
        return Arrays.stream(FigureStatus.values())
                .filter(numbers::containsKey)
                .map(status -> "%s: %d".formatted(status.code(), numbers.get(status)))
                .collect(Collectors.joining(", "));
    }

    /** The same after something that is said already. */
    static String after(OwnSeries series, List<InYearPeriod> periods) {
        var words = words(series, periods);
        return words.isEmpty() ? "" : "; " + words;
    }
}
