package yardstick.releases;

import yardstick.collection.CollectedFigure;
import yardstick.collection.DataSet;
import yardstick.disclosure.EarlierRelease;
import yardstick.disclosure.Protection;
import yardstick.disclosure.Protector;
import yardstick.disclosure.Table;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a release of a data set would show now.
 *
 * @param figures every approved figure of it, by indicator and period, the latest first
 * @param releases the council's releases of this data set, the oldest first
 * @param exposed how many small numbers others can find out in any case
 */
record Preview(List<Shown> figures, List<Release> releases, int exposed) {

    /** What is protected: everything that has a bearing on it, read in one transaction. */
    record Known(
            List<DataSet> dataSets,
            List<Approved> approved,
            List<Release> releases,
            Map<UUID, Set<ReleaseQueries.Held>> held) {}

    /**
     * @param elsewhere adds to a table what is published elsewhere
     */
    static Preview of(DataSet dataSet, Known known, UnaryOperator<Table> elsewhere) {
        var latest = Approved.latest(known.approved());
        var protection = Protector.protect(table(dataSet, known, latest, elsewhere));
        var figures =
                latest.stream()
                        .filter(f -> dataSet.find(f.indicator().id()).isPresent())
                        .map(figure -> shown(figure, protection))
                        .sorted(
                                Comparator.comparing((Shown s) -> s.own().indicator().position())
                                        .thenComparing(
                                                s -> s.own().period(), Comparator.reverseOrder()))
                        .toList();
        return new Preview(
                figures,
                known.releases().stream().filter(r -> r.dataSet() == dataSet.id()).toList(),
                protection.exposed().size());
    }

    /** The number of the release that would be next. */
    int nextNo() {
        return releases.isEmpty() ? 1 : releases.getLast().no() + 1;
    }

    /**
     * A mark of what was previewed. If it has changed when the form comes back, figures have been
     * approved meanwhile, and nobody has seen how they would be shown. It leaves the server only in
     * the council's own space.
     */
    String mark() {
        var text = new StringBuilder();
        for (var shown : figures) {
            text.append(Spot.of(shown.own()).cell())
                    .append(shown.own().value())
                    .append(shown.own().numerator())
                    .append(shown.own().denominator())
                    .append(shown.own().status())
                    .append(shown.isSuppressed());
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Shown shown(CollectedFigure figure, Protection protection) {
        var doubt = Counted.doubt(figure);
        if (!doubt.isEmpty()) {
            return Shown.suppressed(figure, doubt, true);
        }
        if (figure.value().number().isEmpty()) {
            return Shown.whole(figure);
        }
        return protection
                .reason(Spot.of(figure).cell())
                .map(reason -> Shown.suppressed(figure, reason.words(), reason.isPrimary()))
                .orElseGet(() -> Shown.whole(figure));
    }

    /**
     * Readers of any audience may have read every release: one who should not see them all may know
     * somebody who does. Withdrawn ones have been read as well.
     */
    private static Table table(
            DataSet dataSet,
            Known known,
            List<CollectedFigure> latest,
            UnaryOperator<Table> elsewhere) {
        var now =
                elsewhere.apply(
                        Quantities.table(
                                known.dataSets(),
                                latest,
                                f -> dataSet.find(f.indicator().id()).isPresent()));
        var seen = new HashSet<EarlierRelease>();
        for (var release : known.releases()) {
            var earlier = earlier(release, known);
            if (seen.add(earlier)) {
                now = earlier.before(now);
            }
        }
        return now;
    }

    private static EarlierRelease earlier(Release release, Known known) {
        var held = known.held().getOrDefault(release.id(), Set.of());
        var spots = held.stream().map(ReleaseQueries.Held::spot).collect(Collectors.toSet());
        var then = Approved.asOf(known.approved(), release.at());
        return new EarlierRelease(
                Quantities.table(known.dataSets(), then, f -> spots.contains(Spot.of(f))),
                held.stream()
                        .filter(ReleaseQueries.Held::suppressed)
                        .map(h -> h.spot().cell())
                        .collect(Collectors.toSet()));
    }
}
