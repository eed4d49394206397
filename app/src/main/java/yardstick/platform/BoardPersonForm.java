package yardstick.platform;

import org.jspecify.annotations.Nullable;

import yardstick.web.FieldError;
import yardstick.web.Typed;
import yardstick.web.Wording;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody and a region, as sent.
 *
 * @param email the address they sign in with
 * @param region the region's ONS code
 * @param until the last day, as typed; empty for no end
 */
public record BoardPersonForm(String email, String region, String until) {

    /** A form in which nothing is chosen. */
    static final BoardPersonForm EMPTY = new BoardPersonForm("", "", "");

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static BoardPersonForm read(Map<String, Object> sent) {
        return new BoardPersonForm(
                Typed.line(sent, "email"), Typed.line(sent, "region"), Typed.line(sent, "until"));
    }

    /** What is wrong, field by field. */
    List<FieldError> errors(boolean regionExists) {
        var errors = new ArrayList<FieldError>();
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            errors.add(
                    new FieldError(
                            "email", "Enter an e-mail address, such as chair@board.example"));
        }
        if (!regionExists) {
            errors.add(new FieldError("region", "Choose a region"));
        }
        if (!until.isEmpty()
                && Typed.day(until).filter(d -> !d.isBefore(Wording.today())).isEmpty()) {
            errors.add(
                    new FieldError(
                            "until",
                            "Enter a day from today on, like this: 31/3/2027, or leave it empty"));
        }
        return errors;
    }

    /** The end of the last day in London; null for no end. */
    @Nullable OffsetDateTime end() {
        return Typed.day(until)
                .map(d -> d.plusDays(1).atStartOfDay(Wording.LONDON).toOffsetDateTime())
                .orElse(null);
    }
}
