package yardstick.disclosure;

import java.util.Set;

/**
 * Somebody who knows more than everybody: a member of a sum knows its own part of it.
 *
 * @param who to be named in a finding
 * @param knows names of the quantities that they know exactly
 */
public record Viewpoint(String who, Set<String> knows) {

    /** A reader who knows only what is published and released. */
    static final Viewpoint EVERYBODY = new Viewpoint("everybody", Set.of());
}
