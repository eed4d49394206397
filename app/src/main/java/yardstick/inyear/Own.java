package yardstick.inyear;

import yardstick.targets.OwnTarget;

import java.util.List;

/**
 * What the council itself has: its figures, its targets and what it has said. Nobody else's to see.
 *
 * @param series its approved figures
 * @param targets for the published indicator that measures the same; empty where there is none
 * @param commentary on that published indicator
 */
record Own(OwnSeries series, List<OwnTarget> targets, List<InYearQueries.Said> commentary) {}
