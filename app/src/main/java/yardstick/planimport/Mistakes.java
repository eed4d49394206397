package yardstick.planimport;

import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with how a file was explained: each mistake with where it is and how to mend it.
 */
final class Mistakes {

    private final Explained said;
    private final List<FieldError> errors = new ArrayList<>();

    private Mistakes(Explained said) {
        this.said = said;
    }

    /** All that is wrong; empty for nothing. */
    static List<FieldError> in(Explained said, List<FoundTable> tables) {
        var mistakes = new Mistakes(said);
        mistakes.facts();
        var groups = Group.of(tables);
        groups.forEach(mistakes::group);
        boolean something =
                groups.stream()
                        .map(said::kind)
                        .anyMatch(kind -> kind == TableKind.ACTIONS || kind == TableKind.RISKS);
        if (!something) {
            mistakes.add(
                    groups.getFirst().kindField(),
                    "Say of at least one table that it holds actions or risks");
        }
        return mistakes.errors;
    }

    private void facts() {
        length(Explained.TITLE, 160, "The title");
        length(Explained.INTRODUCTION, 8_000, "The introduction");
        if (said.text(Explained.TITLE).isEmpty()) {
            add(Explained.TITLE, "Enter what the plan is called");
        }
        if (!Facts.isKind(said.text(Explained.KIND))) {
            add(Explained.KIND, "Choose what kind of plan it is");
        }
        if (!Facts.isRhythm(said.text(Explained.RHYTHM))) {
            add(Explained.RHYTHM, "Choose how often the plan is reported");
        }
        var starts = PrintedDate.of(said.text(Explained.STARTS));
        if (starts.day() == null || starts.month()) {
            add(Explained.STARTS, "Enter the day the plan starts, such as 1 April 2017");
        }
        var ends = PrintedDate.of(said.text(Explained.ENDS));
        if (!ends.words().isEmpty() && (ends.day() == null || ends.month())) {
            add(Explained.ENDS, "Enter the day the plan ends, such as 31 March 2019, or nothing");
        } else if (ends.day() != null
                && starts.day() != null
                && ends.day().isBefore(starts.day())) {
            add(Explained.ENDS, "Enter an end on or after the start");
        }
    }

    private void length(String field, int most, String what) {
        if (said.text(field).length() > most) {
            add(field, "%s is longer than %,d characters. Shorten it".formatted(what, most));
        }
    }

    private void group(Group group) {
        var meanings = said.meanings(group);
        switch (said.kind(group)) {
            case ACTIONS -> {
                // A time line of a plan's priorities says what comes of it, and no action.
                if (!(meanings.contains(Meaning.OUTCOME) && meanings.contains(Meaning.START))) {
                    needs(group, meanings, Meaning.ACTION);
                }
            }
            case RISKS -> {
                needs(group, meanings, Meaning.RISK);
                needs(group, meanings, Meaning.IMPACT);
                needs(group, meanings, Meaning.LIKELIHOOD);
                needs(group, meanings, Meaning.OVERALL);
            }
            case SCORES -> {
                needs(group, meanings, Meaning.PRIORITY);
                needs(group, meanings, Meaning.SCORE);
            }
            case NOTHING -> {
                return;
            }
        }
        days(group, meanings);
        for (int table : group.tables()) {
            length(Group.priorityField(table), 600, "The priority");
        }
    }

    private void needs(Group group, List<Meaning> meanings, Meaning needed) {
        if (!meanings.contains(needed)) {
            add(
                    group.kindField(),
                    "Say which column is “%s”, or that the table holds something else"
                            .formatted(needed.text()));
        }
    }

    private void days(Group group, List<Meaning> meanings) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < meanings.size(); column++) {
            var field = group.dayField(column);
            if (!meanings.get(column).hasDay()) {
                continue;
            }
            var date = PrintedDate.of(said.text(field));
            if (!said.has(field) || date.day() == null && !date.words().isEmpty()) {
                add(field, "Enter the day of the report, such as 31 January 2018");
            } else if (!seen.add(String.valueOf(date.day()))) {
                add(field, "Enter another day: a column before this one is of the same report");
            }
        }
    }

    private void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
