package yardstick.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ten thousand files that were damaged, cut short, made up or meant to harm: none gets through. */
class HostileFilesTest {

    private static final int FILES = 10_000;
    private static final long MOST_GROWTH = 100L << 20;

    @Test
    void every_file_ends_in_rows_or_in_a_refusal() {
        var files = new HostileFiles(20261120);
        var took = new long[FILES];
        int read = 0;
        long before = used();
        for (int i = 0; i < FILES; i++) {
            var file = files.next(i);
            long start = System.nanoTime();
            try {
                SheetFiles.read(file);
                read++;
            } catch (FileRefused refused) {
                assertThat(refused.sentence()).endsWith(".");
            }
            took[i] = System.nanoTime() - start;
        }
        long grown = used() - before;
        Arrays.sort(took);

        System.out.printf(
                "%,d hostile files: %,d read, %,d refused; 99th percentile %.1f ms, slowest %.0f ms, heap %+.1f MB%n",
                FILES,
                read,
                FILES - read,
                took[FILES * 99 / 100] / 1e6,
                took[FILES - 1] / 1e6,
                grown / 1e6);
        assertThat(read).as("some are read, so the reader was reached").isBetween(100, 9_900);
        assertThat(grown).as("bytes kept").isLessThan(MOST_GROWTH);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void the_same_number_makes_the_same_files() {
        assertThat(new HostileFiles(1).next(3)).isEqualTo(new HostileFiles(1).next(3));
        assertThat(texts(new Random(5))).isEqualTo(texts(new Random(5)));
    }

    private static List<String> texts(Random random) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            texts.add(new String(HostileFiles.csv(random), UTF_8));
        }
        return texts;
    }
}
