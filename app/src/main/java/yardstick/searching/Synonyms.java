package yardstick.searching;

import de.siegmar.fastcsv.reader.CsvReader;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What people say for what titles call otherwise, such as "CP plan". The list is ours: {@code
 * synonyms.csv}.
 */
final class Synonyms {

    private static final Map<String, String> ALL = read();

    private Synonyms() {}

    /**
     * Ways to put a question: as it was typed, and with each thing that it says put as titles do.
     * Each is a list of words, all of which must occur.
     */
    static List<List<String>> of(String question) {
        var plain = plain(question);
        if (plain.isEmpty()) {
            return List.of();
        }
        var ways = new ArrayList<List<String>>();
        ways.add(words(plain));
        ALL.forEach(
                (said, meant) -> {
                    if ((" " + plain + " ").contains(" " + said + " ")) {
                        ways.add(
                                words(
                                        (" " + plain + " ")
                                                .replace(" " + said + " ", " " + meant + " ")));
                    }
                });
        return ways;
    }

    /** Whether a text holds all words of one of the ways. */
    static boolean holds(String text, List<List<String>> ways) {
        var plain = " " + plain(text) + " ";
        return ways.stream()
                .anyMatch(way -> way.stream().allMatch(word -> plain.contains(" " + word)));
    }

    private static List<String> words(String plain) {
        return List.of(plain.strip().split(" "));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Map<String, String> read() {
        var file = Synonyms.class.getResourceAsStream("synonyms.csv");
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            var all = new LinkedHashMap<String, String>();
            rows.forEach(row -> all.put(plain(row.getField("said")), plain(row.getField("meant"))));
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
