package yardstick.collections;

import static yardstick.db.shared.Tables.COMPLETENESS;

import org.jooq.DSLContext;

import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads who has given what; one statement, under the role of those who share. */
final class CompletenessQueries {

    private CompletenessQueries() {}

    /**
     * What a council has let the reader see of a period.
     *
     * @param council whose it is
     * @param period the period
     * @param first when it was first given
     * @param last when it was last given, which is later after a correction
     * @param figures how many figures the last release holds for the period
     * @param suppressed how many of them are suppressed
     * @param missing how many are missing for another reason
     */
    record Given(
            UUID council,
            InYearPeriod period,
            OffsetDateTime first,
            OffsetDateTime last,
            int figures,
            int suppressed,
            int missing) {}

    static List<Given> given(DSLContext sql, DataSet dataSet) {
        return sql.selectFrom(COMPLETENESS(dataSet.id()))
                .fetch(
                        row ->
                                new Given(
                                        row.getCouncilId(),
                                        new InYearPeriod(dataSet.kind(), row.getFirstDay()),
                                        row.getGivenAt(),
                                        row.getLatestAt(),
                                        Math.toIntExact(row.getFigures()),
                                        Math.toIntExact(row.getSuppressed()),
                                        Math.toIntExact(row.getMissing())));
    }
}
