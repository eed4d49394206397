package yardstick.reviews;

/**
 * A part of a review as it is now, ready to be changed.
 *
 * @param key names it among its kind
 * @param name what it is, for a heading
 * @param mark tells whether somebody has changed it since
 * @param values what a form about it shows
 */
record Kept(String key, String name, String mark, Filled values) {}
