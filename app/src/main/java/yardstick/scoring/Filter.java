package yardstick.scoring;

import yardstick.comparison.Scored;
import yardstick.statistics.Difference;
import yardstick.web.Choice;

import java.util.List;
import java.util.Optional;

/**
 * Which indicators of a scorecard are shown; empty values let every one through.
 *
 * @param band only those in this quartile band
 * @param different only those that differ by more than chance from the neighbours' mean, from the
 *     region or from England
 * @param direction only those that move this way
 */
public record Filter(String band, String different, String direction) {

    /** The bands to choose from. */
    public static final List<Choice> BANDS =
            List.of(
                    Choice.of("", "Any"),
                    Choice.of("A", "A (best)"),
                    Choice.of("B", "B"),
                    Choice.of("C", "C"),
                    Choice.of("D", "D (worst)"));

    /** Whom a figure may differ from. */
    public static final List<Choice> DIFFERENT =
            List.of(
                    Choice.of("", "Anyone or no one"),
                    Choice.of("neighbours", "Its neighbours"),
                    Choice.of("region", "Its region"),
                    Choice.of("england", "England"));

    /** The ways a figure may move. */
    public static final List<Choice> DIRECTIONS =
            List.of(
                    Choice.of("", "Any"),
                    Choice.of("worsening", "Getting worse"),
                    Choice.of("improving", "Improving"),
                    Choice.of("higher", "Higher, good or bad unknown"),
                    Choice.of("lower", "Lower, good or bad unknown"),
                    Choice.of("unchanged", "No change"));

    /** What somebody chose of each. */
    public static Filter of(
            Optional<String> band, Optional<String> different, Optional<String> direction) {
        return new Filter(band.orElse(""), different.orElse(""), direction.orElse(""));
    }

    /** Whether each of it can be chosen. */
    public boolean isKnown() {
        return isAmong(BANDS, band)
                && isAmong(DIFFERENT, different)
                && isAmong(DIRECTIONS, direction);
    }

    private static boolean isAmong(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** Whether an indicator is shown. */
    public boolean shows(Scored scored) {
        var shownBand = scored.comparison().quartileBand();
        return (band.isEmpty() || shownBand != null && shownBand.name().equals(band))
                && (different.isEmpty() || difference(scored).isBeyondChance())
                && (direction.isEmpty()
                        || scored.comparison().directionOfTravel().word().equals(direction));
    }

    private Difference difference(Scored scored) {
        return switch (different) {
            case "neighbours" -> scored.evidence().neighbours();
            case "region" -> scored.evidence().region();
            default -> scored.evidence().england();
        };
    }
}
