package yardstick.intake;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.Givers;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.collection.Sum;
import yardstick.statistics.Polarity;

import java.util.List;

/** A data set with one indicator of every shape, and a sum. */
final class Sets {

    static final CollectedIndicator ALL = count(1, "all", "Children missing education");
    static final CollectedIndicator PRIMARY = count(2, "primary", "Of primary age");
    static final CollectedIndicator SECONDARY = count(3, "secondary", "Of secondary age");
    static final CollectedIndicator SHARE =
            ratio(4, "share", "Reviews in time", "reviews-due", 100, "Percentage");
    static final CollectedIndicator RATE =
            ratio(5, "rate", "Referrals", CollectedIndicator.CHILDREN, 10_000, "Rate per 10,000");
    static final CollectedIndicator DAYS =
            new CollectedIndicator(
                    6,
                    "days",
                    6,
                    "Days to the adoptive family",
                    "",
                    "Children adopted",
                    "adopted",
                    null,
                    null,
                    1,
                    "Days",
                    0,
                    Polarity.LOW,
                    Nature.AVERAGE,
                    null,
                    List.of());

    private Sets() {}

    static DataSet of(PeriodKind kind) {
        return new DataSet(
                1,
                "example",
                "Example",
                "",
                kind,
                30,
                false,
                new Givers(true, List.of()),
                "Made up",
                List.of(ALL, PRIMARY, SECONDARY, SHARE, RATE, DAYS),
                List.of(new Sum("phases", "all", List.of("primary", "secondary"))));
    }

    private static CollectedIndicator count(int id, String code, String title) {
        return new CollectedIndicator(
                id,
                code,
                id,
                title,
                "",
                title,
                code,
                null,
                null,
                1,
                "Number",
                0,
                Polarity.NEITHER,
                Nature.AT_END,
                null,
                List.of());
    }

    private static CollectedIndicator ratio(
            int id, String code, String title, String denominator, int per, String unit) {
        return new CollectedIndicator(
                id,
                code,
                id,
                title,
                "",
                title,
                code,
                "All of them",
                denominator,
                per,
                unit,
                1,
                Polarity.NEITHER,
                Nature.DURING,
                null,
                List.of());
    }
}
