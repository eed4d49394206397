package yardstick.publishing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** A published file of a kind that the loader knows. */
sealed interface PublishedFile
        permits AuthorityCodes,
                CouncilSuccessions,
                InspectionOutcomes,
                LaitDictionary,
                LaitFigures,
                LocalAuthorityList,
                NeighbourList,
                Populations,
                StatisticsFile {

    /** What it holds. */
    Content content();

    /**
     * Checks the file and writes what it says. Refusals go to the findings; the caller then undoes
     * everything that was written.
     *
     * @return how many rows of data were read
     */
    int load(Loading loading) throws IOException, SQLException;

    /** Whether it needs what another file of its kind brings. */
    default boolean buildsOnOthers() {
        return false;
    }

    /** Code lists need nobody to say who published them. */
    default Optional<Publication> publicationIfNotStated() {
        return Optional.empty();
    }
}
