package yardstick.releases;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;

import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedFigure;
import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.collection.OneAtATime;
import yardstick.disclosure.Protector;
import yardstick.statistics.Figure;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Releases figures, and withdraws them: inside the council's own space, each in one transaction.
 */
@Singleton
class Releases {

    private static final int ROWS_AT_ONCE = 1000;

    private final Tenancy tenancy;
    private final DataSets dataSets;
    private final Elsewhere elsewhere;

    Releases(Tenancy tenancy, DataSets dataSets, Elsewhere elsewhere) {
        this.tenancy = tenancy;
        this.dataSets = dataSets;
        this.elsewhere = elsewhere;
    }

    /** The council's releases of a data set, the latest first. */
    List<Release> list(SignedIn who, Membership membership, DataSet dataSet) {
        return tenancy
                .read(who, membership, sql -> ReleaseQueries.releases(sql, membership.council()))
                .reversed()
                .stream()
                .filter(release -> release.dataSet() == dataSet.id())
                .toList();
    }

    Optional<Release> find(SignedIn who, Membership membership, DataSet dataSet, UUID id) {
        return list(who, membership, dataSet).stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** What a release of a data set would show now. */
    Preview preview(SignedIn who, Membership membership, DataSet dataSet) {
        return preview(membership, dataSet, known(who, membership));
    }

    /**
     * Freezes what was previewed; says whether it did. It does not if somebody else has released or
     * approved figures since.
     */
    boolean release(
            SignedIn who,
            Membership membership,
            DataSet dataSet,
            Audience audience,
            ReleaseForm form,
            OffsetDateTime visibleFrom) {
        // Worked out before the transaction, which must neither wait for it nor read what is
        // published. Inside it the same must still be known.
        var known = known(who, membership);
        var preview = preview(membership, dataSet, known);
        if (form.no() != preview.nextNo() || !form.mark().equals(preview.mark())) {
            return false;
        }
        return tenancy.write(
                who,
                membership,
                sql -> {
                    // Two releases at once, of two data sets, could show what neither does.
                    OneAtATime.in(sql, membership);
                    var id = UUID.randomUUID();
                    if (!known(sql, membership, known.dataSets()).equals(known)
                            || !add(
                                    sql,
                                    who,
                                    membership,
                                    dataSet,
                                    id,
                                    audience,
                                    form,
                                    visibleFrom)) {
                        return false;
                    }
                    freeze(sql, membership, id, preview.figures());
                    return true;
                });
    }

    /**
     * Marks a release as withdrawn, and those before it too where that is asked for; says how many
     * were not before.
     */
    int withdraw(SignedIn who, Membership membership, Release release, WithdrawForm form) {
        var which =
                form.withEarlier()
                        ? RELEASE.DATA_SET_ID
                                .eq(release.dataSet())
                                .and(RELEASE.RELEASE_NO.le(release.no()))
                        : RELEASE.RELEASE_ID.eq(release.id());
        return tenancy.write(
                who,
                membership,
                sql ->
                        sql.update(RELEASE)
                                .set(RELEASE.WITHDRAWN_AT, currentOffsetDateTime())
                                .set(RELEASE.WITHDRAWN_BY, who.person())
                                .set(RELEASE.WITHDRAWN_BY_NAME, who.name())
                                .set(RELEASE.WITHDRAWN_BECAUSE, form.because())
                                .where(RELEASE.COUNCIL_ID.eq(membership.council().value()))
                                .and(which)
                                .and(RELEASE.WITHDRAWN_AT.isNull())
                                .execute());
    }

    private Preview preview(Membership membership, DataSet dataSet, Preview.Known known) {
        var figures = Approved.latest(known.approved());
        return Preview.of(
                dataSet,
                known,
                table -> elsewhere.added(table, membership.code(), known.dataSets(), figures));
    }

    private Preview.Known known(SignedIn who, Membership membership) {
        var all = dataSets.all();
        return tenancy.read(who, membership, sql -> known(sql, membership, all));
    }

    private static Preview.Known known(DSLContext sql, Membership membership, List<DataSet> all) {
        var council = membership.council();
        return new Preview.Known(
                all,
                ReleaseQueries.figures(sql, council, all),
                ReleaseQueries.releases(sql, council),
                ReleaseQueries.held(sql, council));
    }

    private static boolean add(
            DSLContext sql,
            SignedIn who,
            Membership membership,
            DataSet dataSet,
            UUID id,
            Audience audience,
            ReleaseForm form,
            OffsetDateTime visibleFrom) {
        return sql.insertInto(RELEASE)
                        .set(RELEASE.COUNCIL_ID, membership.council().value())
                        .set(RELEASE.RELEASE_ID, id)
                        .set(RELEASE.DATA_SET_ID, dataSet.id())
                        .set(RELEASE.RELEASE_NO, form.no())
                        .set(RELEASE.AUDIENCE, audience.code())
                        .set(RELEASE.VISIBLE_FROM, visibleFrom)
                        .set(
                                RELEASE.RELEASED_AT,
                                function(name("clock_timestamp"), OffsetDateTime.class))
                        .set(RELEASE.RELEASED_BY, who.person())
                        .set(RELEASE.RELEASED_BY_NAME, who.name())
                        .set(RELEASE.NOTE, form.note())
                        .set(RELEASE.RULE, Protector.RULE)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static void freeze(
            DSLContext sql, Membership membership, UUID release, List<Shown> figures) {
        for (int from = 0; from < figures.size(); from += ROWS_AT_ONCE) {
            var insert =
                    sql.insertInto(
                            RELEASED_FIGURE,
                            RELEASED_FIGURE.COUNCIL_ID,
                            RELEASED_FIGURE.RELEASE_ID,
                            RELEASED_FIGURE.INDICATOR_NO,
                            RELEASED_FIGURE.FIRST_DAY,
                            RELEASED_FIGURE.STATUS,
                            RELEASED_FIGURE.VALUE,
                            RELEASED_FIGURE.MISSING,
                            RELEASED_FIGURE.NUMERATOR,
                            RELEASED_FIGURE.DENOMINATOR);
            var to = Math.min(from + ROWS_AT_ONCE, figures.size());
            for (var shown : figures.subList(from, to)) {
                var figure = shown.others();
                insert =
                        insert.values(
                                membership.council().value(),
                                release,
                                figure.indicator().id(),
                                figure.period().firstDay(),
                                figure.status().code(),
                                value(figure),
                                missing(figure),
                                figure.numerator(),
                                figure.denominator());
            }
            insert.execute();
        }
    }

    private static @Nullable BigDecimal value(CollectedFigure figure) {
        return figure.value().number().orElse(null);
    }

    private static @Nullable String missing(CollectedFigure figure) {
        return figure.value() instanceof Figure.Missing(Figure.Reason reason)
                ? reason.code()
                : null;
    }
}
