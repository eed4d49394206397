package yardstick.charts;

/**
 * The colours that pictures use, with how well each stands out. Anything drawn reaches 3:1 on white
 * and anything written 4.5:1, as WCAG 2.2 asks (1.4.11, 1.4.3).
 */
public enum Palette {
    /** Paper. */
    WHITE("#ffffff"),
    /** Words and axes. */
    INK("#12262b"),
    /** Quieter words: axis labels, units. */
    SLATE("#4a5a60"),
    /** Grid lines: decoration, carries nothing that must be seen. */
    MIST("#dbe2e4"),
    /** The council whose page this is. */
    OURS("#0b5d66"),
    /** Other councils, kept quiet. */
    QUIET("#7d8c92"),
    /** The mean of the statistical neighbours. */
    NEIGHBOURS("#a8480f"),
    /** The region. */
    REGION("#6a4c93"),
    /** England. */
    ENGLAND("#2f3e46"),
    /** The council's own target. */
    TARGET("#8a6a00"),
    /** A council added by the reader. */
    ADDED("#a3246c");

    private final String hex;

    Palette(String hex) {
        this.hex = hex;
    }

    /** The colour as style sheets and ECharts write it. */
    public String hex() {
        return hex;
    }

    /** How well this stands out from another colour: 1 (not at all) to 21 (black on white). */
    public double contrastWith(Palette other) {
        return contrast(luminance(), other.luminance());
    }

    /** How well one lightness stands out from another. */
    static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /**
     * Relative luminance, 0 (black) to 1 (white): how light it is in greyscale. Source: WCAG 2.2.
     */
    public double luminance() {
        return luminance(hex);
    }

    static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int from) {
        double share = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
