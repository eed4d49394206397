package yardstick.regional;

import org.jooq.DSLContext;

import yardstick.collection.DataSet;
import yardstick.comparison.Council;
import yardstick.region.BoardQueries;
import yardstick.region.BoardQueries.Chosen;
import yardstick.region.BoardQueries.Meeting;
import yardstick.region.BoardQueries.Member;
import yardstick.region.BoardQueries.Pack;
import yardstick.region.BoardQueries.Sitting;
import yardstick.region.RegionalBoard;

import java.util.List;

/**
 * What a board is made of.
 *
 * @param asked the data sets that the region is asked for
 * @param chosen those that the board has chosen; none where it watches all
 * @param packs editions that the reader may read
 */
record Matters(
        RegionalBoard board,
        List<Member> members,
        List<Sitting> people,
        List<Meeting> meetings,
        List<DataSet> asked,
        List<Chosen> chosen,
        List<Pack> packs) {

    /** Five statements. */
    static Matters read(DSLContext sql, RegionalBoard board, List<DataSet> all) {
        var asked = all.stream().filter(d -> d.givers().areIn(board.region().code())).toList();
        return new Matters(
                board,
                BoardQueries.members(sql, board.id()),
                BoardQueries.people(sql, board.id()),
                BoardQueries.meetings(sql, board.id()),
                asked,
                BoardQueries.chosen(sql, board.id()),
                BoardQueries.packs(sql, board.id()));
    }

    /** The councils that have joined, by name. */
    List<Council> joined() {
        return board.joined(members);
    }

    /** The data sets that the board watches. */
    List<DataSet> dataSets() {
        return chosen.isEmpty() ? asked : asked.stream().filter(d -> isChosen(d)).toList();
    }

    private boolean isChosen(DataSet dataSet) {
        return chosen.stream().anyMatch(c -> c.dataSet() == dataSet.id());
    }

    /** Whether a council sees others' figures of a data set only with its own. */
    boolean demands(DataSet dataSet) {
        return dataSet.othersOnlyIfSubmitted()
                || chosen.stream()
                        .anyMatch(c -> c.dataSet() == dataSet.id() && c.onlyIfSubmitted());
    }
}
