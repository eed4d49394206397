package yardstick.councils;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Edition;
import yardstick.comparison.Period;
import yardstick.comparison.Standing;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.statistics.Certainty;
import yardstick.statistics.Figure;
import yardstick.statistics.Interval;
import yardstick.statistics.Level;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All councils as a file: of the period shown, or of every period there is. */
final class CouncilsTable {

    private static final List<String> COLUMNS =
            List.of(
                    "Indicator",
                    "Unit",
                    "Period",
                    "Area code",
                    "Area",
                    "Kind",
                    "Region",
                    "Value",
                    "Missing",
                    "Numerator",
                    "Denominator",
                    "Lower limit",
                    "Upper limit",
                    "Level (%)",
                    "Interval by",
                    "No interval because",
                    "Rank",
                    "Ranked councils",
                    "Edition",
                    "Published");

    private final Catalogue catalogue;
    private final Question question;

    CouncilsTable(Catalogue catalogue, Question question) {
        this.catalogue = catalogue;
        this.question = question;
    }

    /** The period that the page shows: all councils, or those of the region asked for. */
    Download one(Places places) {
        return download(
                question.period().label(),
                () -> rows(question.period(), places).iterator(),
                PageWriter.sources(catalogue, places));
    }

    /**
     * Every period, the latest first, written as it is read.
     *
     * @param of everybody's places in a period
     */
    Download all(Function<Period, Places> of) {
        var periods = question.indicator().periods().reversed().stream().filter(Period::hasValue);
        var listed = periods.toList();
        var sources =
                listed.stream()
                        .flatMap(p -> PageWriter.sources(catalogue, of.apply(p)).stream())
                        .distinct()
                        .toList();
        return download(
                "all-periods",
                () -> listed.stream().flatMap(p -> rows(p, of.apply(p))).iterator(),
                sources);
    }

    private Download download(String which, Iterable<List<Cell>> rows, List<String> sources) {
        return new Download(
                "%s-councils-%s".formatted(question.indicator().code(), which),
                "%s: all councils, %s".formatted(question.indicator().title(), which),
                COLUMNS,
                rows,
                Download.Notes.published(
                        String.join("; ", sources),
                        "Rank 1 is best; ties share the smallest rank. No rank where neither way is"
                                + " better.",
                        "Intervals are at 95%: Wilson score for percentages, Byar’s approximation for"
                                + " rates and counts, exact Poisson below ten events."));
    }

    private Stream<List<Cell>> rows(Period period, Places places) {
        return Stream.concat(
                places.wider().stream()
                        .map(s -> row(period, places, s, "", Cell.BLANK, Cell.BLANK)),
                places.councils().stream()
                        .filter(c -> question.region().map(places.region(c)::equals).orElse(true))
                        .map(council -> council(period, places, council)));
    }

    private List<Cell> council(Period period, Places places, Council council) {
        var rank = places.rank(council);
        return row(
                period,
                places,
                places.standing(council),
                places.region(council).name(),
                rank.isPresent() ? Cell.of(rank.getAsInt()) : Cell.BLANK,
                rank.isPresent() ? Cell.of(places.values().size()) : Cell.BLANK);
    }

    private List<Cell> row(
            Period period,
            Places places,
            Standing standing,
            String region,
            Cell rank,
            Cell ranked) {
        var edition = catalogue.editions().get(standing.editionId());
        var cells = new ArrayList<Cell>(COLUMNS.size());
        cells.addAll(figure(period, standing, region));
        cells.addAll(interval(places.comparison().certainty(standing, Level.PERCENT_95)));
        cells.addAll(
                List.of(
                        rank,
                        ranked,
                        Cell.of(edition == null ? "" : edition.title() + ", " + edition.label()),
                        Cell.of(edition == null ? "" : published(edition))));
        return cells;
    }

    private List<Cell> figure(Period period, Standing standing, String region) {
        return List.of(
                Cell.of(question.indicator().title()),
                Cell.of(question.indicator().unit()),
                Cell.of(period.label()),
                Cell.of(standing.area().code()),
                Cell.of(standing.area().name()),
                Cell.of(kind(standing.area())),
                Cell.of(region),
                standing.figure() instanceof Figure.Known(var value) ? Cell.of(value) : Cell.BLANK,
                standing.figure() instanceof Figure.Missing(Figure.Reason reason)
                        ? Cell.of(reason.code())
                        : Cell.BLANK,
                Cell.of(standing.numerator()),
                Cell.of(standing.denominator()));
    }

    /** Both limits, the level and the method; or else the reason why there is none. */
    private static List<Cell> interval(Certainty certainty) {
        return switch (certainty) {
            case Interval interval ->
                    List.of(
                            Cell.of(interval.lower()),
                            Cell.of(interval.upper()),
                            Cell.of(interval.level().percent()),
                            Cell.of(interval.method().words()),
                            Cell.BLANK);
            case Certainty.None none ->
                    List.of(
                            Cell.BLANK,
                            Cell.BLANK,
                            Cell.BLANK,
                            Cell.BLANK,
                            Cell.of(none.because().words()));
        };
    }

    private static String published(Edition edition) {
        var on = edition.publishedOn();
        if (on == null) {
            return "";
        }
        return edition.publishedToDay() ? on.toString() : on.toString().substring(0, 7);
    }

    private static String kind(Area area) {
        return switch (area.kind()) {
            case COUNCIL -> "Council";
            case REGION -> "Region";
            case PART -> "Part of London";
            case ENGLAND -> "England";
        };
    }
}
