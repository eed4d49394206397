package yardstick.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * What an action answers: a recommendation of an inspection or a finding of a peer review.
 *
 * @param kind which of the two
 * @param id names it within its council
 * @param within the inspection or the peer review
 * @param number its number there
 * @param body what it says
 * @param source what the inspection or the peer review is called; empty in what was kept before it
 *     was known
 */
public record Origin(Kind kind, UUID id, UUID within, int number, String body, String source) {

    /** Where it comes from. */
    public enum Kind {
        RECOMMENDATION,
        FINDING
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** One of an inspection under a framework, or of a peer review of a name, begun on a day. */
    static Origin of(
            Kind kind,
            UUID id,
            UUID within,
            int number,
            String body,
            String named,
            LocalDate begun) {
        return new Origin(
                kind,
                id,
                within,
                number,
                body,
                switch (kind) {
                    case RECOMMENDATION ->
                            "%s inspection of %s".formatted(named, DAY.format(begun));
                    case FINDING -> named;
                });
    }
}
