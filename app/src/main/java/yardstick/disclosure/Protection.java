package yardstick.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a release must not show, and why.
 *
 * @param suppressed reasons by the name of the cell; every other cell may be shown
 * @param exposed names of quantities that others can find out without the release: nothing that is
 *     suppressed here can undo that
 */
public record Protection(Map<String, Reason> suppressed, List<String> exposed) {

    /** Why a cell is suppressed. The first that applies. */
    public enum Reason {
        /** One to five children are counted in it. */
        FEW("1 to 5 children", true),
        /** All are counted but at most five, or all. */
        NEARLY_ALL("all of them, or all but 1 to 5", true),
        /** An earlier release of the period suppressed it. */
        BEFORE("suppressed in an earlier release", true),
        /** A suppressed one could be worked out from it. */
        WORKED_OUT("a suppressed figure could be worked out from it", false),
        /** Nothing less protects a suppressed one of the same sum: zeros are suppressed as well. */
        WHOLE_SUM("nothing less protects a suppressed figure of the same sum", false);

        private final String words;
        private final boolean primary;

        Reason(String words, boolean primary) {
            this.words = words;
            this.primary = primary;
        }

        /** What to say to the council whose figure it is. */
        public String words() {
            return words;
        }

        /** Whether the cell is suppressed for its own sake, not for another's. */
        public boolean isPrimary() {
            return primary;
        }
    }

    /** Why this cell is suppressed, if it is. */
    public Optional<Reason> reason(String cell) {
        return Optional.ofNullable(suppressed.get(cell));
    }

    /** The cells that are suppressed. */
    public Set<String> cells() {
        return suppressed.keySet();
    }
}
