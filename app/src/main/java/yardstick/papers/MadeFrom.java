package yardstick.papers;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a paper was made from, read from the path that it was kept with: papers from before that was
 * kept with what they say have nothing else.
 */
final class MadeFrom {

    private MadeFrom() {}

    /** The same as a form would name it. */
    static Map<String, String> fields(String path) {
        var at = path.indexOf('?');
        var fields = at < 0 ? new HashMap<String, String>() : query(path.substring(at + 1));
        var parts = (at < 0 ? path : path.substring(0, at)).split("/");
        if (parts.length == 3 && parts[1].equals("plans")) {
            fields.put("plan", parts[2]);
        } else if (parts.length == 5 && parts[1].equals("boards")) {
            fields.put("board", parts[2]);
            fields.put("meeting", parts[4]);
        } else if (path.equals(Source.CHOOSE)) {
            // More was chosen than there was room for: it must be chosen anew.
            fields.put(Source.INDICATOR, "");
        }
        return fields;
    }

    private static Map<String, String> query(String text) {
        var fields = new HashMap<String, String>();
        for (var field : text.split("&")) {
            var is = field.indexOf('=');
            if (is > 0) {
                fields.put(
                        field.substring(0, is),
                        URLDecoder.decode(field.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
