package yardstick.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has become of one indicator's figures since an earlier edition.
 *
 * @param indicator the indicator
 * @param earlier the editions that can be compared with, the latest first: those published before
 *     the figures that count
 * @param against the edition compared with; null where there is none
 * @param periods by period, the latest first
 */
public record IndicatorRevisions(
        Indicator indicator,
        List<Edition> earlier,
        @org.jspecify.annotations.Nullable Edition against,
        List<InPeriod> periods) {

    /**
     * One period.
     *
     * @param period the period
     * @param revisions every area that the earlier edition has, changed or not, by name
     */
    public record InPeriod(Period period, List<Revision> revisions) {

        /** Councils whose value is another one. */
        public long changed() {
            return councils().stream().filter(Revision::isChanged).count();
        }

        /** Councils that had a value then and have one now. */
        public long compared() {
            return councils().size();
        }

        /** Councils that have a value in one of the two only. */
        public long cameOrWent() {
            return revisions.stream()
                    .filter(InPeriod::isOfCouncil)
                    .filter(r -> !r.isComparable() && r.isChanged())
                    .count();
        }

        /** Of those councils that changed, how many for this cause. */
        public long because(Cause cause) {
            return councils().stream()
                    .filter(Revision::isChanged)
                    .filter(r -> r.cause() == cause)
                    .count();
        }

        /** What the earlier edition said of an area. */
        public Optional<Revision> of(Area area) {
            return revisions.stream().filter(r -> r.now().area().equals(area)).findFirst();
        }

        private List<Revision> councils() {
            return revisions.stream()
                    .filter(InPeriod::isOfCouncil)
                    .filter(Revision::isComparable)
                    .toList();
        }

        private static boolean isOfCouncil(Revision revision) {
            return revision.now().area().kind() == Area.Kind.COUNCIL;
        }
    }

    /** The period with this label. */
    public Optional<InPeriod> findPeriod(String label) {
        return periods.stream().filter(p -> p.period().label().equals(label)).findFirst();
    }

    /** The latest period in which anything changed, or else the latest. */
    public Optional<InPeriod> findMostTelling() {
        return periods.stream()
                .filter(p -> p.changed() > 0)
                .findFirst()
                .or(() -> periods.stream().findFirst());
    }

    /** Of the order in which revisions are listed. */
    static final Comparator<Revision> BY_NAME = Comparator.comparing(r -> r.now().area().name());
}
