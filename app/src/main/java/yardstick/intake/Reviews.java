package yardstick.intake;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.collection.DataSet;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Holds submissions to the checks, with everything that is known already. */
@Singleton
public class Reviews {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Tenancy tenancy;
    private final Neighbours neighbours;

    Reviews(Tenancy tenancy, Neighbours neighbours) {
        this.tenancy = tenancy;
        this.neighbours = neighbours;
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
            Neighbours.Released others) {
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

    /** What the council's statistical neighbours have released to it. */
    Neighbours.Released neighbours(SignedIn who, Membership membership, DataSet dataSet) {
        return neighbours.released(who, membership, dataSet);
    }

    /** The latest published number of children aged 0 to 17 in a council; empty when unknown. */
    public Optional<BigDecimal> children(SignedIn who, Membership membership) {
        return Optional.ofNullable(
                neighbours
                        .children(who, membership, List.of(membership.council().value()))
                        .get(membership.council().value()));
    }
}
