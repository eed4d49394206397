package yardstick.publishing;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import yardstick.statistics.Figure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Sends many rows of numbers to the database in one COPY. Closed early, none of them arrives. */
final class CopyStream implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);

    CopyStream(Connection connection, String command) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
    }

    CopyStream cell(int value) {
        buffer.append(value).append('\t');
        return this;
    }

    /** A number, or null. */
    CopyStream cell(@Nullable BigDecimal value) {
        buffer.append(value == null ? "\\N" : value.toPlainString()).append('\t');
        return this;
    }

    /** Two cells: the value, and the reason why there is none. */
    CopyStream figure(Figure figure) {
        switch (figure) {
            case Figure.Known known ->
                    buffer.append(known.value().toPlainString()).append("\t\\N\t");
            case Figure.Missing missing ->
                    buffer.append("\\N\t").append(missing.reason().code()).append('\t');
        }
        return this;
    }

    void endRow() throws SQLException {
        buffer.setCharAt(buffer.length() - 1, '\n');
        if (buffer.length() >= BUFFER) {
            send();
        }
    }

    private void send() throws SQLException {
        var bytes = buffer.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
