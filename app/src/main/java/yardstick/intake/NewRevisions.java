package yardstick.intake;

import static yardstick.db.council.Tables.FIGURE;

import org.jooq.DSLContext;

import yardstick.statistics.Figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what was approved: of each figure a further revision, none ever changed. */
final class NewRevisions {

    private static final int ROWS_AT_A_TIME = 1_000;

    private NewRevisions() {}

    private record Key(int indicator, LocalDate firstDay) {}

    /** Adds those of an approved submission's figures that do not say what holds already. */
    static void insert(DSLContext sql, Life.Step step, Reviews.Review review) {
        Map<Key, OwnFigure> before = new HashMap<>();
        for (var own : review.figures()) {
            before.put(
                    new Key(own.figure().indicator().id(), own.figure().period().firstDay()), own);
        }
        var changed = new ArrayList<Accepted>();
        for (var accepted : review.checked().figures()) {
            var own = before.get(key(accepted));
            if (own == null || !own.says(accepted)) {
                changed.add(accepted);
            }
        }
        for (int from = 0; from < changed.size(); from += ROWS_AT_A_TIME) {
            insert(
                    sql,
                    step,
                    changed.subList(from, Math.min(changed.size(), from + ROWS_AT_A_TIME)),
                    before);
        }
    }

    private static Key key(Accepted accepted) {
        return new Key(accepted.figure().indicator().id(), accepted.figure().period().firstDay());
    }

    private static void insert(
            DSLContext sql, Life.Step step, List<Accepted> some, Map<Key, OwnFigure> before) {
        var insert =
                sql.insertInto(
                        FIGURE,
                        FIGURE.COUNCIL_ID,
                        FIGURE.SUBMISSION_ID,
                        FIGURE.INDICATOR_NO,
                        FIGURE.FIRST_DAY,
                        FIGURE.REVISION,
                        FIGURE.STATUS,
                        FIGURE.VALUE,
                        FIGURE.MISSING,
                        FIGURE.NUMERATOR,
                        FIGURE.DENOMINATOR,
                        FIGURE.NOTE);
        for (var accepted : some) {
            var own = before.get(key(accepted));
            var figure = accepted.figure();
            insert =
                    insert.values(
                            step.membership().council().value(),
                            step.submission(),
                            figure.indicator().id(),
                            figure.period().firstDay(),
                            (short) (own == null ? 1 : own.revision() + 1),
                            figure.status().code(),
                            figure.value().number().orElse(null),
                            figure.value() instanceof Figure.Missing(Figure.Reason reason)
                                    ? reason.code()
                                    : null,
                            figure.numerator(),
                            figure.denominator(),
                            accepted.entry().text(Column.NOTE));
        }
        insert.execute();
    }
}
