package yardstick.web;

/**
 * One fact in a summary list.
 *
 * @param key what it is
 * @param value what it says
 * @param href where it leads; empty for nowhere
 */
public record SummaryRow(String key, String value, String href) {

    /** A fact that leads nowhere. */
    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, value, "");
    }
}
