package yardstick.planimport;

import java.util.List;
import java.util.UUID;

/**
 * Exactly what {@code planimport/list.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param path the address of the list
 * @param key the name of this form, so that sending it twice changes nothing
 * @param imports what came in, the latest first
 */
public record ImportsPage(String banner, String path, String key, List<Came> imports) {

    /** A file, who brought it, and what became of it. */
    public record Came(String file, String href, String by, String state, boolean accepted) {}

    static ImportsPage of(Subject subject, List<ImportQueries.Listed> imports, String done) {
        return new ImportsPage(
                done.equals("discarded") ? "Put away. Nothing of the file is in a plan" : "",
                subject.path(),
                UUID.randomUUID().toString(),
                imports.stream().map(each -> came(subject, each)).toList());
    }

    private static Came came(Subject subject, ImportQueries.Listed listed) {
        boolean accepted = listed.plan() != null;
        return new Came(
                listed.fileName(),
                subject.path(listed.id()),
                "%s, %s".formatted(listed.by(), Words.day(listed.at())),
                accepted ? "Became the plan " + listed.title() : "Not in a plan yet",
                accepted);
    }
}
