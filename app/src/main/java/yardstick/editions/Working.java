package yardstick.editions;

import yardstick.comparison.Passport;
import yardstick.statistics.Figure;
import yardstick.statistics.Rate;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Shows the sum behind a figure, beside what was published. */
record Working(Passport passport, Figures figures) {

    private static final int PLACES_MORE = 3;

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (passport.isWorkedOut()) {
            sentences.add(
                    "No file gives this figure. It was worked out here from the councils that %s had: the sum of their counts, divided by the sum of what those are divided by."
                            .formatted(passport.standing().area().name()));
        }
        var numerator = passport.standing().numerator();
        var denominator = passport.standing().denominator();
        switch (passport.standing().figure()) {
            case Figure.Missing(Figure.Reason reason) -> sentences.add(missing(reason));
            case Figure.Known(BigDecimal value) -> {
                if (numerator != null && denominator != null && denominator.signum() > 0) {
                    sentences.addAll(sum(value, numerator, denominator));
                } else {
                    sentences.add(
                            "No file that has been loaded says what was counted and what it was divided by, so the sum cannot be shown.");
                }
            }
        }
        return List.copyOf(sentences);
    }

    private List<String> sum(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        int per = passport.indicator().per();
        var worked = Rate.of(numerator, denominator, per);
        var longer = new Figures(figures.decimalPlaces() + PLACES_MORE, "");
        var sum =
                "%s ÷ %s × %s = %s"
                        .formatted(
                                Editions.count(numerator),
                                Editions.count(denominator),
                                Editions.count(BigDecimal.valueOf(per)),
                                longer.print(worked));
        return List.of(sum, beside(value, worked));
    }

    private String beside(BigDecimal value, BigDecimal worked) {
        if (passport.isWorkedOut()) {
            return "Shown as %s.".formatted(figures.print(value));
        }
        boolean same = figures.rounded(worked).compareTo(figures.rounded(value)) == 0;
        return same
                ? "Rounded, that is the published %s.".formatted(figures.print(value))
                : "The published value is %s: it was worked out from other numbers, or cut off rather than rounded."
                        .formatted(figures.print(value));
    }

    private String missing(Figure.Reason reason) {
        if (passport.standing().editionId() == 0) {
            return "No file that has been loaded has a row for it.";
        }
        return passport.detail() == null
                ? "There is no value: %s.".formatted(reason.words())
                : "There is no value: %s. The file with the figures gives only a dash; the reason is from the file named below."
                        .formatted(reason.words());
    }
}
