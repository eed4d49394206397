package yardstick.downloads;

import java.io.IOException;
import java.util.List;

/** Writes a table row by row into a stream that was handed to it. */
interface TableWriter {

    /** Writes one record. */
    void row(List<Cell> cells) throws IOException;

    /** Passes on what was written so far. */
    void flush() throws IOException;

    /** Writes whatever belongs after the last record. */
    void finish() throws IOException;
}
