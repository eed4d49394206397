package yardstick.notices;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static yardstick.db.published.Tables.EDITION;
import static yardstick.db.published.Tables.FIGURE;
import static yardstick.db.published.Tables.INDICATOR;
import static yardstick.db.published.Tables.OBSERVATION;

import org.jooq.DSLContext;

import java.time.OffsetDateTime;
import java.util.List;

/** Reads what newer editions have changed; one statement, whoever's it is. */
final class EditionQueries {

    private EditionQueries() {}

    /**
     * An indicator of which an edition says figures of an area otherwise than the one before it.
     *
     * @param area our number for the area
     * @param periods for how many periods
     * @param edition what its publisher calls it
     * @param since when it was loaded
     */
    record Changed(
            int area,
            String code,
            String title,
            int periods,
            String edition,
            OffsetDateTime since) {}

    /**
     * What editions that were loaded since a moment have changed of these areas' figures. An
     * edition is compared with the one of its own kind before it: two publishers may round one
     * figure differently, and neither has changed it. Plan: the figures of the areas by their
     * index, for each one probe of the primary key of observations.
     */
    static List<Changed> changed(DSLContext sql, List<Integer> areas, OffsetDateTime after) {
        var earlier = EDITION.as("earlier");
        var before =
                lateral(
                                select(OBSERVATION.VALUE)
                                        .from(OBSERVATION)
                                        .join(earlier)
                                        .on(earlier.EDITION_ID.eq(OBSERVATION.EDITION_ID))
                                        .where(OBSERVATION.INDICATOR_ID.eq(FIGURE.INDICATOR_ID))
                                        .and(OBSERVATION.FIRST_YEAR.eq(FIGURE.FIRST_YEAR))
                                        .and(OBSERVATION.AREA_ID.eq(FIGURE.AREA_ID))
                                        .and(earlier.CONTENT.eq(EDITION.CONTENT))
                                        .and(earlier.PUBLISHED_ON.lt(EDITION.PUBLISHED_ON))
                                        .orderBy(
                                                earlier.PUBLISHED_ON.desc(),
                                                earlier.EDITION_ID.desc())
                                        .limit(1))
                        .as("before");
        return sql.select(
                        FIGURE.AREA_ID,
                        INDICATOR.CODE,
                        INDICATOR.TITLE,
                        count(),
                        max(EDITION.TITLE.concat(", ").concat(EDITION.LABEL)),
                        max(EDITION.LOADED_AT))
                .from(FIGURE)
                .join(EDITION)
                .on(EDITION.EDITION_ID.eq(FIGURE.EDITION_ID))
                .join(INDICATOR)
                .on(INDICATOR.INDICATOR_ID.eq(FIGURE.INDICATOR_ID))
                .crossJoin(before)
                .where(FIGURE.AREA_ID.in(areas))
                .and(EDITION.LOADED_AT.gt(after))
                .and(FIGURE.VALUE.isDistinctFrom(before.field(OBSERVATION.VALUE)))
                .groupBy(FIGURE.AREA_ID, INDICATOR.CODE, INDICATOR.TITLE)
                .fetch(mapping(Changed::new));
    }
}
