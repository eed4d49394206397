package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.SummaryRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody typed about a decision or a deferral, kept as typed.
 *
 * @param kind the word of its kind
 * @param body what was decided or put off
 * @param action the action it is about; empty for none
 * @param until when it comes back, as typed
 * @param settled when it was settled, as typed
 * @param version the version that was on the page; 0 for a new one
 */
record DecisionForm(
        String kind, String body, String action, String until, String settled, int version) {

    private static final int LONGEST_BODY = 4000;
    private static final int LONGEST_CHOICE = 110;

    static final DecisionForm EMPTY =
            new DecisionForm(Decision.Kind.DECISION.word(), "", "", "", "", 0);

    static DecisionForm of(Decision decision) {
        var about = decision.about();
        return new DecisionForm(
                decision.kind().word(),
                decision.body(),
                about == null ? "" : about.action().toString(),
                Days.typed(decision.until()),
                Days.typed(decision.settled()),
                decision.version());
    }

    static DecisionForm read(Map<String, Object> sent) {
        return new DecisionForm(
                Typed.line(sent, "kind"),
                Typed.text(sent, "body"),
                Typed.line(sent, "action"),
                Typed.line(sent, "until"),
                Typed.line(sent, "settled"),
                Typed.version(sent));
    }

    /** What is wrong, field by field, each with what to do. */
    List<FieldError> errors(LocalDate heldOn, List<Choice> actions) {
        var errors = new ArrayList<FieldError>();
        if (Stream.of(Decision.Kind.values()).noneMatch(k -> k.word().equals(kind))) {
            errors.add(new FieldError("kind", "Choose whether it was decided or put off"));
        }
        if (body.isEmpty()) {
            errors.add(new FieldError("body", "Enter what was decided or put off"));
        } else if (body.length() > LONGEST_BODY) {
            errors.add(
                    new FieldError(
                            "body",
                            "Shorten the text by %,d characters: it may have 4,000"
                                    .formatted(body.length() - LONGEST_BODY)));
        }
        if (actions.stream().noneMatch(choice -> choice.value().equals(action))) {
            errors.add(
                    new FieldError("action", "Choose an action of a plan that the board receives"));
        }
        dayErrors(heldOn, errors);
        return errors;
    }

    private void dayErrors(LocalDate heldOn, List<FieldError> errors) {
        var back = untilOn();
        if (!until.isEmpty() && back == null) {
            errors.add(
                    new FieldError(
                            "until", "Enter when it comes back as a date, such as 13/2/2018"));
        } else if (back != null && !back.isAfter(heldOn)) {
            errors.add(
                    new FieldError(
                            "until", "Enter a day after the meeting of " + Days.words(heldOn)));
        }
        var done = settledOn();
        if (!settled.isEmpty() && done == null) {
            errors.add(
                    new FieldError(
                            "settled", "Enter when it was settled as a date, such as 13/2/2018"));
        } else if (done != null && done.isBefore(heldOn)) {
            errors.add(
                    new FieldError(
                            "settled",
                            "Enter the day of the meeting, %s, or a later one"
                                    .formatted(Days.words(heldOn))));
        }
    }

    @Nullable UUID aboutAction() {
        return action.isEmpty() ? null : UUID.fromString(action);
    }

    @Nullable LocalDate untilOn() {
        return Days.read(until).orElse(null);
    }

    @Nullable LocalDate settledOn() {
        return Days.read(settled).orElse(null);
    }

    Map<String, String> fields() {
        return Map.of(
                "kind",
                kind,
                "body",
                body,
                "action",
                action,
                "until",
                until,
                "settled",
                settled,
                "version",
                String.valueOf(version));
    }

    static Map<String, List<Choice>> choices(List<Choice> actions) {
        return Map.of(
                "kind",
                Stream.of(Decision.Kind.values())
                        .map(
                                k ->
                                        new Choice(
                                                k.word(),
                                                k.text(),
                                                k == Decision.Kind.DECISION
                                                        ? ""
                                                        : "It was put off and comes back"))
                        .toList(),
                "action",
                actions);
    }

    /** The actions to choose from, and the one that was chosen even if it has left the board. */
    static List<Choice> actions(
            List<BoardQueries.Offered> offered, Decision.@Nullable About about) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "No action of a plan"));
        offered.forEach(o -> choices.add(choice(o.action(), o.plan() + ": " + o.words())));
        if (about != null
                && choices.stream().noneMatch(c -> c.value().equals(about.action().toString()))) {
            choices.add(choice(about.action(), about.words()));
        }
        return choices;
    }

    private static Choice choice(UUID action, String words) {
        return Choice.of(
                action.toString(),
                words.length() <= LONGEST_CHOICE
                        ? words
                        : words.substring(0, LONGEST_CHOICE - 1) + "…");
    }

    /** What is there now, for whoever was overtaken. */
    static List<SummaryRow> rows(Decision now) {
        var about = now.about();
        return List.of(
                SummaryRow.of("Kind", now.kind().text()),
                SummaryRow.of("Text", now.body()),
                SummaryRow.of("Action", about == null ? "None" : about.words()),
                SummaryRow.of(
                        "Comes back", now.until() == null ? "No day set" : Days.words(now.until())),
                SummaryRow.of(
                        "Settled", now.settled() == null ? "Not yet" : Days.words(now.settled())));
    }
}
