package yardstick.people;

import yardstick.tenants.Role;
import yardstick.web.Choice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The roles of a council, in the words of its pages. */
final class Roles {

    private Roles() {}

    /** What somebody may give to others: nothing above their own. */
    static List<Choice> upTo(Role own) {
        return Arrays.stream(Role.values())
                .filter(role -> role.compareTo(own) <= 0)
                .map(role -> new Choice(role.word(), name(role.word()), hint(role)))
                .toList();
    }

    /** Whether somebody with a role may give this one. */
    static boolean mayGive(Role own, String word) {
        return find(word).filter(role -> role.compareTo(own) <= 0).isPresent();
    }

    /** A role as a heading or a cell says it. */
    static String name(String word) {
        return find(word)
                .map(
                        role ->
                                switch (role) {
                                    case VIEWER -> "Viewer";
                                    case EDITOR -> "Editor";
                                    case ADMINISTRATOR -> "Administrator";
                                })
                .orElse(word);
    }

    private static String hint(Role role) {
        return switch (role) {
            case VIEWER -> "reads the council’s space";
            case EDITOR -> "also writes figures, plans and commentary";
            case ADMINISTRATOR -> "also approves and releases, and runs the council’s people";
        };
    }

    private static Optional<Role> find(String word) {
        return Arrays.stream(Role.values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
