package yardstick.councils;

import yardstick.comparison.Council;
import yardstick.comparison.Standing;
import yardstick.councils.CouncilsPage.Row;
import yardstick.statistics.Certainty;
import yardstick.statistics.Interval;
import yardstick.statistics.Level;
import yardstick.statistics.Polarity;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** The rows of the table of all councils, in the order asked for. */
record RowWriter(Question question, Places places, Figures figures) {

    /** England and the regions. */
    List<Row> wider() {
        return places.wider().stream().map(this::row).toList();
    }

    /** Those of the region asked for, in the order asked for; without a figure always last. */
    List<Row> councils() {
        Comparator<Council> missing =
                Comparator.comparing(c -> places.standing(c).figure().number().isEmpty());
        var order =
                switch (question.sort()) {
                    case NAME -> turned(Comparator.comparing(Council::name));
                    case REGION -> turned(Comparator.comparing(c -> places.region(c).name()));
                    case VALUE -> missing.thenComparing(turned(Comparator.comparing(this::value)));
                    case RANK ->
                            missing.thenComparing(
                                    turned(Comparator.comparing(c -> places.rank(c).orElse(0))));
                };
        return places.councils().stream()
                .filter(c -> question.region().map(places.region(c)::equals).orElse(true))
                .sorted(order.thenComparing(Council::name))
                .map(this::row)
                .toList();
    }

    private Comparator<Council> turned(Comparator<Council> order) {
        return question.descending() ? order.reversed() : order;
    }

    private BigDecimal value(Council council) {
        return places.standing(council).figure().number().orElse(BigDecimal.ZERO);
    }

    private Row row(Council council) {
        boolean ours = places.isOurs(council);
        int neighbour = places.neighbour(council);
        var shade = places.shade(council);
        var standing = places.standing(council);
        var certainty = places.comparison().certainty(standing, Level.PERCENT_95);
        return new Row(
                council.name(),
                ours ? question.place().to(below()) : published(council),
                places.region(council).name(),
                figures.print(standing.figure()),
                rank(places.rank(council)),
                interval(certainty),
                method(certainty),
                Places.key().getOrDefault(shade, ""),
                shade.word(),
                note(council, ours, neighbour),
                ours ? "ours" : neighbour > 0 ? "neighbour" : "");
    }

    private Row row(Standing standing) {
        var certainty = places.comparison().certainty(standing, Level.PERCENT_95);
        return new Row(
                standing.area().name(),
                "",
                "",
                figures.print(standing.figure()),
                "",
                interval(certainty),
                method(certainty),
                "",
                "",
                standing.isWorkedOut() ? "Worked out from its councils" : "As published",
                "");
    }

    private String interval(Certainty certainty) {
        return switch (certainty) {
            case Interval interval -> figures.interval(interval);
            case Certainty.None none -> "none";
        };
    }

    private static String method(Certainty certainty) {
        return switch (certainty) {
            case Interval interval -> interval.method().words();
            case Certainty.None none -> none.because().brief();
        };
    }

    private static String note(Council council, boolean ours, int neighbour) {
        var until = council.until();
        if (until != null) {
            return "Until %d".formatted(until.getYear());
        }
        if (ours) {
            return "This council";
        }
        return neighbour > 0 ? "Neighbour " + neighbour : "";
    }

    private String rank(OptionalInt rank) {
        if (question.indicator().polarity() == Polarity.NEITHER) {
            return "";
        }
        return rank.isPresent()
                ? "%d of %d".formatted(rank.getAsInt(), places.values().size())
                : "not ranked";
    }

    private String below() {
        return "/indicators/" + question.indicator().code();
    }

    private String published(Council council) {
        return question.place().vintage().keep("/compare/" + council.code() + below());
    }
}
