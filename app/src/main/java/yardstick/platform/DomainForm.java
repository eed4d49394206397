package yardstick.platform;

import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A council and a domain, as sent.
 *
 * @param council the council's ONS code
 * @param domain what stands after the @, in small letters
 */
record DomainForm(String council, String domain) {

    /** A form in which nothing is chosen. */
    static final DomainForm EMPTY = new DomainForm("", "");

    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    private static final int LONGEST = 253;

    /** Reads what a browser sent. A field that is absent counts as empty. */
    static DomainForm read(Map<String, Object> sent) {
        return new DomainForm(
                Typed.line(sent, "council"),
                Typed.line(sent, "domain").toLowerCase(Locale.ROOT).replaceFirst("^@", ""));
    }

    /** What is wrong, field by field. */
    List<FieldError> errors(boolean councilExists) {
        var errors = new ArrayList<FieldError>();
        if (!councilExists) {
            errors.add(new FieldError("council", "Choose a council"));
        }
        if (domain.length() > LONGEST || !DOMAIN.matcher(domain).matches()) {
            errors.add(
                    new FieldError(
                            "domain", "Enter what stands after the @, such as council.example"));
        }
        return errors;
    }
}
