package yardstick.inyear;

import yardstick.collection.OwnSeries;
import yardstick.targets.OwnTarget;

import java.util.List;

/**
 * What the council itself has: its figures, its targets and what it has said. Nobody else's to see.
 *
 * @param series its approved figures
 * @param aims its targets for them
 * @param notes what it has said of them: commentary, and what was entered with a figure
 * @param targets for the published indicator that measures the same; empty where there is none
 * @param commentary on that published indicator
 */
record Own(
        OwnSeries series,
        List<InYearQueries.Aim> aims,
        Notes notes,
        List<OwnTarget> targets,
        List<InYearQueries.Said> commentary) {}
