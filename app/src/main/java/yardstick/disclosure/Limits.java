package yardstick.disclosure;

/** Between which whole numbers each quantity lies, as far as a reader can tell. */
final class Limits {

    /** Stands for no greatest number, and so does what is left of it after a subtraction. */
    static final long NO_LIMIT = Long.MAX_VALUE >> 20;

    private final long[] least;
    private final long[] most;
    private boolean contradictory;

    /** Takes both arrays over. */
    Limits(long[] least, long[] most) {
        this.least = least;
        this.most = most;
    }

    /** The same, to be narrowed apart from these. */
    Limits copy() {
        var copy = new Limits(least.clone(), most.clone());
        copy.contradictory = contradictory;
        return copy;
    }

    int size() {
        return least.length;
    }

    long least(int quantity) {
        return least[quantity];
    }

    long most(int quantity) {
        return most[quantity];
    }

    boolean hasMost(int quantity) {
        return most[quantity] < NO_LIMIT;
    }

    boolean isExact(int quantity) {
        return least[quantity] == most[quantity];
    }

    boolean allow(int quantity, long count) {
        return !contradictory && least[quantity] <= count && count <= most[quantity];
    }

    /** Whether nothing can be as all that is known says. */
    boolean contradict() {
        return contradictory;
    }

    /** The reader knows that it is so many. */
    void exactly(int quantity, long count) {
        atLeast(quantity, count);
        atMost(quantity, count);
    }

    boolean atLeast(int quantity, long count) {
        if (count <= least[quantity]) {
            return false;
        }
        least[quantity] = count;
        contradictory |= count > most[quantity];
        return true;
    }

    boolean atMost(int quantity, long count) {
        if (count >= most[quantity] || count > NO_LIMIT / 2) {
            return false;
        }
        most[quantity] = count;
        contradictory |= count < least[quantity];
        return true;
    }

    /**
     * Draws from one equation what it says about each that takes part: a total lies between the
     * sums of its parts' limits, a part is the total without the others.
     *
     * @return whether anything became narrower
     */
    boolean narrow(int[] equation) {
        long leastSum = 0;
        long mostSum = 0;
        for (int i = 1; i < equation.length; i++) {
            leastSum += least[equation[i]];
            mostSum += most[equation[i]];
        }
        int total = equation[0];
        boolean changed = atLeast(total, leastSum) | atMost(total, mostSum);
        for (int i = 1; i < equation.length; i++) {
            int part = equation[i];
            long othersLeast = leastSum - least[part];
            long othersMost = mostSum - most[part];
            changed |= atMost(part, most[total] - othersLeast);
            changed |= atLeast(part, least[total] - othersMost);
        }
        return changed;
    }
}
