package yardstick.pictures;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;

/** One drawing, and the pen it is done with once there is one; torn when nobody waits any more. */
final class Sheet {

    private @Nullable Pen pen;
    private boolean torn;

    /** Begins with a pen. One that has come too late is thrown away at once. */
    synchronized Pen with(Pen taken) {
        if (torn) {
            taken.close();
            throw new CancellationException("Nobody waits for this picture");
        }
        pen = taken;
        return taken;
    }

    /** Ends the drawing; whether its pen is as good as before. */
    synchronized boolean finished() {
        pen = null;
        return !torn;
    }

    /** Stops the drawing, and throws away the pen that was in the middle of it. */
    void tear() {
        Pen inUse;
        synchronized (this) {
            torn = true;
            inUse = pen;
        }
        if (inUse != null) {
            inUse.close();
        }
    }
}
