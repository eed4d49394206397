package yardstick.bench;

import org.jsoup.Jsoup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;

/** What a browser that has nothing yet fetches for one page, as it comes over the wire. */
final class FirstView {

    private FirstView() {}

    /** Bytes of bodies, compressed as a browser would ask: the page, its style and its scripts. */
    static long bytes(URI page, String cookies) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var plain =
                    http.send(
                            HttpRequest.newBuilder(page).header("Cookie", cookies).build(),
                            BodyHandlers.ofString());
            var addresses = new LinkedHashSet<URI>();
            addresses.add(page);
            Jsoup.parse(plain.body(), page.toString())
                    .select("link[rel=stylesheet], link[rel=icon], script[src], img[src]")
                    .forEach(
                            e ->
                                    addresses.add(
                                            URI.create(
                                                    e.hasAttr("src")
                                                            ? e.absUrl("src")
                                                            : e.absUrl("href"))));
            long bytes = 0;
            for (var address : addresses) {
                var request =
                        HttpRequest.newBuilder(address)
                                .header("Cookie", cookies)
                                .header("Accept-Encoding", "gzip, br")
                                .build();
                bytes += http.send(request, BodyHandlers.ofByteArray()).body().length;
            }
            return bytes;
        }
    }
}
