package yardstick.regional;

import static org.jooq.Records.mapping;

import static yardstick.db.shared.Tables.COMPLETENESS;
import static yardstick.db.shared.Tables.PAPER;

import org.jooq.DSLContext;

import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.comparison.Council;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what councils let a board see, under {@code Tenancy.shared}; one method, one statement. */
final class RegionalQueries {

    private RegionalQueries() {}

    /** That a council has given a data set for a period, and when last. */
    record Given(UUID council, InYearPeriod period, OffsetDateTime at) {}

    /** A paper that councils of the region let the reader read. */
    record Paper(UUID council, UUID paper, String title, OffsetDateTime from) {}

    static List<Given> given(DSLContext sql, DataSet dataSet, List<UUID> councils) {
        var all = COMPLETENESS(dataSet.id());
        return sql.select(all.COUNCIL_ID, all.FIRST_DAY, all.LATEST_AT)
                .from(all)
                .where(all.COUNCIL_ID.in(councils))
                .fetch(
                        row ->
                                new Given(
                                        row.value1(),
                                        new InYearPeriod(dataSet.kind(), row.value2()),
                                        row.value3()));
    }

    /** Papers of these councils that are there for boards and regions, the latest first. */
    static List<Paper> papers(DSLContext sql, List<Council> councils) {
        return sql.select(PAPER.COUNCIL_ID, PAPER.PAPER_ID, PAPER.TITLE, PAPER.VISIBLE_FROM)
                .from(PAPER)
                .where(PAPER.COUNCIL_ID.in(councils.stream().map(Council::id).toList()))
                .and(PAPER.AUDIENCE.notIn("review-team", "public"))
                .orderBy(PAPER.VISIBLE_FROM.desc(), PAPER.PAPER_ID)
                .fetch(mapping(Paper::new));
    }
}
