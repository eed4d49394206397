package yardstick.beside;

import jakarta.inject.Singleton;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSets;
import yardstick.collection.InYearPeriod;
import yardstick.collection.OwnFigures;
import yardstick.collection.ReleasedFigures;
import yardstick.collection.ReleasedFigures.Released;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads in-year figures for pages of published ones: a council's own inside its own space, any
 * other council's under the role that sees nothing but what was released. Two statements, however
 * many indicators and councils; none for a page that is pinned to editions, which shows what was
 * published and shall not change.
 */
@Singleton
public class BesidePublished {

    private final Tenancy tenancy;
    private final DataSets dataSets;

    BesidePublished(Tenancy tenancy, DataSets dataSets) {
        this.tenancy = tenancy;
        this.dataSets = dataSets;
    }

    /**
     * Whose page it is, and who reads it.
     *
     * @param who the reader
     * @param membership in the council whose page it is; empty for a page that everybody sees
     */
    public record Reader(SignedIn who, Optional<Membership> membership) {

        /** Somebody at work in a council's own space. */
        public static Reader of(SignedIn who, Membership membership) {
            return new Reader(who, Optional.of(membership));
        }

        /** Anybody, on a page that is the same for everybody. */
        public static Reader of(SignedIn who) {
            return new Reader(who, Optional.empty());
        }

        private boolean isOwn(UUID council) {
            return membership.filter(m -> m.council().value().equals(council)).isPresent();
        }
    }

    /** Everything beside one published indicator: of a council and of those added to it. */
    public Runs runs(
            Reader reader, Catalogue catalogue, String code, Council subject, List<Council> added) {
        return runs(reader, catalogue, List.of(code), subject, added)
                .getOrDefault(code, Runs.none(subject));
    }

    /** The same beside each of several published indicators, by its code. */
    public Map<String, Runs> runs(
            Reader reader,
            Catalogue catalogue,
            Collection<String> codes,
            Council subject,
            List<Council> added) {
        if (!catalogue.vintage().isNow()) {
            return Map.of();
        }
        var indicators = dataSets.beside(codes);
        var councils = new ArrayList<>(List.of(subject));
        councils.addAll(added);
        var ids = councils.stream().map(Council::id).toList();
        var released =
                tenancy.shared(
                        reader.who(),
                        sql -> ReleasedFigures.several(sql, dataSets, indicators, ids));
        var all = all(reader, own(reader, indicators), released);
        return codes.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                code -> code,
                                code -> runs(code, indicators, subject, councils, all)));
    }

    private static Runs runs(
            String code,
            List<CollectedIndicator> indicators,
            Council subject,
            List<Council> councils,
            List<InYear> all) {
        var runs = new ArrayList<Run>();
        for (var council : councils) {
            for (var indicator : indicators) {
                var figures = all.stream().filter(of(council.id(), indicator)).toList();
                if (!figures.isEmpty() && code.equals(indicator.publishedCode())) {
                    runs.add(new Run(council, indicator, figures));
                }
            }
        }
        return new Runs(subject, runs);
    }

    /** The latest beside each of several published indicators, for each of several councils. */
    public Latest latest(
            Reader reader,
            Catalogue catalogue,
            Collection<String> codes,
            Collection<Council> councils) {
        if (!catalogue.vintage().isNow()) {
            return Latest.NONE;
        }
        var indicators = dataSets.beside(codes);
        var ids = councils.stream().map(Council::id).toList();
        var released =
                tenancy.shared(
                        reader.who(),
                        sql -> ReleasedFigures.latest(sql, dataSets, indicators, ids));
        return Latest.of(all(reader, own(reader, indicators), released));
    }

    private static Predicate<InYear> of(UUID council, CollectedIndicator indicator) {
        return one -> one.council().equals(council) && one.figure().indicator().equals(indicator);
    }

    private List<CollectedFigure> own(Reader reader, List<CollectedIndicator> indicators) {
        return reader.membership()
                .map(
                        m ->
                                tenancy.read(
                                        reader.who(),
                                        m,
                                        sql ->
                                                OwnFigures.several(
                                                        sql, m.council(), dataSets, indicators)))
                .orElse(List.of());
    }

    /** The reader's own as they are, and everybody else's as released. */
    private List<InYear> all(Reader reader, List<CollectedFigure> own, List<Released> released) {
        var all = new ArrayList<InYear>();
        var shown =
                released.stream()
                        .filter(r -> reader.isOwn(r.council()))
                        .map(Released::figure)
                        .collect(Collectors.toMap(Key::of, f -> f, (first, again) -> first));
        reader.membership()
                .ifPresent(m -> own.forEach(f -> all.add(own(m.council().value(), f, shown))));
        released.stream()
                .filter(r -> !reader.isOwn(r.council()))
                .forEach(r -> all.add(inYear(r.council(), r.figure(), false, false)));
        return all;
    }

    private record Key(int indicator, InYearPeriod period) {

        static Key of(CollectedFigure figure) {
            return new Key(figure.indicator().id(), figure.period());
        }
    }

    /** Others see what was released; of what was not, they will not be shown few children. */
    private InYear own(UUID council, CollectedFigure figure, Map<Key, CollectedFigure> shown) {
        var released = Optional.ofNullable(shown.get(Key.of(figure)));
        boolean hidden =
                figure.value().number().isPresent()
                        && released.map(r -> r.value().number().isEmpty()).orElseGet(figure::isFew);
        return inYear(council, figure, true, hidden);
    }

    private InYear inYear(UUID council, CollectedFigure figure, boolean own, boolean hidden) {
        return new InYear(council, own, dataSets.of(figure.indicator()), figure, hidden);
    }
}
