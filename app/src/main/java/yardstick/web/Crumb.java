package yardstick.web;

/**
 * A step on the way from the home page to here.
 *
 * @param text what it is called
 * @param href where it is
 */
public record Crumb(String text, String href) {}
