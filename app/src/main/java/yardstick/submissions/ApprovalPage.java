package yardstick.submissions;

import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code submissions/approval.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param version the version on the page; empty where the council has never said
 * @param chosen what holds now: "one" or "two"
 * @param choices to choose from
 * @param mayChange whether whoever looks may change it
 */
public record ApprovalPage(
        String banner,
        String action,
        String back,
        String version,
        String chosen,
        List<Choice> choices,
        boolean mayChange) {}
