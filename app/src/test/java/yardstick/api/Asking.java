package yardstick.api;

import static org.assertj.core.api.Assertions.assertThat;

import yardstick.portal.KeycloakServer;
import yardstick.portal.RunningPortal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A program that asks the running portal: nobody's, or Southend's own computer system. */
final class Asking {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final class Token {
        static final String SOUTHEND =
                RunningPortal.get().token("southend-integration", KeycloakServer.SOUTHEND_SECRET);
    }

    private Asking() {}

    /** Asks without a token, with the given headers, name and value in turn. */
    static HttpResponse<String> nobody(String path, String... headers) {
        var request = HttpRequest.newBuilder(RunningPortal.get().address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks as Southend's own computer system. */
    static HttpResponse<String> southend(String path, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", "Bearer " + Token.SOUTHEND));
        all.addAll(List.of(headers));
        return nobody(path, all.toArray(String[]::new));
    }

    /** The answer as text; it must be one. */
    static String answer(String path) {
        var answer = southend(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
