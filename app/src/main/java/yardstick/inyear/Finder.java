package yardstick.inyear;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.collection.InYearPeriod;
import yardstick.collection.OwnFigures;
import yardstick.collection.OwnSeries;
import yardstick.collection.ReleasedFigures;
import yardstick.collection.VisibleFigures;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Indicator;
import yardstick.targets.TargetQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.util.List;
import java.util.Optional;

/**
 * Reads what the page needs: the council's own inside its own space, others' figures under the role
 * that can see nothing but what was released, published ones from memory.
 */
@Singleton
class Finder {

    private final Tenancy tenancy;
    private final Comparisons comparisons;

    Finder(Tenancy tenancy, Comparisons comparisons) {
        this.tenancy = tenancy;
        this.comparisons = comparisons;
    }

    Findings find(SignedIn who, Membership membership, Catalogue catalogue, Asked asked) {
        var published = indicator(catalogue, asked);
        var own = own(who, membership, asked, published);
        var released =
                tenancy.shared(
                        who, sql -> ReleasedFigures.of(sql, asked.dataSet(), asked.indicator()));
        var others = Others.of(catalogue, asked.council(), asked.dataSet(), released);
        var period = asked.shown(own.series(), others);
        return new Findings(
                asked.council(),
                asked.dataSet(),
                asked.indicator(),
                period,
                asked.beside(),
                own,
                others,
                othersAreShown(who, asked, period),
                published.map(indicator -> series(catalogue, asked, indicator)).orElse(null));
    }

    /** Whether nothing of others is kept back until the own figures of the period are given. */
    private boolean othersAreShown(SignedIn who, Asked asked, InYearPeriod period) {
        var dataSet = asked.dataSet();
        var question = new VisibleFigures.Question(null, period.firstDay(), null);
        return tenancy.shared(
                who,
                sql ->
                        dataSet.othersOnlyIfSubmitted()
                                ? VisibleFigures.ownAreGiven(sql, dataSet, period)
                                : VisibleFigures.withheld(sql, dataSet, question).isEmpty());
    }

    private Own own(
            SignedIn who, Membership membership, Asked asked, Optional<Indicator> published) {
        return tenancy.read(who, membership, sql -> own(sql, membership, asked, published));
    }

    private static Own own(
            DSLContext sql, Membership membership, Asked asked, Optional<Indicator> published) {
        var council = membership.council();
        var indicator = asked.indicator();
        var series = OwnFigures.series(sql, council, asked.dataSet(), indicator);
        return new Own(
                OwnSeries.of(indicator, series),
                InYearQueries.aims(sql, council, indicator.id()),
                Notes.of(
                        asked.dataSet().kind(),
                        InYearQueries.commentary(sql, council, indicator.id()),
                        InYearQueries.notes(sql, council, indicator.id())),
                published.isEmpty() ? List.of() : TargetQueries.listTargets(sql, council),
                published
                        .map(i -> InYearQueries.commentaryOnPublished(sql, council, i.id()))
                        .orElse(List.of()));
    }

    private static Optional<Indicator> indicator(Catalogue catalogue, Asked asked) {
        @Nullable String code = asked.indicator().publishedCode();
        return Optional.ofNullable(code)
                .flatMap(catalogue::findIndicator)
                .filter(indicator -> indicator.findLatest().isPresent());
    }

    private Published series(Catalogue catalogue, Asked asked, Indicator indicator) {
        var model = catalogue.models().stream().findFirst().orElse("");
        return Published.of(
                comparisons.series(catalogue, indicator, model, asked.council().area(), List.of()));
    }
}
