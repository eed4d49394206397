package yardstick.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.DemoPeople;
import yardstick.portal.OwnFigures;
import yardstick.portal.RunningPortal;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every form of the route matrix in which a text of several lines can be written, filled in with a
 * small number beside a word for children: one that is added is tried as well.
 */
@DisplayName("A text with a small number of children in it")
class FreeTextTest {

    private static final String WORDS = "three siblings";

    /**
     * Forms that want more than can be made up here. What is written of plans, boards and
     * inspections stays with the council and is looked at when a paper is shared; that and the
     * words of reviews are asked about in the tests of those rooms.
     */
    private static final Pattern ELSEWHERE =
            Pattern.compile("/councils/[^/]+/(plans|reviews|inspections|boards|sharing)\\b.*");

    private static final RunningPortal PORTAL = RunningPortal.get();
    private static String indicator = "";
    private static Connection superuser;

    @BeforeAll
    static void putSomethingThere() throws SQLException {
        superuser = PORTAL.database().connectAsSuperuser();
        indicator = SomethingThere.indicator(PORTAL.database());
        SomethingThere.notes(superuser, indicator);
        try (var own =
                new OwnFigures(
                        PORTAL.database(), DemoPeople.SOUTHEND, "children-missing-education")) {
            own.count("cme-all-all", "2018-01-01", 40);
        }
    }

    @AfterAll
    static void takeBack() throws SQLException {
        SomethingThere.notes(superuser, indicator);
        try (var statement = superuser.createStatement()) {
            statement.execute("delete from council.target where note like '%" + WORDS + "%'");
            statement.execute("delete from council.commentary where body like '%" + WORDS + "%'");
        }
        superuser.close();
        try (var own =
                new OwnFigures(
                        PORTAL.database(), DemoPeople.SOUTHEND, "children-missing-education")) {
            own.cleared("children-missing-education");
        }
    }

    @Test
    void is_asked_about_wherever_one_can_be_written() throws SQLException {
        var administrator = new Visitor(PORTAL, "southend.admin");
        var tried = new TreeSet<String>();
        for (var row : RouteMatrix.rows()) {
            if (row.changes() || !row.ownSpace()) {
                continue;
            }
            var address = filled(row.address());
            for (var form : forms(administrator.get(address))) {
                SomethingThere.notes(superuser, indicator);
                var fields = fields(form);
                var action = form.attr("action");
                if (ELSEWHERE.matcher(action).matches()) {
                    continue;
                }
                var answer = administrator.post(action, encoded(fields));
                tried.add(row.route());
                if (answer.statusCode() == 303) {
                    // Kept as a draft, which says so.
                    var draft = administrator.get(answer.headers().firstValue("Location").get());
                    assertThat(draft.body()).as(action).contains("The note says “" + WORDS + "”");
                } else {
                    assertThat(answer.statusCode()).as(action).isEqualTo(422);
                    assertThat(answer.body()).as(action).contains("says “" + WORDS + "”");
                    fields.put("checked", "yes");
                    assertThat(administrator.post(action, encoded(fields)).statusCode())
                            .as(action + ", looked at again")
                            .isEqualTo(303);
                }
            }
        }
        assertThat(tried).as("pages on which a text can be written").hasSizeGreaterThanOrEqualTo(9);
    }

    private static String filled(String address) {
        return address.replace("{council}", DemoPeople.SOUTHEND)
                .replace("{indicator}", indicator)
                .replaceAll("\\{\\w+}", "1");
    }

    private static List<Element> forms(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                ? Jsoup.parse(answer.body()).select("form:has(textarea)")
                : List.of();
    }

    /** What a browser would send, with something in every field that must have something. */
    private static Map<String, String> fields(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (var input : form.select("input")) {
            boolean choice = input.attr("type").matches("radio|checkbox");
            if (!input.attr("name").equals("csrf") && (!choice || input.hasAttr("checked"))) {
                fields.put(input.attr("name"), input.val());
            }
        }
        for (var select : form.select("select")) {
            var chosen = select.select("option[selected]").val();
            boolean must = !select.attr("name").matches("status|reason");
            fields.put(
                    select.attr("name"),
                    chosen.isEmpty() && must ? select.select("option[value~=.]").val() : chosen);
        }
        fields.computeIfPresent("period", (name, value) -> value.isEmpty() ? "2018-05" : value);
        fields.computeIfPresent("numerator", (name, value) -> value.isEmpty() ? "12" : value);
        if (form.select("#value[inputmode=decimal]").size() == 1
                && !fields.containsKey("numerator")) {
            fields.put("value", "12");
        }
        form.select("textarea")
                .forEach(text -> fields.put(text.attr("name"), "It is due to " + WORDS + "."));
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        var pairs = new ArrayList<String>();
        fields.forEach(
                (name, value) ->
                        pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }
}
