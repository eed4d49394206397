package yardstick.platform;

import org.jooq.JSONB;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads how many values were missing, by reason, as the loader writes it down. */
final class Reasons {

    private static final Pattern COUNT = Pattern.compile("\"([a-z-]+)\"\\s*:\\s*(\\d{1,9})");

    private Reasons() {}

    /** Counts by reason, in order of reason. The column is a flat object of numbers. */
    static Map<String, Integer> read(JSONB written) {
        var counts = new TreeMap<String, Integer>();
        COUNT.matcher(written.data())
                .results()
                .forEach(found -> counts.put(found.group(1), Integer.valueOf(found.group(2))));
        return counts;
    }
}
