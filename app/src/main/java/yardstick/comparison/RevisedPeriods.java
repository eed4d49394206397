package yardstick.comparison;

import static java.util.stream.Collectors.groupingBy;

import yardstick.comparison.IndicatorRevisions.InPeriod;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets what an earlier edition said beside the figures that count. */
record RevisedPeriods(Catalogue catalogue, Indicator indicator, IndicatorFigures figures) {

    /** All periods that the earlier edition and the figures have, the latest first. */
    List<InPeriod> since(List<Said> said) {
        var byYear = said.stream().collect(groupingBy(Said::firstYear));
        return indicator.periods().reversed().stream()
                .filter(period -> byYear.containsKey(period.firstYear()))
                .map(period -> in(period, byYear.getOrDefault(period.firstYear(), List.of())))
                .filter(period -> !period.revisions().isEmpty())
                .toList();
    }

    /** The latest of the earlier editions from which anything differs, or else the latest. */
    Optional<Edition> lastThatDiffers(List<Edition> earlier, Map<Integer, List<Said>> said) {
        return earlier.stream()
                .filter(
                        edition ->
                                since(said.getOrDefault(edition.id(), List.of())).stream()
                                        .anyMatch(period -> period.changed() > 0))
                .findFirst()
                .or(() -> earlier.stream().findFirst());
    }

    private InPeriod in(Period period, List<Said> said) {
        var now = figures.in(period);
        return new InPeriod(
                period,
                said.stream()
                        .filter(s -> catalogue.areas().containsKey(s.areaId()))
                        .map(s -> new Revision(s, now.standing(area(s))))
                        .filter(this::isOfAnotherEdition)
                        .sorted(IndicatorRevisions.BY_NAME)
                        .toList());
    }

    private boolean isOfAnotherEdition(Revision revision) {
        return IndicatorHistory.isBefore(
                catalogue.editions().get(revision.before().editionId()),
                catalogue.editions().get(revision.now().editionId()));
    }

    private Area area(Said said) {
        return java.util.Objects.requireNonNull(catalogue.areas().get(said.areaId()));
    }
}
