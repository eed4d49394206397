package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which editions somebody looks at: all, those published by a day, those numbered up to one, or
 * both. Editions and what they say are never changed, so a pin to a number shows the same figures
 * for ever; a day may show more when somebody loads an old file later.
 *
 * @param asPublishedOn the last day of publication that counts; null for any. An edition of which
 *     only the month is known counts from the last day of that month: before, nobody can say that
 *     it had been published
 * @param upToEdition the highest number of an edition that counts; null for any
 */
public record Vintage(@Nullable LocalDate asPublishedOn, @Nullable Integer upToEdition) {

    /** Everything that has been loaded. */
    public static final Vintage NOW = new Vintage(null, null);

    /** What queries call the day. */
    public static final String AS_PUBLISHED_ON = "asPublishedOn";

    /** What queries call the pin. */
    public static final String EDITIONS = "editions";

    /** Whether nothing that has been loaded is left out on purpose. */
    public boolean isNow() {
        return asPublishedOn == null && upToEdition == null;
    }

    /** The same, pinned to the editions up to this one. */
    public Vintage pinnedTo(int edition) {
        return new Vintage(asPublishedOn, edition);
    }

    /** The vintage as the query of an address has it, without a question mark; empty for now. */
    public String query() {
        var parts = new ArrayList<String>();
        if (asPublishedOn != null) {
            parts.add(AS_PUBLISHED_ON + "=" + asPublishedOn);
        }
        if (upToEdition != null) {
            parts.add(EDITIONS + "=" + upToEdition);
        }
        return String.join("&", parts);
    }

    /** An address within the portal that keeps the vintage. */
    public String keep(String href) {
        if (isNow()) {
            return href;
        }
        int fragment = href.indexOf('#');
        var path = fragment < 0 ? href : href.substring(0, fragment);
        var rest = fragment < 0 ? "" : href.substring(fragment);
        return path + (path.contains("?") ? "&" : "?") + query() + rest;
    }

    /** Names and values of the query, for forms that keep the vintage. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (asPublishedOn != null) {
            parts.add(new Part(AS_PUBLISHED_ON, asPublishedOn.toString()));
        }
        if (upToEdition != null) {
            parts.add(new Part(EDITIONS, upToEdition.toString()));
        }
        return List.copyOf(parts);
    }

    /** One name and value of a query. */
    public record Part(String name, String value) {}

    /** Whether an edition counts. */
    boolean sees(Edition edition) {
        var by = edition.certainlyPublishedOn();
        return (upToEdition == null || edition.id() <= upToEdition)
                && (asPublishedOn == null || by == null || !by.isAfter(asPublishedOn));
    }

    /** The numbers of the editions that count. */
    Set<Integer> seen(Collection<Edition> editions) {
        return editions.stream().filter(this::sees).map(Edition::id).collect(Collectors.toSet());
    }
}
