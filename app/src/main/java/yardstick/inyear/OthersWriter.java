package yardstick.inyear;

import org.jspecify.annotations.Nullable;

import yardstick.inyear.InYearPage.OtherRow;
import yardstick.inyear.InYearPage.OthersTable;
import yardstick.statistics.Figure;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes what others have released for the period shown. */
record OthersWriter(Findings found, Figures figures) {

    OthersTable table() {
        var period = found.period();
        return new OthersTable(
                "What %s released for %s".formatted(found.beside().words(), period.words()),
                average(),
                missing(),
                rows());
    }

    private String average() {
        long known =
                found.others().in(found.period(), found.beside()).stream()
                        .flatMap(o -> o.figure().stream())
                        .filter(f -> f.value().number().isPresent())
                        .count();
        return found.others()
                .average(found.period(), found.beside())
                .map(
                        a ->
                                "Mean %s, median %s, of %d of %d councils; suppressed figures are not counted."
                                        .formatted(
                                                figures.print(a.mean()),
                                                figures.print(a.median()),
                                                a.counted(),
                                                found.others()
                                                        .in(found.period(), found.beside())
                                                        .size()))
                .orElse(
                        known == 0
                                ? "No council among them has released a figure that you can see."
                                : "No mean is told: %d %s a figure that can be shown, and it needs at least %d."
                                        .formatted(
                                                known,
                                                known == 1 ? "council has" : "councils have",
                                                Others.FEWEST));
    }

    /** By the database's own rule, so that it never stands above figures that can be seen. */
    private String missing() {
        return found.ownAreGiven() || found.others().periods().contains(found.period())
                ? ""
                : "A council sees others’ figures of %s only when it has released any figure of this data set for that period, whichever the indicator. %s has not; its figures are due by %s."
                        .formatted(
                                found.period().words(),
                                found.council().name(),
                                When.day(found.dataSet().due(found.period())));
    }

    private List<OtherRow> rows() {
        var ours = found.own().series().figure(found.period());
        var own = row(found.council().name(), "", ours, "own, as approved", "", true);
        var others =
                found.others().in(found.period(), found.beside()).stream()
                        .filter(o -> o.figure().isPresent())
                        .sorted(
                                Comparator.comparing(
                                                (Others.Other o) -> value(o),
                                                Comparator.nullsLast(Comparator.reverseOrder()))
                                        .thenComparing(o -> o.council().name()))
                        .map(this::row);
        return Stream.concat(Stream.of(own), others).toList();
    }

    private static @Nullable BigDecimal value(Others.Other other) {
        return other.figure().flatMap(f -> f.value().number()).orElse(null);
    }

    private OtherRow row(Others.Other other) {
        var figure = other.figure().orElseThrow();
        return row(
                other.council().name(),
                "/compare/" + other.council().code(),
                figure.value(),
                figure.status().code(),
                other.note(),
                false);
    }

    private OtherRow row(
            String name, String href, Figure figure, String status, String note, boolean own) {
        return new OtherRow(name, href, figures.print(figure), status, note, own);
    }
}
