package yardstick.grid;

import io.micronaut.http.HttpParameters;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.saved.SavedSets;
import yardstick.web.FieldError;
import yardstick.web.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What somebody asked of the grid. Whatever cannot be had is answered with what comes nearest and a
 * sentence that says so; nothing else that was chosen is lost.
 *
 * @param council the council whose page it is
 * @param place where its pages lie
 * @param councils the councils side by side, its own among them
 * @param indicators the indicators
 * @param year the year in which the periods end; empty for the latest of each
 * @param differences whether cells say the difference from England, not the quartile band
 * @param councilsDown whether each council is a row, not a column
 * @param q what is searched for among the indicators; empty for nothing
 * @param saved what the council has put together, where the reader is a member
 * @param problems what could not be had, and what to do
 */
record Asked(
        Council council,
        Place place,
        List<Area> councils,
        List<Indicator> indicators,
        OptionalInt year,
        boolean differences,
        boolean councilsDown,
        String q,
        SavedSets saved,
        List<FieldError> problems) {

    private static final String YEARS = "\\d{4}";

    /**
     * What the query of an address asks for, as it came.
     *
     * @param councils a region, {@code neighbours} or one of the council's groups to begin with;
     *     empty for those ticked
     * @param with ONS codes of councils that are ticked
     * @param add a further council
     * @param indicators a topic or one of the council's sets to begin with; empty for those ticked
     * @param indicator codes of indicators that are ticked
     * @param year a year or empty
     * @param cells {@code difference}, {@code band} or empty
     * @param rows {@code councils}, {@code indicators} or empty
     * @param q words to search for
     */
    record Query(
            String councils,
            List<String> with,
            String add,
            String indicators,
            List<String> indicator,
            String year,
            String cells,
            String rows,
            String q) {

        static Query of(HttpParameters sent) {
            return new Query(
                    sent.getFirst("councils").orElse(""),
                    sent.getAll("with"),
                    sent.getFirst("add").orElse(""),
                    sent.getFirst("indicators").orElse(""),
                    sent.getAll("indicator"),
                    sent.getFirst("year").orElse(""),
                    sent.getFirst("cells").orElse(""),
                    sent.getFirst("rows").orElse(""),
                    sent.getFirst("q").orElse(""));
        }
    }

    /** Makes sense of a query. Without one: the own region, twelve indicators, their latest. */
    static Asked of(
            Catalogue catalogue, Council council, Place place, SavedSets saved, Query query) {
        var problems = new ArrayList<FieldError>();
        var councils = new ChosenCouncils(catalogue, council.area(), saved, problems).of(query);
        var indicators = new ChosenIndicators(catalogue, saved, problems).of(query);
        return new Asked(
                council,
                place,
                councils,
                indicators,
                year(query.year(), indicators, problems),
                one("cells", query.cells(), "band", "difference", problems),
                one("rows", query.rows(), "indicators", "councils", problems),
                query.q().strip(),
                saved,
                problems);
    }

    private static OptionalInt year(
            String asked, List<Indicator> indicators, List<FieldError> problems) {
        var wanted = asked.strip();
        if (wanted.isEmpty()) {
            return OptionalInt.empty();
        }
        var years = Ending.years(indicators);
        if (wanted.matches(YEARS) && years.contains(Integer.valueOf(wanted))) {
            return OptionalInt.of(Integer.parseInt(wanted));
        }
        problems.add(
                new FieldError(
                        "year",
                        "None of these indicators has a period that ends in “%s”. Choose a year"
                                        .formatted(shortened(wanted))
                                + " from the list; the latest periods are shown"));
        return OptionalInt.empty();
    }

    /** Whether the second of two words was asked for. */
    private static boolean one(
            String field, String asked, String first, String second, List<FieldError> problems) {
        var wanted = asked.strip();
        if (!wanted.isEmpty() && !wanted.equals(first) && !wanted.equals(second)) {
            problems.add(
                    new FieldError(
                            field,
                            "“%s” is neither “%s” nor “%s”. Choose one of the two"
                                    .formatted(shortened(wanted), first, second)));
        }
        return wanted.equals(second);
    }

    /** As much of a text as an answer repeats. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
