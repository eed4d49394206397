package yardstick.intake;

/**
 * How far a long file has come.
 *
 * @param fileName what it was called
 * @param rows how many rows it has
 * @param checked how many of them have been checked
 * @param counted whether all that was found has been counted, which comes after the last row
 * @param errors how many things must be mended; 0 before they are counted
 * @param warnings how many things should be looked at; 0 before they are counted
 * @param stored how many of them have been stored
 */
public record Arrival(
        String fileName,
        int rows,
        int checked,
        boolean counted,
        int errors,
        int warnings,
        int stored) {

    Arrival checked(int done) {
        return new Arrival(fileName, rows, done, false, 0, 0, 0);
    }

    Arrival found(Checked all) {
        return new Arrival(fileName, rows, rows, true, all.errors(), all.warnings(), 0);
    }

    Arrival stored(int done) {
        return new Arrival(fileName, rows, checked, counted, errors, warnings, done);
    }
}
