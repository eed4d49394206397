package yardstick.web;

/** The pages about one indicator, which offer each other. */
public enum IndicatorView {
    COMPARISON("Comparison", ""),
    COUNCILS("All councils", "/councils"),
    MOVED_ON("Councils that moved on", "/moved-on"),
    REVISIONS("Revisions", "/revisions");

    private final String text;
    private final String path;

    IndicatorView(String text, String path) {
        this.text = text;
        this.path = path;
    }

    NavigationItem item(Place place, String indicatorCode, boolean current) {
        return new NavigationItem(text, place.to("/indicators/" + indicatorCode + path), current);
    }
}
