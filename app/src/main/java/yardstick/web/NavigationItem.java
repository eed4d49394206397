package yardstick.web;

/**
 * A place to go, in the bar below the header.
 *
 * @param text what it is called
 * @param href where it is
 * @param current whether the page is in it
 */
public record NavigationItem(String text, String href, boolean current) {}
