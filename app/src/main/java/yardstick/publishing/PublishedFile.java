package yardstick.publishing;

import java.io.IOException;
import java.sql.SQLException;

/** A published file of a kind that the loader knows. */
sealed interface PublishedFile
        permits AuthorityCodes,
                CouncilSuccessions,
                LaitDictionary,
                LaitFigures,
                LocalAuthorityList,
                NeighbourList {

    /** What it holds. */
    Content content();

    /**
     * Checks the file and writes what it says. Refusals go to the findings; the caller then undoes
     * everything that was written.
     *
     * @return how many rows of data were read
     */
    int load(Loading loading) throws IOException, SQLException;
}
