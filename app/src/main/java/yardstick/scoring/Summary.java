package yardstick.scoring;

import yardstick.comparison.Scored;
import yardstick.statistics.Difference;

import java.util.List;

/**
 * What a whole scorecard comes to, in sentences.
 *
 * @param council what people call the council
 * @param shown every indicator shown, once
 */
public record Summary(String council, List<Scored> shown) {

    /** On how many it is better and worse. */
    public String answer() {
        long better = count(Difference.Reading.BETTER);
        long worse = count(Difference.Reading.WORSE);
        return "%s is better than its neighbours on %d and worse on %d of %s, by more than chance"
                .formatted(council, better, worse, indicators(shown.size()));
    }

    /** What can be said of the others. */
    public String others() {
        long other = count(Difference.Reading.HIGHER) + count(Difference.Reading.LOWER);
        return "It is higher or lower than its neighbours on %d more, where neither is better; similar, as far as chance lets anybody see, on %d. On the other %d nobody can say: the counts behind them are not published, or nothing is counted."
                .formatted(
                        other,
                        count(Difference.Reading.SIMILAR),
                        count(Difference.Reading.NOT_COMPARED));
    }

    private long count(Difference.Reading reading) {
        return shown.stream().filter(s -> reading(s) == reading).count();
    }

    private static Difference.Reading reading(Scored scored) {
        return scored.evidence().neighbours().read(scored.comparison().indicator().polarity());
    }

    private static String indicators(int count) {
        return count == 1 ? "1 indicator" : count + " indicators";
    }
}
