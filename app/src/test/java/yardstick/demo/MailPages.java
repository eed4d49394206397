package yardstick.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import yardstick.portal.MailServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The letters that the demo's mail server was sent, on a page. It belongs to the demo's process and
 * not to the portal's: the product has no such page.
 */
public final class MailPages implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s&<>]+(&amp;[^\\s&<>]+)*");

    private final MailServer mail;
    private final HttpServer pages;

    /** Serves them on a port of this machine that nobody else reaches; 0 for any. */
    public MailPages(MailServer mail, int port) throws IOException {
        this.mail = mail;
        this.pages =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        pages.createContext("/", this::answer);
        pages.start();
    }

    /** The port on which they are. */
    public int port() {
        return pages.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var bytes = page(mail.letters().reversed()).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String page(List<MailServer.Arrived> letters) {
        return """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Letters of the demo</title>
        <style>
        body { font: 1.1rem/1.5 Arial, sans-serif; max-width: 45rem; margin: 0 auto; padding: 1rem; }
        article { border-top: 1px solid; padding: .5rem 0 1rem; }
        pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
        </style>
        </head>
        <body>
        <main>
        <h1>Letters of the demo</h1>
        <p>%s None of them has left this machine. Load the page again for newer ones.</p>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(
                        letters.isEmpty() ? "There are none yet." : "The latest first.",
                        letters.stream().map(MailPages::article).collect(Collectors.joining()));
    }

    private static String article(MailServer.Arrived letter) {
        var text = LINK.matcher(escaped(letter.plain())).replaceAll("<a href=\"$0\">$0</a>");
        return "<article><h2>%s</h2><p>To %s</p><pre>%s</pre></article>\n"
                .formatted(escaped(letter.subject()), escaped(letter.to()), text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() {
        pages.stop(0);
    }
}
