package yardstick.collection;

import java.util.List;

/**
 * That the numerator of a total is the sum of the numerators of its parts.
 *
 * @param name names the sum within its data set
 * @param total code of the total
 * @param parts codes of all of its parts
 */
public record Sum(String name, String total, List<String> parts) {}
