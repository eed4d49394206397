package yardstick.inyear;

import org.jspecify.annotations.Nullable;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.comparison.Council;

/**
 * Everything that the page is written from.
 *
 * @param council the council
 * @param dataSet the data set
 * @param indicator the collected indicator
 * @param period the period shown
 * @param beside whose figures stand beside
 * @param own what the council itself has
 * @param others what others have released, as the reader may see it
 * @param ownAreGiven whether others' figures of the period are open to the reader's council
 * @param published the published figures of the same measure; null where none measures it
 */
record Findings(
        Council council,
        DataSet dataSet,
        CollectedIndicator indicator,
        InYearPeriod period,
        Beside beside,
        Own own,
        Others others,
        boolean ownAreGiven,
        @Nullable Published published) {}
