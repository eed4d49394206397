package yardstick.claims;

import yardstick.charts.Point;
import yardstick.statistics.Certainty;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;
import yardstick.statistics.Tried;
import yardstick.web.Figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A council's figures of what a success measure names, to be asked how they moved. */
public sealed interface Line permits PublishedLine, CollectedLine {

    /**
     * One period.
     *
     * @param label the period, as printed
     * @param end the day on which it ends
     * @param figure the council's figure, or why there is none
     * @param neighbours the mean of its neighbours, as printed
     * @param certainty how sure the figure is, at 95 per cent
     * @param status provisional, revised or final; empty where its publisher does not say
     */
    record Step(
            String label,
            LocalDate end,
            Figure figure,
            Point neighbours,
            Certainty certainty,
            String status) {

        /** Its status in brackets after a blank, for a sentence or a picture; empty for none. */
        public String marked() {
            return status.isEmpty() || !isKnown() ? "" : " (" + status + ")";
        }

        boolean isKnown() {
            return figure instanceof Figure.Known;
        }
    }

    /** What is watched. */
    String title();

    /** What one step of it means. */
    String unit();

    /** Whether nobody has published it. */
    boolean inYear();

    /** Which way is better. */
    Polarity polarity();

    /** How its figures are printed. */
    Figures figures();

    /** Every period for which anybody could have a figure, oldest first. */
    List<Step> steps();

    /** The period that somebody wrote in a plan, if there is one like it. */
    Optional<Step> find(String written);

    /** The last day of a period that somebody wrote, whether or not there are figures of it yet. */
    Optional<LocalDate> endOf(String written);

    /** Whether the change between two periods is more than chance. */
    Tried tried(Step from, Step to);

    /** How the neighbours moved between two periods. */
    Beside beside(Step from, Step to);

    /** What must be known of the series as a whole, in sentences. */
    List<String> notes();
}
