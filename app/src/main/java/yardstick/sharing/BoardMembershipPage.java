package yardstick.sharing;

import yardstick.comparison.Area;
import yardstick.sharing.BoardMembership.Joined;
import yardstick.web.Choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Exactly what {@code sharing/board.jte} prints.
 *
 * @param heading whether the council is on the board
 * @param region the region's name
 * @param board the board's page
 * @param banner what has just been done; empty for nothing
 * @param conflict whether somebody has changed it meanwhile
 * @param since since when it is on the board, and who joined; empty where it is not
 * @param action where it joins or changes its consent; empty for who may not
 * @param leaving where it leaves; empty where it is not on the board or for who may not
 * @param version what the forms were made of; below nought for one that joins
 * @param consent the one box
 * @param ticked whether it is ticked
 */
public record BoardMembershipPage(
        String heading,
        String region,
        String board,
        String banner,
        boolean conflict,
        String since,
        String action,
        String leaving,
        int version,
        List<Choice> consent,
        Set<String> ticked) {

    private static final Map<String, String> BANNERS =
            Map.of(
                    "joined", "We have joined the board",
                    "changed", "Changed for packs from now on",
                    "left", "We have left the board: what we shared with it alone rests");

    static BoardMembershipPage of(
            Space space, Area region, Optional<Joined> joined, String done, boolean conflict) {
        var path = space.path() + "/board";
        return new BoardMembershipPage(
                joined.isPresent()
                        ? "We are on the board of " + region.name()
                        : "We are not on the board of " + region.name(),
                region.name(),
                "/regions/%s/board".formatted(region.code()),
                BANNERS.getOrDefault(done, ""),
                conflict,
                joined.map(j -> "since %s, joined by %s".formatted(Words.moment(j.since()), j.by()))
                        .orElse(""),
                space.mayAct() ? path : "",
                space.mayAct() && joined.isPresent() ? path + "/leave" : "",
                joined.map(Joined::version).orElse(-1),
                List.of(
                        new Choice(
                                "yes",
                                "Our figures may stand in the board’s packs without our name",
                                "Shares, rates and averages that we released to the region, never"
                                        + " counts, and only where at least five councils stand in"
                                        + " the table. Such packs are for public papers. Letters are"
                                        + " drawn anew for each table and pack; only we see ours")),
                joined.filter(Joined::nameless).isPresent() ? Set.of("yes") : Set.of());
    }
}
