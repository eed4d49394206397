package yardstick.publicview;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;

import static yardstick.db.shared.Tables.PAPER;
import static yardstick.db.shared.Tables.RELEASE;
import static yardstick.db.shared.Tables.RELEASED_FIGURE;

import org.jooq.DSLContext;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what is public under {@code Tenancy.open}: policies leave out everything else. */
final class PublicQueries {

    private PublicQueries() {}

    /**
     * What a council has published of a data set.
     *
     * @param council the council
     * @param dataSet our number for the data set
     * @param indicators how many of its indicators
     * @param latest the day on which the latest period begins
     */
    record Given(UUID council, int dataSet, int indicators, LocalDate latest) {}

    /** A paper that a council has published. */
    record Paper(UUID council, UUID paper, String title, OffsetDateTime from) {}

    /** What each council has published of each data set. */
    static List<Given> given(DSLContext sql) {
        return sql.select(
                        RELEASE.COUNCIL_ID,
                        RELEASE.DATA_SET_ID,
                        countDistinct(RELEASED_FIGURE.INDICATOR_NO),
                        max(RELEASED_FIGURE.FIRST_DAY))
                .from(RELEASE)
                .join(RELEASED_FIGURE)
                .on(RELEASED_FIGURE.COUNCIL_ID.eq(RELEASE.COUNCIL_ID))
                .and(RELEASED_FIGURE.RELEASE_ID.eq(RELEASE.RELEASE_ID))
                .groupBy(RELEASE.COUNCIL_ID, RELEASE.DATA_SET_ID)
                .orderBy(RELEASE.DATA_SET_ID)
                .fetch(mapping(Given::new));
    }

    /** All papers, the latest first. */
    static List<Paper> papers(DSLContext sql) {
        return sql.select(PAPER.COUNCIL_ID, PAPER.PAPER_ID, PAPER.TITLE, PAPER.VISIBLE_FROM)
                .from(PAPER)
                .orderBy(PAPER.VISIBLE_FROM.desc(), PAPER.PAPER_ID)
                .fetch(mapping(Paper::new));
    }
}
