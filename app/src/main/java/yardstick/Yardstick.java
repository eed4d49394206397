package yardstick;

import java.util.List;

/** Starts the portal, or runs one of the commands around it. */
public final class Yardstick {

    private Yardstick() {}

    public static void main(String[] arguments) {
        try {
            new Commands(new Settings(System.getenv()), System.out).run(List.of(arguments));
        } catch (OperatorError e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        }
    }
}
