package yardstick.progress;

import yardstick.web.FieldError;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Evidence as it was typed; its file is checked by itself.
 *
 * @param title what it is, or what it shows
 * @param link where it is; empty for none
 */
record EvidenceForm(String title, String link) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LINK = 600;

    static EvidenceForm read(Sent sent) {
        return new EvidenceForm(sent.line("title"), sent.text("link"));
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (title.isEmpty()) {
            errors.add(new FieldError("title", "Enter what the evidence is, or what it shows"));
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(
                    new FieldError(
                            "title",
                            "Shorten it by %,d characters: it may have 300"
                                    .formatted(title.length() - LONGEST_TITLE)));
        }
        if (!link.isEmpty() && !isSafe(link)) {
            errors.add(
                    new FieldError(
                            "link",
                            "Enter a link that begins with https:// and has at most 600 characters, or leave it empty"));
        }
        return errors;
    }

    /** Of the web, encrypted, and without a name and password in it. */
    private static boolean isSafe(String link) {
        try {
            var address = new URI(link);
            return link.length() <= LONGEST_LINK
                    && link.startsWith("https://")
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
