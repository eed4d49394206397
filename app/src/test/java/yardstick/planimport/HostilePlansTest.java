package yardstick.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.Browser;
import yardstick.portal.RunningPortal;
import yardstick.sheets.HostileDocuments;
import yardstick.sheets.HostileFiles;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Hostile files through the running portal, to the end of their way: never a failure. */
@DisplayName("Hostile plans")
class HostilePlansTest {

    private static final String IMPORTS = "/councils/E06000034/plans/imports";
    private static final int FILES = 450;
    private static final Browser EDITOR = RunningPortal.get().signIn("thurrock.editor");

    @Test
    void make_the_portal_fail_at_no_step() {
        var documents = new HostileDocuments(5);
        var others = new HostileFiles(450);
        var statuses = new TreeMap<String, Integer>();
        for (int i = 0; i < FILES; i++) {
            var file = i % 3 == 2 ? others.next(i / 3) : documents.next(i / 3 * 2 + i % 3);
            var answer = EDITOR.upload(IMPORTS, Map.of(), "a<b>\".docx", file);
            statuses.merge("sent " + answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() == 303) {
                goOn(answer.headers().firstValue("Location").orElseThrow(), statuses);
            }
        }
        System.out.printf("%d hostile plans: %s%n", FILES, statuses);

        assertThat(statuses.keySet())
                .isSubsetOf(
                        "sent 303",
                        "sent 413",
                        "sent 422",
                        "explained 303",
                        "explained 422",
                        "preview 200",
                        "accepted 303",
                        "accepted 422");
        assertThat(statuses).containsKeys("sent 303", "sent 422", "explained 303", "preview 200");
    }

    private static void goOn(String at, Map<String, Integer> statuses) {
        var page = EDITOR.page(at);
        assertThat(page.select("h1")).hasSize(1);
        var form = new HashMap<String, String>();
        for (var field : page.select("main form").getFirst().select("[name]")) {
            form.put(
                    field.attr("name"),
                    field.normalName().equals("select")
                            ? field.select("option[selected]").val()
                            : field.val());
        }
        form.remove("csrf");
        form.replaceAll((name, chosen) -> sensible(name, chosen));
        form.put("title", "Hostile");
        form.put("starts-on", "1 May 2017");
        var explained = EDITOR.post(at, form);
        statuses.merge("explained " + explained.statusCode(), 1, Integer::sum);
        if (explained.statusCode() == 303) {
            statuses.merge("preview " + EDITOR.get(at + "/preview").statusCode(), 1, Integer::sum);
            var accepted = EDITOR.post(at + "/accept", Map.of("version", "1"));
            statuses.merge("accepted " + accepted.statusCode(), 1, Integer::sum);
        }
    }

    /** So that most go on to the end: the first column is the action, one other the rating. */
    private static String sensible(String field, String chosen) {
        if (field.matches("g\\d+-(kind|c0)")) {
            return field.endsWith("kind") ? "actions" : "action";
        }
        boolean dated = chosen.equals("rating") || chosen.equals("score");
        return dated && !field.endsWith("c1") ? "milestone" : chosen;
    }
}
