package yardstick.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.charts.Part;
import yardstick.charts.Point;
import yardstick.charts.RankedBars;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

@DisplayName("Pens")
class PensTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void are_used_again() throws Exception {
        var pens = new Pens(() -> new Scripted(made.incrementAndGet()), 2, Duration.ofSeconds(10));

        assertThat(pens.draw("", 1, 1)).isEqualTo("by pen 1");
        assertThat(pens.draw("", 1, 1)).isEqualTo("by pen 1");
    }

    @Test
    void are_thrown_away_in_the_middle_of_a_drawing_that_does_not_end() throws Exception {
        var pens = new Pens(() -> new Scripted(made.incrementAndGet()), 1, Duration.ofMillis(200));

        assertThatThrownBy(() -> pens.draw("stuck", 1, 1))
                .isInstanceOf(PictureNotInTime.class)
                .hasMessageContaining("longer than PT0.2S");
        assertThat(pens.draw("", 1, 1)).as("there is room for the next").isEqualTo("by pen 2");
    }

    @Test
    void are_thrown_away_when_a_drawing_fails() throws Exception {
        var pens = new Pens(() -> new Scripted(made.incrementAndGet()), 1, Duration.ofSeconds(10));

        assertThatThrownBy(() -> pens.draw("broken", 1, 1)).hasMessageContaining("not be drawn");
        assertThat(pens.draw("", 1, 1)).isEqualTo("by pen 2");
    }

    @Test
    void say_so_when_all_are_in_use() {
        var pens = new Pens(() -> new Scripted(made.incrementAndGet()), 0, Duration.ofMillis(50));

        assertThatThrownBy(() -> pens.draw("", 1, 1))
                .isInstanceOf(PictureNotInTime.class)
                .hasMessage("Every pen is in use");
    }

    @Test
    void stop_the_library_itself() throws Exception {
        var pens = new Pens(GraalPen::new, 1, Duration.ofSeconds(90));
        assertThat(pens.draw(bars(3), 900, 400)).startsWith("<svg");

        var hurried = new Pens(GraalPen::new, 1, Duration.ofSeconds(3));
        assertThatThrownBy(() -> hurried.draw(bars(40_000), 900, 400))
                .isInstanceOf(PictureNotInTime.class);
    }

    private static String bars(int count) {
        return new RankedBars(
                        "Many",
                        "each",
                        IntStream.range(0, count)
                                .mapToObj(
                                        i ->
                                                new RankedBars.Bar(
                                                        "Council " + i,
                                                        Part.NEIGHBOUR,
                                                        Point.at(BigDecimal.valueOf(i), "" + i),
                                                        ""))
                                .toList())
                .json();
    }

    /** Draws what it is told; stuck until it is closed. */
    private static final class Scripted implements Pen {
        private final int number;
        private final CountDownLatch closed = new CountDownLatch(1);

        Scripted(int number) {
            this.number = number;
        }

        @Override
        public String draw(String option, int width, int height) {
            if (option.equals("broken")) {
                throw new IllegalArgumentException("broken");
            }
            if (option.equals("stuck")) {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return "by pen " + number;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
