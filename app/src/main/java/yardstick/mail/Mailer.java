package yardstick.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.jte.HtmlJteViewsRenderer;

import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Properties;

/** Sends letters, each as plain text and as HTML. Waits for the server, so never on a page. */
@Singleton
public class Mailer {

    private static final String CONNECT_WITHIN = "5000";
    private static final String ANSWER_WITHIN = "10000";

    private final MailSettings settings;
    private final HtmlJteViewsRenderer<Map<String, Object>> views;

    Mailer(MailSettings settings, HtmlJteViewsRenderer<Map<String, Object>> views) {
        this.settings = settings;
        this.views = views;
    }

    /** Whether letters can be sent at all. */
    public boolean isSet() {
        return settings.isSet();
    }

    /** Sends a letter; when this returns the server has taken it. */
    public void send(Letter letter) throws NotSent {
        if (!isSet()) {
            throw new NotSent("No mail server is set");
        }
        try {
            var session = Session.getInstance(properties());
            var message = message(session, letter);
            if (settings.user().isEmpty()) {
                Transport.send(message);
            } else {
                Transport.send(message, settings.user(), settings.password());
            }
        } catch (MessagingException | IOException e) {
            throw new NotSent(e);
        }
    }

    private MimeMessage message(Session session, Letter letter)
            throws MessagingException, IOException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from(), "Yardstick", UTF_8.name()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8.name());
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
        // So that no absence note comes back.
        message.setHeader("Auto-Submitted", "auto-generated");
        var plain = new MimeBodyPart();
        plain.setText(letter.plain(), UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(html(letter), UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        return message;
    }

    private String html(Letter letter) throws IOException {
        var out = new StringWriter();
        @Nullable HttpRequest<?> none = null;
        views.render("mail/letter", Map.of("letter", letter), none).writeTo(out);
        return out.toString();
    }

    private Properties properties() {
        var set = new Properties();
        set.setProperty("mail.smtp.host", settings.host());
        set.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        set.setProperty("mail.smtp.connectiontimeout", CONNECT_WITHIN);
        set.setProperty("mail.smtp.timeout", ANSWER_WITHIN);
        set.setProperty("mail.smtp.writetimeout", ANSWER_WITHIN);
        set.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        set.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case NONE -> {}
            case STARTTLS -> {
                set.setProperty("mail.smtp.starttls.enable", "true");
                set.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> set.setProperty("mail.smtp.ssl.enable", "true");
        }
        return set;
    }
}
