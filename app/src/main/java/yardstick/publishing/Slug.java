package yardstick.publishing;

import java.util.Locale;

/**
 * Our own code of an indicator, made of the publisher's: lower case, with signs that tell two
 * indicators apart written out ({@code LAC_ceased_SGO%} is {@code lac-ceased-sgo-percent}), and
 * everything else that is no letter or digit a hyphen. Stable: the same source code always gives
 * the same slug, and addresses depend on it.
 */
final class Slug {

    private Slug() {}

    /** The slug of a source code such as {@code CPP_rate}: {@code cpp-rate}. */
    static String of(String sourceCode) {
        return sourceCode
                .toLowerCase(Locale.ROOT)
                .replace("%", " percent ")
                .replace("&", " and ")
                .replace("+", " plus ")
                .replace("<", " under ")
                .replace(">", " over ")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
