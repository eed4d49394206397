package yardstick.charts;

import java.util.Map;

/**
 * Anything that can be drawn from figures: the picture, the same figures as a table, and the same
 * in words. Where all three are shown they cannot differ, for they come from one record.
 */
public sealed interface Chart
        permits DistributionStrip,
                Funnel,
                HeatGrid,
                Lanes,
                ProcessChart,
                RankedBars,
                Spine,
                TileMap,
                TimeGrid,
                TrendLine {

    /** What the chart shows and for when, as a sentence. */
    String title();

    /** What one step means, such as "per 10,000 children"; may be empty. */
    String unit();

    /** The picture in a few sentences, for somebody who cannot see it: its text alternative. */
    String description();

    /** The option object that Apache ECharts draws from. Data only, never a function. */
    Map<String, Object> option();

    /** The same figures as rows and columns. */
    Table table();

    /** How high it is drawn where there is room, in pixels. */
    int height();

    /** How high it is drawn on a telephone, in pixels: names break there, so rows are higher. */
    default int narrowHeight() {
        return height();
    }

    /** The option as text for a page's {@code data-chart}. */
    default String json() {
        return ChartJson.write(option());
    }
}
