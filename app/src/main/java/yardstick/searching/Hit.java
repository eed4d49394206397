package yardstick.searching;

/**
 * Something found.
 *
 * @param kind what it is, as {@link Kind} calls it
 * @param where the plan, inspection or indicator it stands in
 * @param excerpt the words around what was searched for
 * @param below its address below the council's
 */
record Hit(String kind, String where, String excerpt, String below) {}
