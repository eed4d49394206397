package yardstick.publishing;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A period as a publisher labels it: {@code 2025}, {@code 2024-25}, {@code 2024/25}, {@code
 * 2014-16}, {@code 2013/14-15/16}, with or without a status in brackets.
 *
 * @param label without the status
 * @param firstYear the first calendar year in the label
 * @param years how many years it covers: 3 for {@code 2014-16}
 * @param status provisional, revised, final or outturn; null when not said
 */
record Period(String label, int firstYear, int years, @Nullable String status) {

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<label>(?<first>(?:19|20)\\d\\d)(?:[-/](?<last>\\d\\d))?(?:-\\d\\d/(?<end>\\d\\d))?)"
                            + "(?:\\s*\\((?<status>\\w+)\\))?");

    private static final Map<String, String> STATUSES =
            Map.of(
                    "prov", "provisional",
                    "provisional", "provisional",
                    "rev", "revised",
                    "revised", "revised",
                    "final", "final",
                    "ot", "outturn");

    /** Reads a label; empty when it is no period. */
    static Optional<Period> parse(String text) {
        var match = LABEL.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var word = match.group("status");
        var status = word == null ? null : STATUSES.get(word.toLowerCase(Locale.ROOT));
        if (word != null && status == null) {
            return Optional.empty();
        }
        int first = Integer.parseInt(match.group("first"));
        int years = years(first, match.group("last"), match.group("end"), match.group("label"));
        return years < 1 || years > 5
                ? Optional.empty()
                : Optional.of(new Period(match.group("label"), first, years, status));
    }

    private static int years(int first, @Nullable String last, @Nullable String end, String label) {
        if (end != null) {
            return Math.floorMod(Integer.parseInt(end) - first, 100);
        }
        if (last == null) {
            return 1;
        }
        int apart = Math.floorMod(Integer.parseInt(last) - first, 100);
        return apart == 1 ? 1 : apart + 1;
    }
}
