package yardstick.charts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How things lie in time: a lane for each, with bars from one day to another and marks on a day.
 * Nothing is joined across lanes, so nothing in one is read as going on in the next.
 *
 * @param title what the chart shows, as a sentence
 * @param unit what a mark or a bar is
 * @param from the first day on the left
 * @param to the last day on the right
 * @param today drawn as a dashed upright; null where it lies elsewhere or does not matter
 * @param lanes top to bottom
 * @param breaks solid uprights with their words
 */
public record Lanes(
        String title,
        String unit,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate today,
        List<Lane> lanes,
        List<Break> breaks)
        implements Chart {

    private static final int ROW = 76;
    private static final int TOP = 28;
    private static final int BOTTOM = 28;
    private static final int NAMES = 230;
    private static final int NARROW_NAMES = 84;
    private static final int BAR = 12;
    private static final int MARK = 13;
    private static final int WORDS_WIDTH = 116;
    private static final int LINE = Drawing.SMALL_WORDS + 3;
    private static final int MOST_YEARS = 8;

    /** One lane: what stands on its left, its bars and its marks. */
    public record Lane(String name, List<Span> spans, List<Mark> marks) {}

    /**
     * A bar.
     *
     * @param from its first day
     * @param to its last day
     * @param begins the first day as printed
     * @param ends the last day as printed
     * @param words what it is
     */
    public record Span(LocalDate from, LocalDate to, String begins, String ends, String words) {}

    /**
     * A mark.
     *
     * @param on its day
     * @param when the day as printed
     * @param label what stands below it; empty for nothing
     * @param words what it is
     * @param filled whether it is full or hollow
     */
    public record Mark(LocalDate on, String when, String label, String words, boolean filled) {}

    /** A day on which something changes for all that follows. */
    public record Break(LocalDate on, String words) {}

    @Override
    public int height() {
        return TOP + BOTTOM + ROW * lanes.size();
    }

    @Override
    public String description() {
        var said = new ArrayList<String>();
        for (var lane : lanes) {
            var parts = new ArrayList<String>();
            lane.spans().forEach(s -> parts.add("%s to %s".formatted(s.begins(), s.ends())));
            lane.marks().forEach(m -> parts.add("%s: %s".formatted(m.when(), m.words())));
            said.add("%s: %s.".formatted(lane.name(), String.join("; ", parts)));
        }
        breaks.forEach(each -> said.add(each.words() + "."));
        return "%s. %s".formatted(title, String.join(" ", said));
    }

    @Override
    public Table table() {
        var rows = new ArrayList<Table.Row>();
        for (var lane : lanes) {
            lane.spans().forEach(s -> rows.add(row(lane, s.begins(), s.ends(), s.words())));
            lane.marks().forEach(m -> rows.add(row(lane, m.when(), "", m.words())));
        }
        return new Table(
                title,
                List.of(
                        new Table.Column("", false),
                        new Table.Column("From", false),
                        new Table.Column("To", false),
                        new Table.Column("What", false)),
                rows);
    }

    private static Table.Row row(Lane lane, String from, String to, String words) {
        return new Table.Row(
                List.of(
                        Table.Cell.of(lane.name()),
                        Table.Cell.of(from),
                        Table.Cell.of(to.isEmpty() ? "The same day" : to),
                        Table.Cell.of(words)),
                false);
    }

    @Override
    public Map<String, Object> option() {
        var option = Drawing.option(description());
        option.put("tooltip", Drawing.tips());
        option.put(
                "grid",
                Map.of("left", 0, "right", 60, "top", TOP, "bottom", BOTTOM, "containLabel", true));
        option.put("xAxis", days());
        option.put("yAxis", names(NAMES));
        option.put("series", series(true));
        return Drawing.orNarrow(
                option,
                600,
                // No room for words below marks; the table has them.
                Map.of("yAxis", names(NARROW_NAMES), "series", series(false)),
                Map.of("yAxis", names(NAMES), "series", series(true)));
    }

    /** Days as numbers: where the years begin is marked by lines, whose words the server gives. */
    private Map<String, Object> days() {
        var axis = new TreeMap<String, Object>();
        axis.put("type", "value");
        axis.put("min", number(from));
        axis.put("max", number(to));
        axis.put("axisLabel", Map.of("show", false));
        axis.put("axisTick", Map.of("show", false));
        axis.put("splitLine", Map.of("show", false));
        return axis;
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private Map<String, Object> names(int width) {
        return Drawing.rows(
                lanes.stream().map(lane -> Drawing.rowName(lane.name(), false)).toList(),
                width,
                Drawing.SMALL_WORDS);
    }

    private List<Map<String, Object>> series(boolean worded) {
        var all = new ArrayList<Map<String, Object>>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (var span : lanes.get(lane).spans()) {
                all.add(bar(lane, span));
            }
        }
        var marks = new TreeMap<String, Object>();
        marks.put("type", "scatter");
        marks.put("name", "marks");
        marks.put("symbol", "diamond");
        marks.put("symbolSize", MARK);
        marks.put("data", marks(worded));
        marks.put("markLine", uprights());
        all.add(marks);
        return all;
    }

    private static Map<String, Object> bar(int lane, Span span) {
        var bar = new TreeMap<String, Object>();
        bar.put("type", "line");
        bar.put("name", Drawing.plain(span.words()));
        bar.put("symbol", "none");
        bar.put("silent", true);
        bar.put("lineStyle", Map.of("color", Palette.OURS.hex(), "width", BAR, "cap", "butt"));
        bar.put(
                "data",
                List.of(List.of(number(span.from()), lane), List.of(number(span.to()), lane)));
        return bar;
    }

    private List<Map<String, Object>> marks(boolean worded) {
        var points = new ArrayList<Map<String, Object>>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (var mark : lanes.get(lane).marks()) {
                var point = new TreeMap<String, Object>();
                point.put("value", List.of(number(mark.on()), lane));
                point.put("itemStyle", look(mark));
                point.put(
                        "tooltip",
                        Drawing.tip(
                                "%s, %s: %s"
                                        .formatted(
                                                lanes.get(lane).name(),
                                                mark.when(),
                                                mark.words())));
                if (!mark.label().isEmpty()) {
                    point.put("label", worded ? words(mark.label()) : Map.of("show", false));
                }
                points.add(point);
            }
        }
        return points;
    }

    private static Map<String, Object> words(String label) {
        var words = Drawing.label(label, "bottom", Drawing.SMALL_WORDS, Palette.INK);
        var broken = Drawing.with(Drawing.with(words, "width", WORDS_WIDTH), "overflow", "break");
        // Without it the lines of one label are drawn over each other.
        return Drawing.with(broken, "lineHeight", LINE);
    }

    private static Map<String, Object> look(Mark mark) {
        return mark.filled()
                ? Map.of("color", Palette.OURS.hex())
                : Map.of(
                        "color", Palette.WHITE.hex(),
                        "borderColor", Palette.OURS.hex(),
                        "borderWidth", 2);
    }

    private Map<String, Object> uprights() {
        var lines = new ArrayList<Map<String, Object>>();
        int years = to.getYear() - from.getYear() + 1;
        int step = Math.max(1, Math.ceilDiv(years, MOST_YEARS));
        for (int year = from.getYear() + 1; year <= to.getYear(); year += step) {
            lines.add(
                    upright(
                            LocalDate.of(year, 1, 1),
                            String.valueOf(year),
                            "start",
                            Palette.MIST,
                            "solid"));
        }
        for (var each : breaks) {
            lines.add(upright(each.on(), each.words(), "end", Palette.INK, "solid"));
        }
        if (today != null) {
            lines.add(upright(today, "", "end", Palette.SLATE, "dashed"));
        }
        return Map.of("silent", true, "symbol", "none", "data", lines);
    }

    private static Map<String, Object> upright(
            LocalDate on, String words, String place, Palette colour, String dashes) {
        return Map.of(
                "xAxis",
                number(on),
                "lineStyle",
                Map.of("color", colour.hex(), "type", dashes, "width", 1),
                "label",
                words.isEmpty()
                        ? Map.of("show", false)
                        : Drawing.label(words, place, Drawing.SMALL_WORDS, Palette.INK));
    }
}
