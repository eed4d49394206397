package yardstick.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One process of this machine after the other; what holds the turn lets go of it when it ends. */
final class Turn implements AutoCloseable {

    private final FileChannel held;

    private Turn(FileChannel held) {
        this.held = held;
    }

    /** Waits until no other process holds the turn of this name. */
    static Turn at(Path name) {
        try {
            var file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.lock();
            return new Turn(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the next one go on. Can be called again. */
    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
