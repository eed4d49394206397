package yardstick.portal;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that takes its time to open it. Not one of those from which outgoing
 * connections are numbered (32768 and above on Linux): one of these could take it in between, and
 * once did, so that Keycloak stopped.
 */
public final class FreePort {

    private static final int FROM = 20_000;
    private static final int TO = 32_000;

    private FreePort() {}

    /** A port on which nobody listens now. */
    public static int find() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }
}
