package yardstick.web;

import java.util.regex.Pattern;

/**
 * Takes out of GOV.UK Frontend's style sheet what is for GOV.UK alone: its typeface and its crest.
 */
final class GovukCss {

    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern CREST = Pattern.compile("url\\(/assets/images/[^)]*\\)");

    private GovukCss() {}

    /** The same style sheet in Arial, fetching nothing else. */
    static String withoutCrownAndTransport(String css) {
        var arial = FONT_FACE.matcher(css).replaceAll("").replace("GDS Transport,", "");
        return CREST.matcher(arial)
                .replaceAll("none")
                .replaceFirst("/\\*# sourceMappingURL=[^*]*\\*/", "");
    }
}
