package yardstick.boards;

import static org.assertj.core.api.Assertions.assertThat;

import yardstick.portal.Browser;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Boards made at the page for a test. */
final class NewBoard {

    static final String BOARDS = "/councils/E06000033/boards";

    private NewBoard() {}

    /** A board of a name of its own, which receives a plan or none; gives its address. */
    static String of(Browser editor, String rhythm, String... plan) {
        var id = UUID.randomUUID().toString();
        var fields = new HashMap<>(Map.of("key", id, "name", "Board " + id, "rhythm", rhythm));
        if (plan.length > 0) {
            fields.put("plan", plan[0]);
        }
        assertThat(editor.post(BOARDS, fields).statusCode()).isEqualTo(303);
        return BOARDS + "/" + id;
    }
}
