package yardstick.collection;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import static yardstick.db.shared.Routines.hasGivenItsOwn;
import static yardstick.db.shared.Tables.BOARD_DATA_SET;
import static yardstick.db.shared.Tables.COMPLETENESS;
import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Reads a data set as one reader may see it, with the releases it comes from. Runs under {@code
 * Tenancy.shared}: the database leaves out whatever the reader is not in the audience of.
 */
public final class VisibleFigures {

    private VisibleFigures() {}

    /**
     * What is asked for; null where everything is.
     *
     * @param council whose figures
     * @param firstDay the day on which the period begins
     * @param indicator our number for the collected indicator
     */
    public record Question(
            @Nullable UUID council, @Nullable LocalDate firstDay, @Nullable Integer indicator) {

        /** Whether everything is asked for. */
        public boolean isEmpty() {
            return council == null && firstDay == null && indicator == null;
        }

        private Condition ofFigures() {
            return equal(RELEASED_FIGURE.COUNCIL_ID, council)
                    .and(equal(RELEASED_FIGURE.FIRST_DAY, firstDay))
                    .and(equal(RELEASED_FIGURE.INDICATOR_NO, indicator));
        }

        private static <T> Condition equal(org.jooq.Field<T> field, @Nullable T value) {
            return value == null ? noCondition() : field.eq(value);
        }
    }

    /**
     * A released figure.
     *
     * @param council whose it is
     * @param figure as others see it
     * @param release the release it comes from, counted by the council within the data set
     * @param at from when it could be seen
     * @param note what the council says to whoever sees the release; may be empty
     * @param releaseId names the release
     * @param open whether everybody may see it, signed in or not
     */
    public record Visible(
            UUID council,
            CollectedFigure figure,
            int release,
            OffsetDateTime at,
            String note,
            UUID releaseId,
            boolean open) {}

    /** Of each council, indicator and period the one released last. */
    public static List<Visible> figures(DSLContext sql, DataSet dataSet, Question question) {
        return sql.selectDistinct(
                        RELEASED_FIGURE.COUNCIL_ID,
                        RELEASED_FIGURE.INDICATOR_NO,
                        RELEASED_FIGURE.FIRST_DAY,
                        RELEASED_FIGURE.VALUE,
                        RELEASED_FIGURE.MISSING,
                        RELEASED_FIGURE.NUMERATOR,
                        RELEASED_FIGURE.DENOMINATOR,
                        RELEASED_FIGURE.STATUS,
                        RELEASE.RELEASE_NO,
                        RELEASE.VISIBLE_FROM,
                        RELEASE.NOTE,
                        RELEASE.RELEASE_ID,
                        RELEASE.AUDIENCE)
                .on(
                        RELEASED_FIGURE.COUNCIL_ID,
                        RELEASED_FIGURE.FIRST_DAY,
                        RELEASED_FIGURE.INDICATOR_NO)
                .from(RELEASED_FIGURE)
                .join(RELEASE)
                .on(RELEASE.COUNCIL_ID.eq(RELEASED_FIGURE.COUNCIL_ID))
                .and(RELEASE.RELEASE_ID.eq(RELEASED_FIGURE.RELEASE_ID))
                .where(RELEASE.DATA_SET_ID.eq(dataSet.id()))
                .and(question.ofFigures())
                .orderBy(
                        RELEASED_FIGURE.COUNCIL_ID,
                        RELEASED_FIGURE.FIRST_DAY,
                        RELEASED_FIGURE.INDICATOR_NO,
                        RELEASE.RELEASE_NO.desc())
                .fetch(
                        row ->
                                new Visible(
                                        row.value1(),
                                        new CollectedFigure(
                                                dataSet.find(row.value2()).orElseThrow(),
                                                new InYearPeriod(dataSet.kind(), row.value3()),
                                                OwnFigures.figure(row.value4(), row.value5()),
                                                row.value6(),
                                                row.value7(),
                                                FigureStatus.of(row.value8())),
                                        row.value9(),
                                        row.value10(),
                                        row.value11(),
                                        row.value12(),
                                        row.value13().equals("public")));
    }

    /**
     * Whether a council of the reader's has released any figure of the data set for a period: as
     * the database asks before it shows others' figures.
     */
    public static boolean ownAreGiven(DSLContext sql, DataSet dataSet, InYearPeriod period) {
        return Boolean.TRUE.equals(
                hasGivenItsOwn(sql.configuration(), dataSet.id(), period.firstDay()));
    }

    /** Whether a regional board demands one's own figures of the data set before others'. */
    private static boolean aBoardDemands(DSLContext sql, DataSet dataSet) {
        return sql.fetchExists(
                BOARD_DATA_SET,
                BOARD_DATA_SET.DATA_SET_ID.eq(dataSet.id()).and(BOARD_DATA_SET.ONLY_IF_SUBMITTED));
    }

    /**
     * Periods for which others have released something to the reader that the database keeps from
     * them all the same, because their own council has not given its figures.
     */
    public static List<InYearPeriod> withheld(DSLContext sql, DataSet dataSet, Question question) {
        if (!dataSet.othersOnlyIfSubmitted() && !aBoardDemands(sql, dataSet)) {
            return List.of();
        }
        var given = COMPLETENESS(dataSet.id());
        return sql.selectDistinct(given.FIRST_DAY)
                .from(given)
                .where(Question.equal(given.COUNCIL_ID, question.council))
                .and(Question.equal(given.FIRST_DAY, question.firstDay))
                .and(
                        notExists(
                                selectOne()
                                        .from(RELEASED_FIGURE)
                                        .join(RELEASE)
                                        .on(RELEASE.COUNCIL_ID.eq(RELEASED_FIGURE.COUNCIL_ID))
                                        .and(RELEASE.RELEASE_ID.eq(RELEASED_FIGURE.RELEASE_ID))
                                        .where(RELEASE.DATA_SET_ID.eq(dataSet.id()))
                                        .and(RELEASED_FIGURE.COUNCIL_ID.eq(given.COUNCIL_ID))
                                        .and(RELEASED_FIGURE.FIRST_DAY.eq(given.FIRST_DAY))))
                .orderBy(given.FIRST_DAY)
                .fetch(row -> new InYearPeriod(dataSet.kind(), row.value1()));
    }
}
