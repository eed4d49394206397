package yardstick.plans;

import yardstick.web.FieldError;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Looks at what was typed, field by field, and says what is wrong and how to mend it. */
final class Checks {

    private static final int LONGEST_ROLE = 120;
    private static final int MOST_ROLES = 20;

    private final Sent sent;
    private final List<FieldError> errors = new ArrayList<>();

    Checks(Sent sent) {
        this.sent = sent;
    }

    /** A text that must be there. */
    Checks needs(String field, String what, int longest) {
        if (sent.text(field).isEmpty()) {
            return wrong(field, "Enter " + what);
        }
        return fits(field, what, longest);
    }

    /** A text that need not be there. */
    Checks fits(String field, String what, int longest) {
        int over = sent.text(field).length() - longest;
        return over <= 0
                ? this
                : wrong(
                        field,
                        "Shorten %s by %,d character%s: it may have %,d"
                                .formatted(what, over, over == 1 ? "" : "s", longest));
    }

    /** A day that must be there. */
    Checks needsDay(String field, String what) {
        return sent.line(field).isEmpty()
                ? wrong(field, "Enter %s, such as 31/3/2018".formatted(what))
                : day(field, what);
    }

    /** A day that need not be there. */
    Checks day(String field, String what) {
        if (sent.line(field).isEmpty() || sent.day(field).isPresent()) {
            return this;
        }
        return wrong(
                field,
                "“%s” is not a day. Enter %s as day, month and year, such as 31/3/2018"
                        .formatted(Words.shortened(sent.line(field), 40), what));
    }

    /** One day that is not before another; said of the later. */
    Checks inOrder(String earlier, String later, String message) {
        LocalDate first = sent.day(earlier).orElse(LocalDate.MIN);
        LocalDate last = sent.day(later).orElse(LocalDate.MAX);
        return last.isBefore(first) ? wrong(later, message) : this;
    }

    /** A number that need not be there. */
    Checks number(String field, String what) {
        if (sent.line(field).isEmpty() || sent.number(field).isPresent()) {
            return this;
        }
        return wrong(
                field,
                "“%s” is not a number. Enter %s in digits, such as 30 or 12.5"
                        .formatted(Words.shortened(sent.line(field), 40), what));
    }

    /** A place in a list; empty for its end. */
    Checks place(int last) {
        var text = sent.line("place");
        boolean good =
                text.isEmpty()
                        || (text.matches("\\d{1,4}")
                                && Integer.parseInt(text) >= 1
                                && Integer.parseInt(text) <= last);
        return good
                ? this
                : wrong(
                        "place",
                        last == 1
                                ? "Enter 1 as the place, or leave it empty"
                                : "Enter a place from 1 to %d, or leave it empty for the end"
                                        .formatted(last));
    }

    /** One of a few words. */
    Checks oneOf(String field, Collection<String> words, String message) {
        return words.contains(sent.line(field)) ? this : wrong(field, message);
    }

    /** Roles, one a line. */
    Checks roles(String field) {
        var roles = sent.lines(field);
        if (roles.size() > MOST_ROLES) {
            return wrong(field, "Enter at most %d owners, one a line".formatted(MOST_ROLES));
        }
        return roles.stream()
                .filter(role -> role.length() > LONGEST_ROLE)
                .findFirst()
                .map(
                        role ->
                                wrong(
                                        field,
                                        "Shorten “%s” to %d characters, and enter one role a line"
                                                .formatted(
                                                        Words.shortened(role, 40), LONGEST_ROLE)))
                .orElse(this);
    }

    /** Something else that is wrong. */
    Checks wrong(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    /** The same, when it is so. */
    Checks wrongIf(boolean so, String field, String message) {
        return so ? wrong(field, message) : this;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
