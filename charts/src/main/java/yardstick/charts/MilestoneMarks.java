package yardstick.charts;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Milestones as marks just above an axis of time, each with its number: one series for each state,
 * so that a legend can name them. Marks that would lie on each other stand one above the other.
 */
final class MilestoneMarks {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final int MARK = 12;
    private static final int ABOVE = 18;

    /** How much of the axis a mark and its number take: one of so many parts. */
    private static final int ROOM = 12;

    private final During during;
    private final Scale scale;

    MilestoneMarks(During during, Scale scale) {
        this.during = during;
        this.scale = scale;
    }

    /** One series for each state that there is. */
    List<Map<String, Object>> series() {
        if (during.milestones().isEmpty()) {
            return List.of();
        }
        var levels = levels();
        return states().map(state -> series(state, levels)).toList();
    }

    /** What a legend says of them. */
    List<Object> legend() {
        return states().<Object>map(s -> Map.of("name", s.legend(), "icon", s.icon())).toList();
    }

    /** All of them in one sentence, to be read out; nothing where there are none. */
    static String words(List<Milestone> milestones) {
        if (milestones.isEmpty()) {
            return "";
        }
        return " Milestones: %s."
                .formatted(
                        String.join("; ", milestones.stream().map(MilestoneMarks::words).toList()));
    }

    private static String words(Milestone one) {
        return "%d %s, %s %s"
                .formatted(one.number(), one.name(), one.state().word(), DAY.format(one.day()));
    }

    private Stream<Milestone.State> states() {
        return Arrays.stream(Milestone.State.values())
                .filter(s -> during.milestones().stream().anyMatch(m -> m.state() == s));
    }

    private Map<String, Object> series(Milestone.State state, Map<Milestone, Integer> levels) {
        var series = new TreeMap<String, Object>();
        series.put("type", "scatter");
        series.put("name", state.legend());
        series.put("symbol", state.symbol());
        series.put("symbolSize", MARK);
        series.put("itemStyle", look(state));
        series.put("z", 5);
        series.put(
                "data",
                during.milestones().stream()
                        .filter(m -> m.state() == state)
                        .map(m -> datum(m, levels.getOrDefault(m, 0)))
                        .toList());
        return series;
    }

    private static Map<String, Object> look(Milestone.State state) {
        return state.filled()
                ? Map.of("color", state.colour().hex())
                : Map.of(
                        "color",
                        Palette.WHITE.hex(),
                        "borderColor",
                        state.colour().hex(),
                        "borderWidth",
                        2);
    }

    private Map<String, Object> datum(Milestone one, int level) {
        return Map.of(
                "value",
                List.of(during.place(one.day()), scale.from()),
                "symbolOffset",
                List.of(0, -MARK / 2 - 2 - ABOVE * level),
                "label",
                Drawing.onPaper(
                        Drawing.label(
                                String.valueOf(one.number()),
                                "right",
                                Drawing.SMALL_WORDS,
                                Palette.INK)),
                "tooltip",
                Drawing.tip("Milestone " + words(one)));
    }

    /** For each milestone how many stand below it: the lowest free place at its time. */
    private Map<Milestone, Integer> levels() {
        var levels = new HashMap<Milestone, Integer>();
        var ends = new ArrayList<Integer>();
        int room = Math.max(1, during.months() / ROOM);
        for (var one :
                during.milestones().stream()
                        .sorted(Comparator.comparing(Milestone::day))
                        .toList()) {
            int place = during.place(one.day());
            int level = 0;
            while (level < ends.size() && ends.get(level) > place) {
                level++;
            }
            if (level == ends.size()) {
                ends.add(0);
            }
            ends.set(level, place + room);
            levels.put(one, level);
        }
        return levels;
    }
}
