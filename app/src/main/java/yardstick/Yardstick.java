package yardstick;

import io.micronaut.runtime.Micronaut;

/** Starts the portal. */
public final class Yardstick {

    private Yardstick() {}

    public static void main(String[] arguments) {
        Micronaut.run(Yardstick.class, arguments);
    }
}
