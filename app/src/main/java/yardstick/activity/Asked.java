package yardstick.activity;

import org.jspecify.annotations.Nullable;

import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody looks for in the trail, as typed.
 *
 * @param person our name for a person; empty for everybody
 * @param thing a kind of thing; empty for all
 * @param from the first day, as 2026-11-04; empty for the beginning
 * @param until the last day; empty for today
 */
record Asked(String person, String thing, String from, String until) {

    /** What is wrong, field by field. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (!from.isEmpty() && first() == null) {
            errors.add(
                    new FieldError(
                            "from", "Enter the first day as year-month-day, of 1990 to 2100"));
        }
        if (!until.isEmpty() && last() == null) {
            errors.add(
                    new FieldError(
                            "until", "Enter the last day as year-month-day, of 1990 to 2100"));
        }
        var first = first();
        var last = last();
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FieldError("until", "Enter a last day that is not before the first"));
        }
        return errors;
    }

    @Nullable LocalDate first() {
        return day(from);
    }

    @Nullable LocalDate last() {
        return day(until);
    }

    /** The person; empty for everybody, and for a text that names nobody. */
    Optional<UUID> personId() {
        return Typed.id(person);
    }

    /** The same as part of an address. */
    String query() {
        return "person=%s&thing=%s&from=%s&until=%s"
                .formatted(encoded(person), encoded(thing), encoded(from), encoded(until));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable LocalDate day(String typed) {
        return Typed.day(typed).orElse(null);
    }
}
