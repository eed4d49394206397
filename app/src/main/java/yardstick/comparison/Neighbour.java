package yardstick.comparison;

/**
 * One of the ten councils that a model calls most like another.
 *
 * @param position 1 is the most similar
 * @param closeness the publisher's word for how similar
 * @param area the neighbour
 */
public record Neighbour(int position, String closeness, Area area) {}
