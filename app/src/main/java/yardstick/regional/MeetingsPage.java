package yardstick.regional;

import yardstick.region.BoardQueries.Meeting;
import yardstick.region.RegionalBoard;
import yardstick.web.Wording;

import java.util.List;

/**
 * Exactly what {@code regional/meetings.jte} prints.
 *
 * @param region the region's name
 * @param rows all meetings, the latest first
 * @param adding where one is added; empty for who may not
 */
public record MeetingsPage(String region, List<MattersPage.MeetingRow> rows, String adding) {

    static MeetingsPage of(RegionalBoard board, List<Meeting> meetings) {
        var all = board.path() + "/meetings";
        return new MeetingsPage(
                board.region().name(),
                meetings.reversed().stream()
                        .map(
                                m ->
                                        new MattersPage.MeetingRow(
                                                Wording.day(m.on()),
                                                m.subject(),
                                                board.sits() ? all + "/" + m.id() : ""))
                        .toList(),
                board.sits() ? all + "/new" : "");
    }
}
