package yardstick.web;

/** The parts of the portal that its navigation offers, and where a page lies among them. */
public enum Section {
    HOME("Home", ""),
    SCORECARD("Scorecard", "/scorecard"),
    INDICATORS("Indicators", "/indicators"),
    NEIGHBOURS("Neighbours", "/neighbours"),
    GRID("Grid", "/grid"),
    FIGURES("Own figures", "/figures"),
    PLANS("Plans", "/plans"),
    SETS("Sets", "/sets"),
    INSPECTIONS("Inspections", "/inspections"),
    REVIEWS("Reviews", "/reviews"),
    MEMBERSHIPS("Memberships", "/platform/memberships"),
    LOADS("Data loads", "/platform/loads"),
    NONE("", "");

    private final String text;
    private final String path;

    Section(String text, String path) {
        this.text = text;
        this.path = path;
    }

    /** Whether it is there in a council's own space alone. */
    boolean isPrivate() {
        return this == FIGURES || this == PLANS || this == SETS || this == REVIEWS;
    }

    /** What the navigation calls it. */
    public String text() {
        return text;
    }

    /** Its address: below a council's, or by itself for the platform's. */
    public String path() {
        return path;
    }
}
