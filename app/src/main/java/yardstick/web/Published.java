package yardstick.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;
import yardstick.tenants.Refusal;

/** Finds what an address names in a catalogue, or refuses in words. */
public final class Published {

    private Published() {}

    /**
     * The indicator with this code, which has a value in at least one period. One that the
     * catalogue's editions do not have yet is told from one that does not exist.
     */
    public static Indicator indicator(Catalogue catalogue, String code) {
        var indicator =
                catalogue
                        .findIndicator(code)
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        if (indicator.findLatest().isPresent()) {
            return indicator;
        }
        if (catalogue.vintage().isNow()) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        throw new HttpStatusException(
                HttpStatus.NOT_FOUND,
                "No figure of “%s” had been published here then. Choose a later day, or today’s figures."
                        .formatted(indicator.title()));
    }
}
