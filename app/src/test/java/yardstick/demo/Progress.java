package yardstick.demo;

import yardstick.portal.KeycloakServer;

import java.nio.file.Path;
import java.util.Locale;

/** What the console says while the demo starts, with the seconds since it began. */
final class Progress {

    private final long begun = System.nanoTime();

    void say(String line) {
        System.out.printf(Locale.UK, "%5.1f s  %s%n", (System.nanoTime() - begun) / 1e9, line);
    }

    void fail(Exception failure) {
        System.err.println(failure.getMessage());
    }

    void ready(DemoSettings settings, Path log) {
        say("Ready");
        System.out.printf(
                """

                Yardstick:  %s
                Keycloak:   http://localhost:%d (realm yardstick)
                Metrics:    http://localhost:%d/prometheus
                Letters:    http://localhost:%d (what the portal and Keycloak have sent)
                Log:        %s

                Who can sign in, all with the password "%s":
                  southend.viewer   southend.editor   southend.admin    Southend-on-Sea
                  thurrock.viewer   thurrock.editor   thurrock.admin    Thurrock
                  eastern.board                                         regional board, East of England
                  peer.reviewer                                         an Essex officer on a peer review
                  platform.admin                                        memberships and load reports
                Computer systems: southend-integration (secret %s),
                  thurrock-integration (secret %s)

                Ctrl-C stops everything.
                """,
                settings.portal(),
                settings.keycloakPort(),
                settings.metricsPort(),
                settings.lettersPort(),
                log,
                KeycloakServer.PASSWORD,
                KeycloakServer.SOUTHEND_SECRET,
                KeycloakServer.THURROCK_SECRET);
    }
}
