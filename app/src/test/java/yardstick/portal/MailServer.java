package yardstick.portal;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A real SMTP server in this process, for tests and the demo. It keeps what it is sent in memory
 * and passes nothing on, so no letter ever leaves this machine.
 */
public final class MailServer implements AutoCloseable {

    /** The address that the portal's and Keycloak's letters come from. */
    public static final String FROM = "yardstick@example.org";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail server;

    /** Starts on a port of this machine that nobody else reaches. */
    public MailServer(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    /**
     * A letter that has arrived.
     *
     * @param to the address
     * @param subject what it is about
     * @param plain its text
     * @param html its HTML
     */
    public record Arrived(String to, String subject, String plain, String html) {

        private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

        /** The first address in the text. */
        public String link() {
            var found = LINK.matcher(plain);
            if (!found.find()) {
                throw new AssertionError("No link in: " + plain);
            }
            return found.group();
        }
    }

    /** Every letter, the latest last. */
    public List<Arrived> letters() {
        return Arrays.stream(server.getReceivedMessages()).map(MailServer::read).toList();
    }

    /** Every letter to an address. */
    public List<Arrived> to(String address) {
        return letters().stream()
                .filter(letter -> letter.to().equals(address.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The latest letter to an address whose subject has these words; waits for it. */
    public Arrived await(String address, String words) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found =
                    to(address).stream()
                            .filter(letter -> letter.subject().contains(words))
                            .reduce((earlier, later) -> later);
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("No letter “%s” to %s".formatted(words, address));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Arrived read(MimeMessage message) {
        try {
            return new Arrived(
                    message.getRecipients(RecipientType.TO)[0].toString().toLowerCase(Locale.ROOT),
                    message.getSubject(),
                    part(message.getContent(), "text/plain"),
                    part(message.getContent(), "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        if (!(content instanceof Multipart parts)) {
            return String.valueOf(content);
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof Multipart inner) {
                return part(inner, type);
            }
        }
        return "";
    }

    @Override
    public void close() {
        server.stop();
    }
}
