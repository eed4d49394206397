package yardstick.portal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forms of the portal as people send them. */
public final class Forms {

    private static final int SEE_OTHER = 303;

    private Forms() {}

    /**
     * Sends a form that is right.
     *
     * @return where the portal leads then
     * @throws IllegalStateException with what the page says, if it was not taken
     */
    public static String send(Browser browser, String address, Map<String, String> form) {
        var answer = browser.post(address, form);
        if (answer.statusCode() != SEE_OTHER) {
            throw new IllegalStateException(
                    "%s: %d %s"
                            .formatted(
                                    address,
                                    answer.statusCode(),
                                    Jsoup.parse(answer.body()).select("main").text()));
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What the form that posts to an address holds before anything is typed. */
    public static Map<String, String> fields(Document page, String address) {
        var fields = new LinkedHashMap<String, String>();
        var form = page.expectFirst("form[method=post][action=" + address + "]");
        form.select("input[type=hidden], input[type=text], textarea, input[checked]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("select")
                .forEach(s -> fields.put(s.attr("name"), s.select("option[selected]").val()));
        fields.remove("csrf");
        return fields;
    }
}
