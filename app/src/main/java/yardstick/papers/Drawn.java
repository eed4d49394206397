package yardstick.papers;

import yardstick.charts.TrendLine;
import yardstick.pictures.PictureNotInTime;
import yardstick.pictures.Pictures;

/** A picture as a part of a paper. */
final class Drawn {

    /** Dots for each point of the printed picture. */
    private static final int DOTS = 2;

    private Drawn() {}

    /** The picture, or a sentence where it could not be drawn. */
    static Block of(Pictures pictures, TrendLine trend) {
        try {
            var printed = pictures.print(trend);
            return new Block.Picture(
                    printed.png(),
                    DOTS * printed.width(),
                    DOTS * printed.height(),
                    trend.description());
        } catch (PictureNotInTime late) {
            return new Block.Text(
                    "The picture could not be drawn in time; the table has the same figures.");
        }
    }
}
