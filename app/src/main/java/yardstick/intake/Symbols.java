package yardstick.intake;

import yardstick.statistics.Figure;

import java.util.Locale;
import java.util.Optional;

/** The symbols by which statistics say why there is no figure, as people type them. */
final class Symbols {

    /** What may be entered, for a message. */
    static final String ALL =
            "c (suppressed), x (not available), z (not applicable) or u (low reliability)";

    private Symbols() {}

    /** The reason that a symbol stands for: "c", "[c]", "C" or its words. */
    static Optional<Figure.Reason> read(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]\\s]", "");
        return switch (plain) {
            case "c", "suppressed" -> Optional.of(Figure.Reason.SUPPRESSED);
            case "x", "notavailable" -> Optional.of(Figure.Reason.NOT_AVAILABLE);
            case "z", "notapplicable" -> Optional.of(Figure.Reason.NOT_APPLICABLE);
            case "u", "lowreliability" -> Optional.of(Figure.Reason.LOW_RELIABILITY);
            default -> Optional.empty();
        };
    }

    /** The symbol as it is entered. */
    static String written(Figure.Reason reason) {
        return reason.symbol().replaceAll("[\\[\\]]", "");
    }
}
