package yardstick.team;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What host and team have agreed, as both see it.
 *
 * @param team who comes
 * @param lines what is asked
 * @param methods how the team will find out
 */
public record Scope(List<String> team, List<Line> lines, List<Method> methods) {

    /** A line of enquiry. */
    public record Line(int no, String body) {

        /** "2. What it asks". */
        public String words() {
            return no + ". " + body;
        }
    }

    /**
     * How the team finds out.
     *
     * @param kind a word of the database
     * @param howMany such as cases to audit; null where it was not said
     */
    public record Method(String kind, @Nullable Integer howMany, String note) {}
}
