package yardstick.intake;

import static yardstick.db.published.Tables.COUNCIL;
import static yardstick.db.published.Tables.POPULATION;
import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Holds submissions to the checks, with everything that is known already. */
@Singleton
public class Reviews {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Tenancy tenancy;
    private final Catalogues catalogues;

    Reviews(Tenancy tenancy, Catalogues catalogues) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
    }

    /** The day on which something is checked now. */
    public static LocalDate today() {
        return LocalDate.now(LONDON);
    }

    /**
     * A submission, its rows, and what the checks say of them.
     *
     * @param figures the council's own approved figures of the data set
     */
    public record Review(
            Submission submission, List<Row> rows, List<OwnFigure> figures, Checked checked) {

        /** The figures that hold now and would say something else once this is approved. */
        public List<Replaced> replaced() {
            return Replaced.of(figures, checked.figures());
        }

        /** Those of them that were approved after this came in: two people are at one figure. */
        public List<Replaced> replacesNewer() {
            return replaced().stream()
                    .filter(each -> each.now().approvedAt().isAfter(submission.made().at()))
                    .toList();
        }
    }

    /** A submission as it stands now; empty when the council has none of this name. */
    public Optional<Review> find(
            SignedIn who, Membership membership, DataSet dataSet, UUID submission) {
        var others = neighbours(who, membership, dataSet);
        return tenancy.read(
                who,
                membership,
                sql -> review(sql, membership.council(), dataSet, submission, others));
    }

    /** The same inside of a transaction that is under way. */
    static Optional<Review> review(
            DSLContext sql,
            CouncilId council,
            DataSet dataSet,
            UUID id,
            Map<Integer, Map<LocalDate, List<BigDecimal>>> others) {
        return SubmissionQueries.find(sql, council, dataSet, id)
                .map(
                        submission -> {
                            var rows = SubmissionQueries.rows(sql, council, id);
                            var figures = SubmissionQueries.figures(sql, council, dataSet);
                            var earlier =
                                    Earlier.of(
                                            figures.stream().map(OwnFigure::figure).toList(),
                                            others);
                            var checked =
                                    Checks.of(
                                            dataSet,
                                            rows.stream().map(Row::entry).toList(),
                                            earlier,
                                            today());
                            return new Review(submission, rows, figures, checked);
                        });
    }

    /** Entries that are not kept yet, held to the checks; says after each how many were read. */
    Checked check(
            SignedIn who,
            Membership membership,
            DataSet dataSet,
            List<Entry> entries,
            IntConsumer read) {
        return Checks.of(dataSet, entries, earlier(who, membership, dataSet), today(), read);
    }

    /** What a council knows already of a data set. */
    public Earlier earlier(SignedIn who, Membership membership, DataSet dataSet) {
        var own =
                tenancy.read(
                        who,
                        membership,
                        sql -> SubmissionQueries.figures(sql, membership.council(), dataSet));
        return Earlier.of(
                own.stream().map(OwnFigure::figure).toList(), neighbours(who, membership, dataSet));
    }

    /** What the council's statistical neighbours have released to it, where it can be compared. */
    Map<Integer, Map<LocalDate, List<BigDecimal>>> neighbours(
            SignedIn who, Membership membership, DataSet dataSet) {
        var catalogue = catalogues.current();
        var councils = neighbours(catalogue, membership);
        var compared =
                dataSet.indicators().stream()
                        .filter(i -> i.shape() != CollectedIndicator.Shape.COUNT)
                        .map(CollectedIndicator::id)
                        .toList();
        if (councils.isEmpty() || compared.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Integer, Map<LocalDate, List<BigDecimal>>>();
        tenancy.shared(
                        who,
                        sql ->
                                sql.select(
                                                RELEASED_FIGURE.INDICATOR_NO,
                                                RELEASED_FIGURE.FIRST_DAY,
                                                RELEASED_FIGURE.VALUE)
                                        .distinctOn(
                                                RELEASED_FIGURE.COUNCIL_ID,
                                                RELEASED_FIGURE.INDICATOR_NO,
                                                RELEASED_FIGURE.FIRST_DAY)
                                        .from(RELEASED_FIGURE)
                                        .join(RELEASE)
                                        .on(RELEASE.COUNCIL_ID.eq(RELEASED_FIGURE.COUNCIL_ID))
                                        .and(RELEASE.RELEASE_ID.eq(RELEASED_FIGURE.RELEASE_ID))
                                        .where(RELEASED_FIGURE.COUNCIL_ID.in(councils))
                                        .and(RELEASED_FIGURE.INDICATOR_NO.in(compared))
                                        .orderBy(
                                                RELEASED_FIGURE.COUNCIL_ID,
                                                RELEASED_FIGURE.INDICATOR_NO,
                                                RELEASED_FIGURE.FIRST_DAY,
                                                RELEASE.RELEASE_NO.desc())
                                        .fetch())
                .forEach(
                        row -> {
                            if (row.value3() != null) {
                                found.computeIfAbsent(row.value1(), no -> new HashMap<>())
                                        .computeIfAbsent(row.value2(), day -> new ArrayList<>())
                                        .add(row.value3());
                            }
                        });
        return found;
    }

    private static List<UUID> neighbours(Catalogue catalogue, Membership membership) {
        var area = catalogue.findCouncil(membership.code()).map(council -> council.area());
        var model = catalogue.models().stream().findFirst();
        if (area.isEmpty() || model.isEmpty()) {
            return List.of();
        }
        return catalogue.neighbours(model.get(), area.get()).stream()
                .flatMap(n -> catalogue.findCouncil(n.area().code()).stream())
                .map(council -> council.id())
                .toList();
    }

    /** The latest published number of children aged 0 to 17 in a council; empty when unknown. */
    public Optional<BigDecimal> children(SignedIn who, Membership membership) {
        return tenancy.read(
                who,
                membership,
                sql ->
                        sql.select(POPULATION.CHILDREN)
                                .from(POPULATION)
                                .join(COUNCIL)
                                .on(COUNCIL.AREA_ID.eq(POPULATION.AREA_ID))
                                .where(COUNCIL.COUNCIL_ID.eq(membership.council().value()))
                                .orderBy(POPULATION.YEAR.desc(), POPULATION.EDITION_ID.desc())
                                .limit(1)
                                .fetchOptional(POPULATION.CHILDREN)
                                .map(BigDecimal::valueOf));
    }
}
