package yardstick.intake;

import java.util.Locale;
import java.util.Optional;

/** What is entered about one figure: the columns of the template, in its order. */
public enum Column {
    CODE("Indicator code"),
    TITLE("Indicator"),
    PERIOD("Period"),
    NUMERATOR("Numerator"),
    DENOMINATOR("Denominator"),
    VALUE("Value"),
    STATUS("Status"),
    REASON("Reason"),
    NOTE("Note");

    private final String heading;

    Column(String heading) {
        this.heading = heading;
    }

    /** What stands above it. */
    public String heading() {
        return heading;
    }

    /** How many characters it may have. */
    public int longest() {
        return switch (this) {
            case CODE, TITLE -> 500;
            case NOTE -> 2_000;
            default -> 100;
        };
    }

    /** The name of its field in a form and in the API, such as {@code indicator-code}. */
    public String field() {
        return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The column with a heading, whatever its capitals, blanks and hyphens. */
    public static Optional<Column> of(String heading) {
        var plain = plain(heading);
        for (var column : values()) {
            if (plain(column.heading).equals(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]", "");
    }
}
