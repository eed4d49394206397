package yardstick.publishing;

import java.util.regex.Pattern;

/** Names the publication that figures come from, as far as the dictionary gives it away. */
final class Publications {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?s).*/(?:find-statistics|collections|publications|statistics)/([a-z0-9-]+).*");

    private Publications() {}

    /** "Children looked after in england including adoptions" out of an address. */
    static String name(String link, String fileName) {
        var address = ADDRESS.matcher(link);
        if (address.matches()) {
            var words = address.group(1).replace('-', ' ').replaceFirst("^statistics ", "");
            return capital(words.replace("england", "England"));
        }
        return fileName.toLowerCase(java.util.Locale.ROOT).startsWith("discontinued")
                ? ""
                : fileName;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
