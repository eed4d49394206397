package yardstick.papers;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.comparison.Council;
import yardstick.pictures.Pictures;

/**
 * What the indicators of a paper are written from.
 *
 * @param catalogue the editions that count
 * @param comparisons figures beside others
 * @param pictures draws them
 * @param council whose paper it is
 * @param gathered what else was read
 * @param movements when work on each action began
 * @param address the portal as browsers reach it
 */
record Beside(
        Catalogue catalogue,
        Comparisons comparisons,
        Pictures pictures,
        Council council,
        Gathered gathered,
        Movements movements,
        String address) {

    /** What people call the council. */
    String name() {
        return council.area().name();
    }
}
