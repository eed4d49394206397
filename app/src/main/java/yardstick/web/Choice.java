package yardstick.web;

/**
 * One thing to choose in a form.
 *
 * @param value what the form sends
 * @param text what the reader sees
 * @param hint a line below it; empty for none
 */
public record Choice(String value, String text, String hint) {

    /** A choice that needs no hint. */
    public static Choice of(String value, String text) {
        return new Choice(value, text, "");
    }
}
