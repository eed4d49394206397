package yardstick.collections;

import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collections.CompletenessQueries.Given;
import yardstick.comparison.Council;
import yardstick.web.Choice;
import yardstick.web.Wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which councils of a region have given a data set, when, and how whole.
 *
 * @param dataSet the data set's title
 * @param action the page's own address
 * @param answer what holds for the latest period, as a sentence
 * @param periods headings of the columns: the last periods that have ended, latest first
 * @param rows a council each, by name
 * @param dataSetHref where the data set and its indicators are
 * @param regions what can be chosen
 * @param region what is chosen
 * @param rule who sees what, in words
 */
public record CompletenessPage(
        String dataSet,
        String action,
        String answer,
        List<String> periods,
        List<Row> rows,
        String dataSetHref,
        List<Choice> regions,
        String region,
        String rule) {

    /** How many periods are shown: a year of quarters. */
    private static final int SHOWN = 4;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** A council, with what it has given of each period. */
    public record Row(String council, List<Cell> cells) {}

    /**
     * What a council has given of a period.
     *
     * @param tag such as "Given late"
     * @param colour of the tag
     * @param words when, and how many figures
     */
    public record Cell(String tag, String colour, String words) {}

    /** The page on a day. */
    static CompletenessPage of(
            DataSet dataSet,
            Region region,
            List<Choice> regions,
            List<Given> given,
            LocalDate today,
            UnaryOperator<String> regionName) {
        var byCouncil =
                given.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Given::council,
                                        Collectors.toMap(Given::period, found -> found)));
        var latest = dataSet.latestEnded(today);
        var periods = Stream.iterate(latest, InYearPeriod::previous).limit(SHOWN).toList();
        return new CompletenessPage(
                dataSet.title(),
                "/data-sets/" + dataSet.code() + "/completeness",
                answer(dataSet, region, latest, byCouncil),
                periods.stream().map(InYearPeriod::words).toList(),
                region.councils().stream()
                        .map(council -> row(dataSet, region, council, periods, byCouncil, today))
                        .toList(),
                "/data-sets/" + dataSet.code(),
                regions,
                region.code(),
                dataSet.givers().words(regionName) + ". " + rule(dataSet));
    }

    private static String answer(
            DataSet dataSet,
            Region region,
            InYearPeriod latest,
            Map<UUID, Map<InYearPeriod, Given>> given) {
        long count =
                region.councils().stream()
                        .filter(c -> given.getOrDefault(c.id(), Map.of()).containsKey(latest))
                        .count();
        var answer =
                "%d of %d councils in %s have released figures for %s to you"
                        .formatted(count, region.councils().size(), region.name(), latest.words());
        if (!dataSet.givers().areIn(region.code())) {
            return answer + "; they are not asked for it";
        }
        return dataSet.givers().expected()
                ? answer + "; they were due by " + DAY.format(dataSet.due(latest))
                : answer + "; it is expected of none";
    }

    private static Row row(
            DataSet dataSet,
            Region region,
            Council council,
            List<InYearPeriod> periods,
            Map<UUID, Map<InYearPeriod, Given>> given,
            LocalDate today) {
        var own = given.getOrDefault(council.id(), Map.of());
        var cells = new ArrayList<Cell>();
        for (var period : periods) {
            cells.add(
                    Optional.ofNullable(own.get(period))
                            .map(found -> given(dataSet, found))
                            .orElseGet(() -> lacking(dataSet, region, period, today)));
        }
        return new Row(council.name(), List.copyOf(cells));
    }

    private static Cell given(DataSet dataSet, Given found) {
        var due = dataSet.due(found.period());
        var first = found.first().atZoneSameInstant(Wording.LONDON).toLocalDate();
        boolean late = dataSet.givers().expected() && first.isAfter(due);
        var words = new StringBuilder("First on ").append(DAY.format(first));
        if (!found.last().isEqual(found.first())) {
            words.append(", last on ")
                    .append(
                            DAY.format(
                                    found.last().atZoneSameInstant(Wording.LONDON).toLocalDate()));
        }
        words.append(": %d of %d figures".formatted(found.figures(), dataSet.indicators().size()));
        if (found.suppressed() > 0) {
            words.append(", %d suppressed".formatted(found.suppressed()));
        }
        if (found.missing() > 0) {
            words.append(", %d without a value".formatted(found.missing()));
        }
        boolean whole = found.figures() == dataSet.indicators().size();
        return new Cell(
                (whole ? "Given" : "Given in part") + (late ? ", late" : ""),
                whole && !late ? "green" : "yellow",
                words.toString());
    }

    /** Nobody is late with what is not expected of them. */
    private static Cell lacking(
            DataSet dataSet, Region region, InYearPeriod period, LocalDate today) {
        if (!dataSet.givers().areIn(region.code())) {
            return new Cell("Not asked for", "grey", "Other regions give it");
        }
        if (!dataSet.givers().expected()) {
            return new Cell("Not given", "grey", "Whoever wishes gives it");
        }
        var due = dataSet.due(period);
        return due.isBefore(today)
                ? new Cell("Not given", "red", "Was due by " + DAY.format(due))
                : new Cell("Not given yet", "grey", "Due by " + DAY.format(due));
    }

    private static String rule(DataSet dataSet) {
        var audience =
                "You see what councils have released to you. What a council is still working on,"
                        + " or has released to others only, does not count here.";
        return dataSet.othersOnlyIfSubmitted()
                ? audience
                        + " The figures themselves are shown to a council only for periods for"
                        + " which it has released its own."
                : audience;
    }

    /**
     * A region and its councils of today.
     *
     * @param code its ONS code
     * @param name what people call it
     * @param councils by name
     */
    record Region(String code, String name, List<Council> councils) {}
}
