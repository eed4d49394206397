package yardstick.papers;

import java.util.List;

/**
 * Exactly what {@code papers/newer.jte} prints.
 *
 * @param papers those that others may read now, or one of them
 * @param whole whether every line is shown
 * @param most how many papers are looked at
 */
public record NewerPage(List<Row> papers, boolean whole, int most) {

    /** How many lines of either kind are shown of one paper. */
    private static final int LINES = 200;

    /**
     * A paper.
     *
     * @param title what it is called
     * @param href its page
     * @param shared since when it is as it is
     * @param words whether anything is different
     * @param colour of the tag
     * @param different where to see what
     * @param again where to share it as it is now, with the same people and until the same day;
     *     empty where nothing is different
     * @param before lines that stand in it alone
     * @param now lines that would be new
     */
    public record Row(
            String title,
            String href,
            String shared,
            String words,
            String colour,
            String different,
            String again,
            List<String> before,
            List<String> now) {}

    static Row row(String sharing, ShareQueries.Earlier paper, Newer newer) {
        var href = sharing + "/papers/" + paper.paper();
        return new Row(
                paper.title(),
                href,
                Days.moment(paper.from().toInstant()),
                words(newer),
                newer.isDifferent() ? "yellow" : "grey",
                href + "/newer",
                newer.isDifferent() ? sharing + "/new?again=" + paper.paper() : "",
                newer.before().stream().limit(LINES).toList(),
                newer.now().stream().limit(LINES).toList());
    }

    private static String words(Newer newer) {
        if (!newer.there()) {
            return "What it was made from is gone";
        }
        return newer.isDifferent() ? "Something has changed" : "Nothing has changed";
    }
}
