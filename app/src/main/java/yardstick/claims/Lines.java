package yardstick.claims;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSets;
import yardstick.collection.OwnFigures;
import yardstick.collection.OwnSeries;
import yardstick.collection.ReleasedFigures;
import yardstick.collection.ReleasedFigures.Released;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;
import yardstick.comparison.Indicator;
import yardstick.comparison.Neighbour;
import yardstick.plan.Measure;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the figures of everything that success measures name. Published ones by one statement at
 * most; in-year ones, where any is named, by two: the council's own inside its own space, its
 * neighbours' under the role that sees nothing but what was released.
 */
@Singleton
public class Lines {

    private final Comparisons comparisons;
    private final DataSets dataSets;
    private final Tenancy tenancy;

    Lines(Comparisons comparisons, DataSets dataSets, Tenancy tenancy) {
        this.comparisons = comparisons;
        this.dataSets = dataSets;
        this.tenancy = tenancy;
    }

    /**
     * The figures of what measures name, by the indicator's code.
     *
     * @param published of published indicators
     * @param collected of those that councils collect
     */
    public record Found(Map<String, Line> published, Map<String, Line> collected) {

        /** What a measure names; empty where it names nothing, or nothing can be shown of it. */
        public Optional<Line> of(Measure measure) {
            return find(published, measure.published())
                    .or(() -> find(collected, measure.collected()));
        }

        private static Optional<Line> find(Map<String, Line> lines, @Nullable String code) {
            return code == null ? Optional.empty() : Optional.ofNullable(lines.get(code));
        }
    }

    /** Of what all these measures name. */
    public Found of(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            Council council,
            Collection<Measure> measures) {
        return new Found(
                published(catalogue, council, codes(measures, Measure::published)),
                collected(
                        who, membership, catalogue, council, codes(measures, Measure::collected)));
    }

    private static List<String> codes(
            Collection<Measure> measures, Function<Measure, @Nullable String> code) {
        return measures.stream().map(code).filter(Objects::nonNull).distinct().sorted().toList();
    }

    private Map<String, Line> published(Catalogue catalogue, Council council, List<String> codes) {
        var indicators =
                codes.stream()
                        .flatMap(code -> catalogue.findIndicator(code).stream())
                        .filter(indicator -> indicator.findLatest().isPresent())
                        .toList();
        return published(comparisons, catalogue, indicators, council.area());
    }

    /** Of published indicators alone. */
    public static Map<String, Line> published(
            Comparisons comparisons,
            Catalogue catalogue,
            List<Indicator> indicators,
            Area council) {
        var lines = new HashMap<String, Line>();
        if (!indicators.isEmpty()) {
            comparisons
                    .courses(catalogue, indicators, model(catalogue), council)
                    .forEach((code, course) -> lines.put(code, new PublishedLine(course)));
        }
        return lines;
    }

    private Map<String, Line> collected(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            Council council,
            List<String> codes) {
        var indicators =
                codes.stream().flatMap(code -> dataSets.findIndicator(code).stream()).toList();
        if (indicators.isEmpty()) {
            return Map.of();
        }
        var own =
                tenancy.read(
                        who,
                        membership,
                        sql -> OwnFigures.several(sql, membership.council(), dataSets, indicators));
        var listed = catalogue.neighbours(model(catalogue), council.area());
        var released = released(who, catalogue, indicators, listed);
        var lines = new HashMap<String, Line>();
        for (var indicator : indicators) {
            lines.put(indicator.code(), line(indicator, own, released, listed.size()));
        }
        return lines;
    }

    private List<Released> released(
            SignedIn who,
            Catalogue catalogue,
            List<CollectedIndicator> indicators,
            List<Neighbour> neighbours) {
        var councils =
                neighbours.stream()
                        .flatMap(n -> catalogue.findCouncil(n.area().code()).stream())
                        .map(Council::id)
                        .toList();
        return tenancy.shared(
                who, sql -> ReleasedFigures.several(sql, dataSets, indicators, councils));
    }

    private Line line(
            CollectedIndicator indicator,
            List<CollectedFigure> own,
            List<Released> released,
            int listed) {
        var its = own.stream().filter(f -> f.indicator().equals(indicator)).toList();
        return CollectedLine.of(
                dataSets.of(indicator), OwnSeries.of(indicator, its), released, listed);
    }

    private static String model(Catalogue catalogue) {
        return catalogue.models().stream().findFirst().orElse("");
    }
}
