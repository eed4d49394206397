package yardstick.reviews;

import yardstick.disclosure.SmallNumbers;
import yardstick.web.FieldError;
import yardstick.web.Typed;
import yardstick.web.Wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody typed about the actions that findings become.
 *
 * @param key the form's own, so that sending it twice makes the actions once
 * @param place the priority, as {@link Priority#value()} has it
 * @param priority the name of a new priority
 * @param owners roles, one a line
 * @param target the day by which they are done
 * @param ticked the findings
 * @param wording what will be done, by finding
 * @param checked whether somebody has said that a small number gives no child away
 */
record ActionForm(
        UUID key,
        String place,
        String priority,
        String owners,
        String target,
        List<String> ticked,
        Map<String, String> wording,
        boolean checked) {

    private static final int LONGEST = 1000;

    /** A form as it is first shown: the finding's own words, to be turned into a promise. */
    static ActionForm empty(Review review, List<Review.Finding> offered, String finding) {
        var wording = new HashMap<String, String>();
        for (var each : offered) {
            wording.put(each.id().toString(), Wording.shortened(each.body(), LONGEST));
        }
        return new ActionForm(
                UUID.randomUUID(),
                "",
                Wording.shortened("What the review asks: " + review.title(), 600),
                "",
                "",
                finding.isEmpty() ? List.of() : List.of(finding),
                wording,
                false);
    }

    /** Reads what a browser sent. */
    static ActionForm read(Map<String, Object> sent) {
        var wording = new HashMap<String, String>();
        for (var field : sent.keySet()) {
            if (field.startsWith("wording-")) {
                wording.put(field.substring("wording-".length()), Typed.text(sent, field));
            }
        }
        return new ActionForm(
                Typed.id(Typed.line(sent, "id")).orElseGet(UUID::randomUUID),
                Typed.line(sent, "place"),
                Typed.line(sent, "priority"),
                Typed.text(sent, "owners"),
                Typed.line(sent, "target"),
                Typed.all(sent, "finding"),
                wording,
                Typed.checked(sent));
    }

    /** What will be done about a finding. */
    String wording(Review.Finding finding) {
        return wording.getOrDefault(finding.id().toString(), "");
    }

    /** The findings that are ticked, of those that can become actions. */
    List<Review.Finding> findings(Review review) {
        return review.findings().stream()
                .filter(f -> f.kind().asks() && ticked.contains(f.id().toString()))
                .toList();
    }

    /** The roles that answer for the actions; the first leads. */
    List<String> roles() {
        return owners.lines().map(String::strip).filter(r -> !r.isEmpty()).distinct().toList();
    }

    /** Where the actions go; empty where it is not there, or no longer open. */
    Optional<Priority> in(List<Priority> places) {
        return places.stream().filter(each -> each.value().equals(place)).findFirst();
    }

    /** What is wrong, field by field. */
    List<FieldError> errors(Review review, List<Priority> places) {
        var errors = new ArrayList<FieldError>();
        if (ticked.isEmpty()) {
            errors.add(new FieldError("finding", "Tick what becomes an action"));
        } else if (findings(review).size() != ticked.size()) {
            errors.add(
                    new FieldError(
                            "finding",
                            "One that was ticked is no longer there. Look at those that are, and save again"));
        }
        findings(review).forEach(finding -> errors.addAll(wrong(finding)));
        var chosen = in(places);
        if (chosen.isEmpty()) {
            errors.add(new FieldError("place", "Choose a priority of a plan that is open"));
        }
        chosen.ifPresent(where -> errors.addAll(wrong(where, findings(review).size())));
        errors.addAll(wrongOwners());
        if (!target.isEmpty() && Typed.day(target).isEmpty()) {
            errors.add(
                    new FieldError(
                            "target",
                            "“%s” is not a day of 1990 to 2100. Enter one such as 31/3/2018"
                                    .formatted(Wording.shortened(target, 40))));
        }
        return errors;
    }

    private List<FieldError> wrong(Review.Finding finding) {
        var field = "wording-" + finding.id();
        var words = wording(finding);
        if (words.isEmpty()) {
            return List.of(new FieldError(field, "Enter what will be done"));
        }
        if (words.length() > LONGEST) {
            return List.of(
                    new FieldError(
                            field,
                            "Shorten the text by %,d characters: it may have %,d"
                                    .formatted(words.length() - LONGEST, LONGEST)));
        }
        return checked
                ? List.of()
                : SmallNumbers.warning("The text", words).stream()
                        .map(warning -> new FieldError(field, warning))
                        .toList();
    }

    private List<FieldError> wrong(Priority where, int more) {
        if (where.actions() + more > ActionWrites.MOST_ACTIONS) {
            return List.of(
                    new FieldError("place", "There is no room in this priority. Choose another"));
        }
        if (where.id() != null) {
            return List.of();
        }
        if (where.position() > ActionWrites.MOST_PRIORITIES) {
            return List.of(
                    new FieldError(
                            "place",
                            "This plan has no room for a new priority. Choose one that is there"));
        }
        return priority.isEmpty() || priority.length() > 600
                ? List.of(
                        new FieldError(
                                "priority", "Enter the new priority in at most 600 characters"))
                : List.of();
    }

    private List<FieldError> wrongOwners() {
        return roles().size() > 20 || roles().stream().anyMatch(role -> role.length() > 120)
                ? List.of(
                        new FieldError(
                                "owners",
                                "Enter at most 20 roles, one a line, each of at most 120 characters"))
                : List.of();
    }
}
