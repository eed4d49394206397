package yardstick.papers;

import jakarta.inject.Singleton;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Edition;
import yardstick.comparison.Vintage;

import java.time.LocalDate;

/** Which editions the pack of a meeting is made from, unless its address says so. */
@Singleton
class Then {

    private final Catalogues catalogues;

    Then(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The editions, and what must be said of them; nothing for today's. */
    record Seen(Catalogue catalogue, String words) {}

    /**
     * What was published by the day of a past meeting: the board could have seen no more. Where
     * nothing is kept that had been published by then, today's with a sentence that says so.
     */
    Seen at(Catalogue asked, LocalDate heldOn) {
        if (!asked.vintage().isNow() || !heldOn.isBefore(LocalDate.now(Days.LONDON))) {
            return new Seen(asked, words(asked));
        }
        var then = catalogues.at(new Vintage(heldOn, null));
        return then.editions().values().stream().anyMatch(Edition::hasFigures)
                ? new Seen(then, words(then))
                : new Seen(
                        asked,
                        "No published figures are kept here that were out by %s: published figures in this paper are today’s."
                                .formatted(Days.words(heldOn)));
    }

    /** Which editions a paper is made from; empty for all there are. */
    static String words(Catalogue catalogue) {
        var vintage = catalogue.vintage();
        var day = vintage.asPublishedOn();
        if (vintage.isNow()) {
            return "";
        }
        return "Published figures in this paper are from files up to number %d%s."
                .formatted(
                        catalogue.lastEdition(),
                        day == null ? "" : ", as published by " + Days.words(day));
    }
}
