package yardstick.disclosure;

/**
 * What everybody knows already about a quantity from elsewhere: published, or shown in an earlier
 * release.
 *
 * @param quantity its name
 * @param least the least that it can be
 * @param most the most that it can be
 */
public record Known(String quantity, long least, long most) {

    private static final int TEN = 10;

    /** Published as it is. */
    public static Known exactly(String quantity, long count) {
        return new Known(quantity, count, count);
    }

    /** Published to the nearest ten, a five upwards, as DfE rounds regions and England. */
    public static Known toNearestTen(String quantity, long rounded) {
        return new Known(quantity, Math.max(0, rounded - TEN / 2), rounded + TEN / 2 - 1);
    }

    /** Whether it can be said of so many. */
    boolean holds(long count) {
        return least <= count && count <= most;
    }
}
