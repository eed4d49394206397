package yardstick.about;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What users will notice, release by release: {@code docs/changelog.md}, of which it reads second
 * headings and list items.
 *
 * @param releases the latest first
 */
public record Changelog(List<Release> releases) {

    /** The one this build was made with. */
    static final Changelog CURRENT = read();

    /**
     * One release.
     *
     * @param heading its number or date
     * @param changes what is new, a sentence each
     */
    public record Release(String heading, List<String> changes) {}

    /** Reads Markdown. A list item may go on over the following indented lines. */
    static Changelog of(String markdown) {
        var releases = new ArrayList<Release>();
        for (var line : markdown.lines().toList()) {
            if (line.startsWith("## ")) {
                releases.add(new Release(line.substring(3).strip(), new ArrayList<>()));
            } else if (!releases.isEmpty()) {
                addTo(releases.getLast().changes(), line);
            }
        }
        return new Changelog(List.copyOf(releases));
    }

    private static void addTo(List<String> changes, String line) {
        if (line.startsWith("- ")) {
            changes.add(line.substring(2).strip());
        } else if (line.startsWith("  ") && !line.isBlank() && !changes.isEmpty()) {
            changes.add(changes.removeLast() + " " + line.strip());
        }
    }

    private static Changelog read() {
        try (var stream = Changelog.class.getResourceAsStream("/docs/changelog.md")) {
            if (stream == null) {
                throw new IllegalStateException("The build holds no docs/changelog.md");
            }
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
