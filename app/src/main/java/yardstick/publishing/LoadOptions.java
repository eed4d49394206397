package yardstick.publishing;

import java.io.Console;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be typed behind {@code load}: the folder, or {@code --example}; and, for a file that
 * editions.csv does not name, who published it.
 *
 * @param folder empty for the built-in example
 * @param publication of files that editions.csv does not name
 */
public record LoadOptions(Optional<Path> folder, Optional<Publication> publication) {

    /** How it is typed. */
    public static final String USAGE =
            "load <folder> [--publisher <who> --title <what> --edition <label> --published <2026-04>] | load --example";

    private static final Set<String> FACTS =
            Set.of("--publisher", "--title", "--edition", "--published");

    /**
     * Reads the arguments.
     *
     * @throws LoadRefused when they are not as they should be
     */
    public static LoadOptions parse(List<String> arguments) {
        if (arguments.equals(List.of("--example"))) {
            return new LoadOptions(Optional.empty(), Optional.empty());
        }
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            throw new LoadRefused("Name the folder with the published files. Use: " + USAGE);
        }
        var facts = new HashMap<String, String>();
        for (int each = 1; each < arguments.size(); each += 2) {
            if (!FACTS.contains(arguments.get(each)) || each + 1 == arguments.size()) {
                throw new LoadRefused(
                        "\"%s\" is not understood. Use: %s".formatted(arguments.get(each), USAGE));
            }
            facts.put(arguments.get(each), arguments.get(each + 1));
        }
        return new LoadOptions(Optional.of(Path.of(arguments.getFirst())), publication(facts));
    }

    private static Optional<Publication> publication(Map<String, String> facts) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        if (!facts.keySet().containsAll(FACTS)) {
            throw new LoadRefused(
                    "Give all four of --publisher, --title, --edition and --published.");
        }
        try {
            return Optional.of(
                    Publication.of(
                            facts.getOrDefault("--publisher", ""),
                            facts.getOrDefault("--title", ""),
                            facts.getOrDefault("--edition", ""),
                            facts.getOrDefault("--published", "")));
        } catch (IllegalArgumentException e) {
            throw new LoadRefused(String.valueOf(e.getMessage()));
        }
    }

    /** Answers with what was typed, else asks on the console if somebody sits there. */
    AskPublication ask() {
        var console = System.console();
        return file ->
                publication.or(
                        () ->
                                console == null || !console.isTerminal()
                                        ? Optional.empty()
                                        : asked(console, file));
    }

    private static Optional<Publication> asked(Console console, String file) {
        console.printf(
                "editions.csv does not name %s. An empty answer leaves the file out.%n", file);
        try {
            return Optional.of(
                    Publication.of(
                            answer(console, "Publisher"),
                            answer(console, "Title of the publication"),
                            answer(console, "Edition"),
                            answer(console, "Published (2026-04 or 2026-04-23)")));
        } catch (IllegalArgumentException e) {
            console.printf("Left out: %s.%n", e.getMessage());
            return Optional.empty();
        }
    }

    private static String answer(Console console, String question) {
        var line = console.readLine("%s: ", question);
        return line == null ? "" : line.strip();
    }
}
