package yardstick.papers;

import java.util.ArrayList;
import java.util.List;

/** What a pack says of its meeting: the note, what was decided and what comes back. */
final class MeetingBlocks {

    private MeetingBlocks() {}

    static List<Block> of(Meeting meeting) {
        var blocks = new ArrayList<Block>();
        if (!meeting.note().isEmpty()) {
            blocks.add(new Block.Text(meeting.note()));
        }
        blocks.add(new Block.Heading(2, "Decisions and what was put off"));
        if (meeting.decisions().isEmpty()) {
            blocks.add(new Block.Text("Nothing has been decided or put off yet."));
        } else {
            blocks.add(
                    new Block.Grid(
                            "Decisions and deferrals of this and earlier meetings",
                            List.of("Meeting", "Kind", "What", "Comes back"),
                            meeting.decisions().stream()
                                    .map(
                                            decided ->
                                                    List.of(
                                                            Days.words(decided.heldOn()),
                                                            decided.kind().equals("deferral")
                                                                    ? "Put off"
                                                                    : "Decided",
                                                            decided.body(),
                                                            decided.until() == null
                                                                    ? "No day set"
                                                                    : Days.words(decided.until())))
                                    .toList()));
        }
        if (meeting.plans().isEmpty()) {
            blocks.add(new Block.Text("The board receives no plan."));
        }
        return blocks;
    }
}
