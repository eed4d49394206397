package yardstick.intake;

/**
 * How far a long file has come.
 *
 * @param fileName what it was called
 * @param rows how many rows it has
 * @param checked how many of them have been checked
 * @param errors how many things must be mended; 0 before all are checked
 * @param warnings how many things should be looked at; 0 before all are checked
 * @param stored how many of them have been stored
 */
public record Arrival(
        String fileName, int rows, int checked, int errors, int warnings, int stored) {

    Arrival checked(int done) {
        return new Arrival(fileName, rows, done, 0, 0, 0);
    }

    Arrival found(Checked all) {
        return new Arrival(fileName, rows, rows, all.errors(), all.warnings(), 0);
    }

    Arrival stored(int done) {
        return new Arrival(fileName, rows, checked, errors, warnings, done);
    }
}
