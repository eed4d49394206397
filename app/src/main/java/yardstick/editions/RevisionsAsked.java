package yardstick.editions;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Edition;
import yardstick.comparison.IndicatorRevisions;
import yardstick.comparison.IndicatorRevisions.InPeriod;
import yardstick.web.FieldError;
import yardstick.web.Place;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asked of the page of revisions. What cannot be had is answered with what comes
 * nearest and a sentence that says so.
 *
 * @param catalogue the editions that count
 * @param place whose page it is
 * @param revisions what has become of the indicator since the earlier edition
 * @param period the period whose councils are listed; null where there is none
 * @param problems what could not be had, and what to do
 */
record RevisionsAsked(
        Catalogue catalogue,
        Place place,
        IndicatorRevisions revisions,
        @Nullable InPeriod period,
        List<FieldError> problems) {

    static RevisionsAsked of(
            Catalogue catalogue,
            Place place,
            IndicatorRevisions revisions,
            String since,
            String period) {
        var problems = new ArrayList<FieldError>();
        if (!since.isEmpty()
                && revisions.earlier().stream()
                        .noneMatch(e -> since.equals(String.valueOf(e.id())))) {
            problems.add(
                    new FieldError(
                            "since",
                            "Choose an earlier edition from the list: “%s” is not one of this indicator"
                                    .formatted(shortened(since))));
        }
        var found = Optional.of(period).filter(p -> !p.isEmpty()).flatMap(revisions::findPeriod);
        if (!period.isEmpty() && found.isEmpty()) {
            problems.add(
                    new FieldError(
                            "period",
                            "The earlier edition has no period “%s”. Choose one from the list"
                                    .formatted(shortened(period))));
        }
        return new RevisionsAsked(
                catalogue,
                place,
                revisions,
                found.or(revisions::findMostTelling).orElse(null),
                List.copyOf(problems));
    }

    /** The page's path, or its download's with an ending. */
    String path(String ending) {
        return "/indicators/" + revisions.indicator().code() + "/revisions" + ending;
    }

    /** The query that asks for this edition and period by name. */
    String query() {
        Edition against = revisions.against();
        return against == null
                ? ""
                : "?since="
                        + against.id()
                        + (period == null
                                ? ""
                                : "&period=" + URLEncoder.encode(period.period().label(), UTF_8));
    }

    /** The address that names all that is shown. */
    String permanent() {
        return place.href() + path("") + query();
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
