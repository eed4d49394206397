package yardstick.platform;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import static yardstick.db.published.Tables.AREA;
import static yardstick.db.published.Tables.DISAGREEMENT;
import static yardstick.db.published.Tables.EDITION;
import static yardstick.db.published.Tables.INDICATOR;
import static yardstick.db.published.Tables.INDICATOR_PERIOD;
import static yardstick.db.published.Tables.LOAD;
import static yardstick.db.published.Tables.LOAD_FILE;
import static yardstick.db.published.Tables.LOAD_MESSAGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the loader reported; one method, one statement. */
final class LoadQueries {

    /** Disagreements listed on a page; all are counted. */
    static final int LISTED = 200;

    private LoadQueries() {}

    /** One run of the loader, in a list. */
    record Run(
            int id,
            OffsetDateTime started,
            @Nullable OffsetDateTime finished,
            String folder,
            boolean example,
            boolean changed,
            int files,
            int refused) {}

    /** What became of one file. */
    record LoadedFile(
            String name,
            @Nullable String content,
            String outcome,
            int rows,
            int added,
            int unchanged,
            int revised,
            Map<String, Integer> missing,
            List<String> unmapped) {}

    /** What the loader said about a line of a file. */
    record Message(String file, @Nullable Integer line, String severity, String text) {}

    /** One run with everything it reported. */
    record Report(
            OffsetDateTime started,
            @Nullable OffsetDateTime finished,
            String folder,
            boolean changed,
            List<LoadedFile> files,
            List<Message> messages) {}

    /** Two files that differ by more than rounding. */
    record Difference(
            String indicator,
            String period,
            String area,
            @Nullable BigDecimal value,
            @Nullable BigDecimal other,
            String otherEdition,
            String reason) {}

    /** Disagreements there are now: how many, and the first of them. */
    record Differences(int all, List<Difference> listed) {}

    /** All runs, the latest first. */
    static List<Run> listRuns(DSLContext sql) {
        var files = field(selectCount().from(LOAD_FILE).where(LOAD_FILE.LOAD_ID.eq(LOAD.LOAD_ID)));
        var refused =
                field(
                        selectCount()
                                .from(LOAD_FILE)
                                .where(LOAD_FILE.LOAD_ID.eq(LOAD.LOAD_ID))
                                .and(LOAD_FILE.OUTCOME.eq("refused")));
        return sql.select(
                        LOAD.LOAD_ID,
                        LOAD.STARTED_AT,
                        LOAD.FINISHED_AT,
                        LOAD.FOLDER,
                        LOAD.EXAMPLE,
                        LOAD.CHANGED,
                        files,
                        refused)
                .from(LOAD)
                .orderBy(LOAD.LOAD_ID.desc())
                .fetch(mapping(Run::new));
    }

    /** One run. */
    static Optional<Report> findReport(DSLContext sql, int load) {
        var files =
                multiset(
                                select(
                                                LOAD_FILE.FILE_NAME,
                                                LOAD_FILE.CONTENT,
                                                LOAD_FILE.OUTCOME,
                                                LOAD_FILE.ROWS_READ,
                                                LOAD_FILE.FIGURES_NEW,
                                                LOAD_FILE.FIGURES_UNCHANGED,
                                                LOAD_FILE.FIGURES_REVISED,
                                                LOAD_FILE.MISSING_BY_REASON.convertFrom(
                                                        Reasons::read),
                                                LOAD_FILE.UNMAPPED_COLUMNS.convertFrom(
                                                        Arrays::asList))
                                        .from(LOAD_FILE)
                                        .where(LOAD_FILE.LOAD_ID.eq(LOAD.LOAD_ID))
                                        .orderBy(LOAD_FILE.FILE_NAME))
                        .convertFrom(rows -> rows.map(mapping(LoadedFile::new)));
        var messages =
                multiset(
                                select(
                                                LOAD_MESSAGE.FILE_NAME,
                                                LOAD_MESSAGE.LINE,
                                                LOAD_MESSAGE.SEVERITY,
                                                LOAD_MESSAGE.MESSAGE)
                                        .from(LOAD_MESSAGE)
                                        .where(LOAD_MESSAGE.LOAD_ID.eq(LOAD.LOAD_ID))
                                        .orderBy(LOAD_MESSAGE.MESSAGE_NO))
                        .convertFrom(rows -> rows.map(mapping(Message::new)));
        return sql.select(
                        LOAD.STARTED_AT,
                        LOAD.FINISHED_AT,
                        LOAD.FOLDER,
                        LOAD.CHANGED,
                        files,
                        messages)
                .from(LOAD)
                .where(LOAD.LOAD_ID.eq(load))
                .fetchOptional(mapping(Report::new));
    }

    /** Where files of the same age disagree now, by indicator and period. */
    static Differences differences(DSLContext sql) {
        var all = count().over();
        var rows =
                sql.select(
                                INDICATOR.TITLE,
                                INDICATOR_PERIOD.PERIOD,
                                AREA.NAME,
                                DISAGREEMENT.VALUE,
                                DISAGREEMENT.OTHER_VALUE,
                                EDITION.TITLE.concat(", ").concat(EDITION.LABEL),
                                DISAGREEMENT.REASON,
                                all)
                        .from(DISAGREEMENT)
                        .join(INDICATOR)
                        .on(INDICATOR.INDICATOR_ID.eq(DISAGREEMENT.INDICATOR_ID))
                        .join(INDICATOR_PERIOD)
                        .on(INDICATOR_PERIOD.INDICATOR_ID.eq(DISAGREEMENT.INDICATOR_ID))
                        .and(INDICATOR_PERIOD.FIRST_YEAR.eq(DISAGREEMENT.FIRST_YEAR))
                        .join(AREA)
                        .on(AREA.AREA_ID.eq(DISAGREEMENT.AREA_ID))
                        .join(EDITION)
                        .on(EDITION.EDITION_ID.eq(DISAGREEMENT.OTHER_EDITION_ID))
                        .orderBy(
                                INDICATOR.TITLE,
                                DISAGREEMENT.FIRST_YEAR.desc(),
                                AREA.NAME,
                                DISAGREEMENT.OTHER_EDITION_ID)
                        .limit(LISTED)
                        .fetch();
        return new Differences(
                rows.isEmpty() ? 0 : rows.getFirst().value8(),
                rows.map(
                        r ->
                                new Difference(
                                        r.value1(),
                                        r.value2(),
                                        r.value3(),
                                        r.value4(),
                                        r.value5(),
                                        r.value6(),
                                        r.value7())));
    }
}
