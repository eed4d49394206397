package yardstick.web;

/**
 * A column of a table that can be sorted by it.
 *
 * @param heading what stands over it
 * @param numeric whether its cells are numbers, to be aligned on the right
 * @param href the page sorted by it; empty where it cannot be
 * @param sorted "ascending", "descending", or "none" where the table is sorted by another
 */
public record SortColumn(String heading, boolean numeric, String href, String sorted) {}
