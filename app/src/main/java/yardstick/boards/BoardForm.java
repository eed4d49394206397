package yardstick.boards;

import yardstick.plan.Rhythm;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed about a board, kept as typed.
 *
 * @param name what it is called
 * @param rhythm the word of its rhythm
 * @param ticked plans that it receives
 * @param version the version that was on the page; 0 for a new one
 */
record BoardForm(String name, String rhythm, List<String> ticked, int version) {

    private static final int LONGEST_NAME = 160;

    static final BoardForm EMPTY = new BoardForm("", "", List.of(), 0);

    static BoardForm of(Board board) {
        return new BoardForm(
                board.name(),
                board.rhythm().word(),
                board.plans().stream().map(UUID::toString).toList(),
                board.version());
    }

    static BoardForm read(Map<String, Object> sent) {
        return new BoardForm(
                Typed.line(sent, "name"),
                Typed.line(sent, "rhythm"),
                Typed.all(sent, "plan"),
                Typed.version(sent));
    }

    /** What is wrong, field by field, each with what to do. */
    List<FieldError> errors(List<Reported> plans) {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty()) {
            errors.add(new FieldError("name", "Enter a name, such as Improvement Board"));
        } else if (name.length() > LONGEST_NAME) {
            errors.add(
                    new FieldError(
                            "name",
                            "Shorten the name by %d characters: it may have %d"
                                    .formatted(name.length() - LONGEST_NAME, LONGEST_NAME)));
        }
        if (Stream.of(Rhythm.values()).noneMatch(r -> r.word().equals(rhythm))) {
            errors.add(new FieldError("rhythm", "Choose how often the board meets"));
        }
        var known = plans.stream().map(p -> p.plan().toString()).collect(Collectors.toSet());
        if (!known.containsAll(ticked)) {
            errors.add(
                    new FieldError(
                            "plan", "A plan is no longer there. Tick those you want and save"));
        }
        return errors;
    }

    /** The plans that were ticked; to be asked for only when nothing is wrong. */
    List<UUID> plans() {
        return ticked.stream().map(UUID::fromString).toList();
    }

    Map<String, String> fields() {
        return Map.of("name", name, "rhythm", rhythm, "version", String.valueOf(version));
    }

    Set<String> tickedPlans() {
        return new HashSet<>(ticked);
    }

    static Map<String, List<Choice>> choices(List<Reported> plans) {
        return Map.of(
                "rhythm",
                Stream.of(Rhythm.values())
                        .map(r -> Choice.of(r.word(), Days.starting(r.text())))
                        .toList(),
                "plan",
                plans.stream()
                        .filter(Reported::open)
                        .map(
                                p ->
                                        new Choice(
                                                p.plan().toString(),
                                                p.title(),
                                                "Reported " + p.rhythm().text()))
                        .toList());
    }

    /** What is there now, for whoever was overtaken. */
    static List<SummaryRow> rows(Board board, List<Reported> plans) {
        var received =
                plans.stream()
                        .filter(p -> board.plans().contains(p.plan()))
                        .map(Reported::title)
                        .collect(Collectors.joining(", "));
        return List.of(
                SummaryRow.of("Name", board.name()),
                SummaryRow.of("Meets", Days.starting(board.rhythm().text())),
                SummaryRow.of("Receives", received.isEmpty() ? "No plan" : received));
    }
}
