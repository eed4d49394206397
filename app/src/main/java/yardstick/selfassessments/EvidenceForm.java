package yardstick.selfassessments;

import yardstick.comparison.Catalogue;
import yardstick.web.Choice;
import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the portal that bears out an answer: chosen, or by its address. */
final class EvidenceForm {

    private static final Pattern ADDRESS =
            Pattern.compile("/(councils|compare)/([A-Z][0-9]{8})([/?][A-Za-z0-9/?&=%._~+,-]*)?");

    private static final int LONGEST = 400;

    private EvidenceForm() {}

    /** A page, what it is called, and what it shows. */
    record Link(String path, String title, String why) {}

    /** What is asked. */
    static List<Field> fields(List<Choice> pages) {
        var choices =
                Stream.concat(Stream.of(Choice.of("", "None of these: see below")), pages.stream())
                        .toList();
        return List.of(
                Field.select(
                        "page",
                        "A page of your council",
                        "",
                        "Choose one of those that are offered",
                        choices),
                Field.line(
                        "address",
                        "Or the address of another page (optional)",
                        "Copied from the browser: a page of your council, or of what is published of any council",
                        "",
                        LONGEST),
                Field.line(
                        "title",
                        "What that page is called (optional)",
                        "Only for an address",
                        "",
                        LONGEST),
                Field.text(
                        "why",
                        "What it shows (optional)",
                        "Up to 1,000 characters. Write about services, never about a child or a person",
                        "",
                        1000));
    }

    /** What is wrong, field by field. */
    static List<FieldError> errors(
            Space space, Catalogue catalogue, List<Field> fields, Form typed) {
        var errors = new ArrayList<>(typed.errors(fields));
        if (!typed.get("page").isEmpty()) {
            return errors;
        }
        if (typed.get("address").isEmpty()) {
            errors.add(new FieldError("page", "Choose a page, or enter the address of one below"));
        } else if (path(space, catalogue, typed).isEmpty()) {
            errors.add(
                    new FieldError(
                            "address",
                            "Enter the address of a page of your council, which begins with %s/, or of a page that begins with /compare/ and a council’s code"
                                    .formatted(space.home())));
        } else if (typed.get("title").isEmpty()) {
            errors.add(new FieldError("title", "Enter what the page is called"));
        }
        return errors;
    }

    /** The page that was chosen, or whose address was typed, which has no mistakes. */
    static Link link(Space space, Catalogue catalogue, List<Field> fields, Form typed) {
        var page = typed.get("page");
        var offered =
                fields.getFirst().choices().stream()
                        .filter(choice -> !page.isEmpty() && choice.value().equals(page))
                        .findFirst();
        return offered.map(choice -> new Link(space.home() + page, choice.text(), typed.get("why")))
                .orElseGet(
                        () ->
                                new Link(
                                        path(space, catalogue, typed).orElseThrow(),
                                        typed.get("title"),
                                        typed.get("why")));
    }

    /** Its path, without host and place on the page; empty for one that is not of here. */
    private static Optional<String> path(Space space, Catalogue catalogue, Form typed) {
        var path =
                typed.get("address").replaceFirst("^https?://[^/]+", "").replaceFirst("#.*$", "");
        var found = ADDRESS.matcher(path);
        if (!found.matches() || path.length() > LONGEST) {
            return Optional.empty();
        }
        var code = found.group(2);
        boolean here =
                found.group(1).equals("councils")
                        ? code.equals(space.place().code())
                        : catalogue.findCouncil(code).isPresent();
        return here ? Optional.of(path) : Optional.empty();
    }
}
