package yardstick.sharing;

import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whom an administrator wants to invite to a review team, as typed.
 *
 * @param key names the guest from the first look on, so that sending twice invites once
 * @param email the address, in small letters
 * @param part what they do in the review and where they come from
 * @param from the first day of access
 * @param until its last day
 */
public record GuestForm(String key, String email, String part, String from, String until) {

    /** More than any team, and few enough that nobody writes to the world from here. */
    private static final int MOST = 40;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_PART = 160;
    private static final int DAYS = 14;

    /** A form in which nothing is typed but days. */
    static GuestForm empty() {
        var today = Words.today();
        return new GuestForm(
                UUID.randomUUID().toString(),
                "",
                "",
                Words.typed(today),
                Words.typed(today.plusDays(DAYS)));
    }

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static GuestForm read(Map<String, Object> sent) {
        return new GuestForm(
                Space.id(Typed.line(sent, "key")).toString(),
                Typed.line(sent, "email").toLowerCase(Locale.ROOT),
                Typed.line(sent, "part"),
                Typed.line(sent, "from"),
                Typed.line(sent, "until"));
    }

    /**
     * What is wrong, field by field. Whether the address is known to the portal is not asked: the
     * answer would tell.
     *
     * @param invited who was invited to this review before
     */
    List<FieldError> errors(List<GuestQueries.Guest> invited) {
        var errors = new ArrayList<FieldError>();
        if (invited.size() >= MOST) {
            errors.add(
                    new FieldError(
                            "email",
                            "A review has up to %d guests. Use another review for more"
                                    .formatted(MOST)));
        }
        if (!ADDRESS.matcher(email).matches() || email.length() > LONGEST_ADDRESS) {
            errors.add(new FieldError("email", "Enter an e-mail address, like name@example.org"));
        } else if (invited.stream().anyMatch(guest -> guest.email().equals(email))) {
            errors.add(
                    new FieldError(
                            "email",
                            "You have invited this address to this review already. Change its end"
                                    + " in the list instead"));
        }
        if (part.isEmpty() || part.length() > LONGEST_PART) {
            errors.add(new FieldError("part", "Enter the guest’s part in up to 160 characters"));
        }
        if (Words.day(from).isEmpty()) {
            errors.add(new FieldError("from", Words.wrongDay()));
        }
        if (Words.day(until).isEmpty()) {
            errors.add(new FieldError("until", Words.wrongDay()));
        } else if (Words.day(from).filter(day -> day.isAfter(lastDay())).isPresent()) {
            errors.add(new FieldError("until", "Enter a day that is not before the first"));
        }
        return errors;
    }

    private java.time.LocalDate lastDay() {
        return Words.day(until).orElseThrow();
    }

    /** When access begins. */
    OffsetDateTime begins() {
        return Words.startOf(Words.day(from).orElseThrow());
    }

    /** When it ends by itself. */
    OffsetDateTime ends() {
        return Words.endOf(lastDay());
    }
}
