package yardstick.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Edition;
import yardstick.comparison.Vintage;
import yardstick.comparison.Vintage.Part;

import java.net.URLEncoder;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which editions the figures of a page are from, and how a reader gets to others, or keeps a link
 * to these.
 *
 * @param vintage what the address asks for
 * @param banner what must be known before a figure is read; empty for today's figures
 * @param today address of the same page with today's figures
 * @param last the last edition that counts, in words
 * @param permanent address that shows these figures for ever
 * @param action where the form for another day leads
 * @param kept what the form keeps of the page's own choices
 */
public record EditionsShown(
        Vintage vintage,
        String banner,
        String today,
        String last,
        String permanent,
        String action,
        List<Part> kept) {

    /** Of the moment, and so no part of a link. */
    private static final Set<String> NOT_KEPT =
            Set.of(Vintage.AS_PUBLISHED_ON, Vintage.EDITIONS, "done");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    static EditionsShown of(HttpRequest<?> request, Catalogue catalogue) {
        var kept = new ArrayList<Part>();
        request.getParameters()
                .forEach(
                        entry -> {
                            if (!NOT_KEPT.contains(entry.getKey())) {
                                entry.getValue().stream()
                                        .filter(value -> !value.isEmpty())
                                        .forEach(
                                                value -> kept.add(new Part(entry.getKey(), value)));
                            }
                        });
        var vintage = catalogue.vintage();
        var path = request.getPath();
        var today = kept.isEmpty() ? path : path + "?" + query(kept);
        return new EditionsShown(
                vintage,
                banner(catalogue),
                today,
                last(catalogue),
                vintage.pinnedTo(catalogue.lastEdition()).keep(today),
                path,
                List.copyOf(kept));
    }

    /** The same, with an address of the page that names all that is chosen on it. */
    EditionsShown permanentlyAt(String address, int edition) {
        return new EditionsShown(
                vintage,
                banner,
                today,
                last,
                vintage.pinnedTo(edition).keep(address),
                action,
                kept);
    }

    /** The day chosen, as a form has it; empty for none. */
    public String day() {
        var day = vintage.asPublishedOn();
        return day == null ? "" : day.toString();
    }

    private static String banner(Catalogue catalogue) {
        var day = catalogue.vintage().asPublishedOn();
        if (day != null) {
            return "Figures as published by " + DAY.format(day);
        }
        return catalogue.vintage().isNow()
                ? ""
                : "Figures of a permanent link, from published files up to " + last(catalogue);
    }

    /** "edition 27; published last: Local authority interactive tool, April 2026". */
    private static String last(Catalogue catalogue) {
        return catalogue.editions().values().stream()
                .filter(Edition::hasFigures)
                .max(
                        Comparator.comparing(
                                Edition::certainlyPublishedOn,
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(
                        newest ->
                                "number %d; published last of them: %s, %s"
                                        .formatted(
                                                catalogue.lastEdition(),
                                                newest.title(),
                                                newest.label()))
                .orElse("none");
    }

    private static String query(List<Part> parts) {
        return parts.stream()
                .map(part -> encoded(part.name()) + "=" + encoded(part.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
