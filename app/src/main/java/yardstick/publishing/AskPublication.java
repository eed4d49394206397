package yardstick.publishing;

import java.util.Optional;

/** Says who published a file that editions.csv does not name, if anybody can be asked. */
@FunctionalInterface
interface AskPublication {

    /** The facts about the file of this name. */
    Optional<Publication> about(String file);
}
