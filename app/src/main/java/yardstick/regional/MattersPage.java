package yardstick.regional;

import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;
import yardstick.comparison.Council;
import yardstick.region.BoardQueries.Meeting;
import yardstick.region.BoardQueries.Pack;
import yardstick.region.BoardQueries.Sitting;
import yardstick.tenants.Membership;
import yardstick.tenants.Role;
import yardstick.web.Choice;
import yardstick.web.Wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Exactly what {@code regional/matters.jte} prints.
 *
 * @param region the region's name
 * @param path the board's address
 * @param sits whether the reader sits on the board, and so may change what is the board's
 * @param banner what has just been done; empty for nothing
 * @param joined names of the members
 * @param outside names of the other councils of the region
 * @param joining where the reader can join for a council or leave; empty where they run none
 * @param people who sits on the board
 * @param coming meetings from today, and the address where each is changed
 * @param held how many meetings are past
 * @param demanding data sets of which a council sees others' figures only with its own
 * @param packs editions of packs
 * @param quarters for which a pack can be made; the value is the first day
 * @param key names the next pack, so that sending twice makes one
 */
public record MattersPage(
        String region,
        String path,
        boolean sits,
        String banner,
        List<String> joined,
        List<String> outside,
        List<Choice> joining,
        List<String> people,
        List<MeetingRow> coming,
        int held,
        List<String> demanding,
        List<PackRow> packs,
        List<Choice> quarters,
        String key) {

    private static final int QUARTERS = 4;

    private static final Map<String, String> BANNERS =
            Map.of(
                    "meeting", "Calendar changed",
                    "data-sets", "Data sets changed",
                    "pack", "Pack made");

    /** A meeting. */
    public record MeetingRow(String day, String subject, String href) {}

    /** An edition of a pack. */
    public record PackRow(String title, String href, String made) {}

    static MattersPage of(Matters matters, LocalDate today, String done) {
        var board = matters.board();
        var joined = matters.joined();
        return new MattersPage(
                board.region().name(),
                board.path(),
                board.sits(),
                BANNERS.getOrDefault(done, ""),
                joined.stream().map(Council::name).toList(),
                board.councils().stream()
                        .filter(c -> !joined.contains(c))
                        .map(Council::name)
                        .toList(),
                board.own().stream()
                        .filter(m -> m.role() == Role.ADMINISTRATOR)
                        .map(MattersPage::joining)
                        .toList(),
                matters.people().stream().map(MattersPage::words).toList(),
                matters.meetings().stream()
                        .filter(m -> !m.on().isBefore(today))
                        .map(m -> row(board.path(), m))
                        .toList(),
                (int) matters.meetings().stream().filter(m -> m.on().isBefore(today)).count(),
                matters.dataSets().stream().filter(matters::demands).map(DataSet::title).toList(),
                matters.packs().stream().map(p -> row(board.path(), p)).toList(),
                quarters(today),
                UUID.randomUUID().toString());
    }

    private static Choice joining(Membership membership) {
        return Choice.of(
                "/councils/%s/sharing/board".formatted(membership.code()), membership.name());
    }

    private static String words(Sitting person) {
        var until = person.until();
        return "%s, since %s%s"
                .formatted(
                        person.name(),
                        Wording.day(person.since()),
                        until == null ? "" : ", until " + Wording.day(until));
    }

    private static MeetingRow row(String path, Meeting meeting) {
        return new MeetingRow(
                Wording.day(meeting.on()), meeting.subject(), path + "/meetings/" + meeting.id());
    }

    private static PackRow row(String path, Pack pack) {
        return new PackRow(
                "Pack of %s, %s"
                        .formatted(
                                new InYearPeriod(PeriodKind.QUARTER, pack.quarter()).words(),
                                pack.nameless() ? "without names" : "with names"),
                "%s/packs/%s%s".formatted(path, pack.id(), pack.nameless() ? "/nameless" : ""),
                "made on %s by %s".formatted(Wording.day(pack.at()), pack.by()));
    }

    /** The last quarters that have ended, the latest first. */
    private static List<Choice> quarters(LocalDate today) {
        return java.util.stream.Stream.iterate(
                        InYearPeriod.containing(PeriodKind.QUARTER, today).previous(),
                        InYearPeriod::previous)
                .limit(QUARTERS)
                .map(q -> Choice.of(q.firstDay().toString(), q.words()))
                .toList();
    }
}
