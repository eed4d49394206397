package yardstick.charts;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a cell of a grid or a tile of a map looks. Bands go from dark and plain to light and striped,
 * so that they can be told apart in grey; every cell carries its letter or word besides. Quarters
 * of an indicator without a good direction are one neutral colour, lighter to darker.
 */
public enum Shade {
    /** The best quarter. */
    BAND_A("#0b5d66", Palette.WHITE, false),
    /** The second quarter. */
    BAND_B("#a9cfd3", Palette.INK, false),
    /** The third quarter. */
    BAND_C("#f7e3cc", Palette.INK, false),
    /** The worst quarter. */
    BAND_D("#eeb58a", Palette.INK, true),
    /** The quarter with the lowest values, where neither way is better. */
    QUARTER_1("#f1f1f6", Palette.INK, false),
    /** The second lowest. */
    QUARTER_2("#cfcfdf", Palette.INK, false),
    /** The second highest. */
    QUARTER_3("#a3a3c2", Palette.INK, false),
    /** The quarter with the highest values. */
    QUARTER_4("#55557f", Palette.WHITE, false),
    /** Better, by more than chance. */
    BETTER("#0b5d66", Palette.WHITE, false),
    /** No more different than chance would make it. */
    SIMILAR("#e8ecee", Palette.INK, false),
    /** Worse, by more than chance. */
    WORSE("#eeb58a", Palette.INK, true),
    /** Higher, where neither way is better. */
    HIGHER("#55557f", Palette.WHITE, false),
    /** Lower, where neither way is better. */
    LOWER("#cfcfdf", Palette.INK, false),
    /** A figure that no quarter or difference is said of. */
    PLAIN("#ffffff", Palette.INK, false),
    /** No figure, or none that could be compared: a dashed frame with the reason in it. */
    NONE("#ffffff", Palette.SLATE, false);

    private final String fill;
    private final Palette ink;
    private final boolean striped;

    Shade(String fill, Palette ink, boolean striped) {
        this.fill = fill;
        this.ink = ink;
        this.striped = striped;
    }

    /** The quarter of a value, from 1 for the lowest, where neither way is better. */
    public static Shade quarter(int quarter) {
        return values()[QUARTER_1.ordinal() + quarter - 1];
    }

    /** The band A to D of a value. */
    public static Shade band(char letter) {
        return values()[letter - 'A'];
    }

    /** The colour as style sheets and ECharts write it. */
    public String hex() {
        return fill;
    }

    /** The colour of the words on it. */
    public Palette ink() {
        return ink;
    }

    /** Its name in a style sheet, such as {@code band-a}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** How well the words on it can be read: 1 (not at all) to 21. */
    double contrastOfInk() {
        return Palette.contrast(Palette.luminance(fill), ink.luminance());
    }

    private Palette edge() {
        if (this == NONE) {
            return Palette.SLATE;
        }
        return this == PLAIN ? Palette.MIST : Palette.WHITE;
    }

    /** The look of a cell, in ECharts' words. */
    Map<String, Object> look() {
        var look = new TreeMap<String, Object>();
        look.put("color", fill);
        look.put("borderWidth", 1);
        look.put("borderColor", edge().hex());
        if (this == NONE) {
            look.put("borderType", java.util.List.of(3, 2));
        }
        if (striped) {
            look.put("decal", Drawing.stripes("#c07a45"));
        }
        return look;
    }
}
