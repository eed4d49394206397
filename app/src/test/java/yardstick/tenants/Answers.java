package yardstick.tenants;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What an answer tells, without what differs between any two answers. */
final class Answers {

    private static final Set<String> EACH_TIME_ANEW = Set.of("date", "x-request-id");

    private Answers() {}

    /**
     * Status, headers and body as a text that can be compared.
     *
     * @param asked what was asked for, which an answer may repeat
     */
    static String told(HttpResponse<String> answer, String asked) {
        var headers = new TreeMap<String, List<String>>(answer.headers().map());
        headers.keySet().removeIf(EACH_TIME_ANEW::contains);
        var number = answer.headers().firstValue("x-request-id").orElse("-");
        return (answer.statusCode() + "\n" + headers + "\n" + answer.body())
                .replace(asked, "(asked)")
                .replace(number, "(number)")
                .replaceAll("nonce(-|=\")[A-Za-z0-9+/_=-]+", "nonce$1(nonce)");
    }
}
