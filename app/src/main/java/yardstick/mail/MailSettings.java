package yardstick.mail;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * The SMTP server that takes the portal's letters.
 *
 * @param host its name; empty where the portal sends no letters
 * @param port its TCP port
 * @param security how the connection is protected
 * @param user whom to sign in as; empty for nobody
 * @param password that user's password
 * @param from the address that letters come from
 */
@ConfigurationProperties("yardstick.mail")
public record MailSettings(
        String host, int port, Security security, String user, String password, String from) {

    /** How the connection to the server is protected. */
    public enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** By TLS from the first command on; a server that does not offer it gets no letter. */
        STARTTLS,
        /** By TLS from the first byte on. */
        TLS
    }

    /** Whether letters can be sent at all. */
    public boolean isSet() {
        return !host.isBlank() && !from.isBlank();
    }
}
