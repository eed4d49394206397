package yardstick.preview;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.util.Map;

/** Serves the preview until it is stopped: {@code Preview 8090}, then open /preview. */
final class Preview {

    private Preview() {}

    public static void main(String[] arguments) throws InterruptedException {
        var server = start(Integer.parseInt(arguments[0]));
        System.out.println(server.getURL() + "/preview");
        Thread.currentThread().join();
    }

    /** A portal without a database in which everybody is signed in; 0 for any free port. */
    static EmbeddedServer start(int port) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port",
                        port == 0 ? -1 : port,
                        "micronaut.security.enabled",
                        false,
                        "yardstick.issuer",
                        "http://localhost:8180/realms/yardstick",
                        "yardstick.base-url",
                        "https://yardstick.example",
                        "yardstick.client-id",
                        "portal",
                        "yardstick.client-secret",
                        "none",
                        "views.jte.dynamic",
                        false),
                "preview");
    }
}
