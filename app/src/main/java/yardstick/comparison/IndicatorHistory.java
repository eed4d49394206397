package yardstick.comparison;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import yardstick.tenants.Tenancy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What editions have said about an indicator over time: where one figure comes from, and what has
 * been revised.
 */
@Singleton
public class IndicatorHistory {

    private final Tenancy tenancy;
    private final FigureShelf shelf;

    IndicatorHistory(Tenancy tenancy, FigureShelf shelf) {
        this.tenancy = tenancy;
        this.shelf = shelf;
    }

    /** Where the figure of an area in a period comes from. */
    public Passport passport(Catalogue catalogue, Indicator indicator, Period period, Area area) {
        var standing = shelf.figures(catalogue, indicator).in(period).standing(area);
        var what = new HistoryQueries.Cell(indicator.id(), period.firstYear(), area.id());
        var editions = catalogue.editions().keySet();
        return tenancy.published(
                sql ->
                        new Passport(
                                indicator,
                                period,
                                standing,
                                HistoryQueries.findDetail(sql, what, editions).orElse(null),
                                newestFirst(catalogue, HistoryQueries.said(sql, what, editions)),
                                catalogue.whole()
                                        ? HistoryQueries.disagreements(sql, what)
                                        : List.of(),
                                HistoryQueries.populations(sql, what, editions)));
    }

    /**
     * What has become of an indicator's figures since an edition.
     *
     * @param against the edition's number; empty for the latest of the earlier ones from which
     *     anything differs
     */
    public IndicatorRevisions revisions(
            Catalogue catalogue, Indicator indicator, Optional<Integer> against) {
        var figures = shelf.figures(catalogue, indicator);
        var said =
                tenancy
                        .published(
                                sql ->
                                        HistoryQueries.said(
                                                sql, indicator.id(), catalogue.editions().keySet()))
                        .stream()
                        .collect(groupingBy(Said::editionId));
        var earlier =
                said.keySet().stream()
                        .flatMap(id -> Optional.ofNullable(catalogue.editions().get(id)).stream())
                        .filter(edition -> isEarlier(catalogue, figures, edition))
                        .sorted(NEWEST_FIRST)
                        .toList();
        var compared = new RevisedPeriods(catalogue, indicator, figures);
        var chosen =
                against.flatMap(id -> earlier.stream().filter(e -> e.id() == id).findFirst())
                        .or(() -> compared.lastThatDiffers(earlier, said))
                        .orElse(null);
        return new IndicatorRevisions(
                indicator,
                earlier,
                chosen,
                chosen == null
                        ? List.of()
                        : compared.since(said.getOrDefault(chosen.id(), List.of())));
    }

    private static final Comparator<Edition> NEWEST_FIRST =
            Comparator.comparing(
                            Edition::publishedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Edition::id)
                    .reversed();

    static List<Said> newestFirst(Catalogue catalogue, List<Said> said) {
        return said.stream()
                .filter(s -> catalogue.editions().containsKey(s.editionId()))
                .sorted(
                        Comparator.comparing(
                                s -> catalogue.editions().get(s.editionId()), NEWEST_FIRST))
                .toList();
    }

    /** Whether an edition was published before another. */
    static boolean isBefore(@Nullable Edition edition, @Nullable Edition other) {
        if (edition == null || other == null) {
            return false;
        }
        var day = edition.publishedOn();
        var otherDay = other.publishedOn();
        return day != null && otherDay != null && day.isBefore(otherDay);
    }

    private static boolean isEarlier(
            Catalogue catalogue, IndicatorFigures figures, Edition edition) {
        return figures.editions().stream()
                .map(catalogue.editions()::get)
                .anyMatch(current -> isBefore(edition, current));
    }
}
