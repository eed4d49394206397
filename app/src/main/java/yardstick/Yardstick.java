package yardstick;

import org.slf4j.LoggerFactory;

import java.util.List;

/** Starts the portal, or runs one of the commands around it. */
public final class Yardstick {

    private static final int UNEXPECTED = 70;

    private Yardstick() {}

    public static void main(String[] arguments) {
        try {
            new Commands(new Settings(System.getenv()), System.out).run(List.of(arguments));
        } catch (OperatorError e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        } catch (RuntimeException e) {
            // Otherwise half a portal would live on in threads that nobody stops.
            LoggerFactory.getLogger(Yardstick.class).error("Starting failed", e);
            System.exit(UNEXPECTED);
        }
    }
}
