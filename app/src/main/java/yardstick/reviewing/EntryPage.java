package yardstick.reviewing;

import yardstick.reviewing.Desk.Work;
import yardstick.team.Entry;
import yardstick.team.EntryKind;
import yardstick.web.Choice;
import yardstick.web.SummaryRow;
import yardstick.web.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Exactly what {@code reviewing/entry.jte} prints.
 *
 * @param heading what is done
 * @param now what somebody else has made of it meanwhile; empty for nothing
 * @param kinds what it can be; one for a comment
 * @param lines lines of enquiry to choose from
 * @param papers papers to stand beside; empty where it is no comment
 * @param form what was typed
 * @param action where it is sent
 * @param removal where it is taken away; empty for a new one
 * @param back where to go without saving
 */
public record EntryPage(
        String heading,
        List<SummaryRow> now,
        List<Choice> kinds,
        List<Choice> lines,
        List<Choice> papers,
        EntryForm form,
        String action,
        String removal,
        String back) {

    static EntryPage adding(Work work, EntryForm form) {
        var heading =
                switch (form.uses()) {
                    case COMMENT -> "Add a comment";
                    case EVIDENCE -> "Add evidence";
                    case DRAFT -> "Draft a part of the letter";
                };
        return of(work, form, heading, work.path() + "/entries", "");
    }

    static EntryPage changing(Work work, Entry entry) {
        if (entry.released()) {
            throw Desk.notThere();
        }
        var action = work.path() + "/entries/" + entry.id();
        var heading = "Change the " + entry.kind().one().toLowerCase(Locale.UK);
        return of(work, EntryForm.of(entry), heading, action, action + "/remove");
    }

    private static EntryPage of(
            Work work, EntryForm form, String heading, String action, String removal) {
        return new EntryPage(
                heading,
                List.of(),
                EntryKind.of(form.uses()).stream().map(k -> Choice.of(k.word(), k.one())).toList(),
                with(
                        "None",
                        work.scope().lines().stream()
                                .map(
                                        l ->
                                                Choice.of(
                                                        String.valueOf(l.no()),
                                                        Wording.shortened(l.words(), 90)))),
                form.uses() == EntryKind.Use.COMMENT
                        ? with(
                                "None",
                                Stream.concat(
                                        work.papers().stream()
                                                .map(
                                                        p ->
                                                                Choice.of(
                                                                        p.id().toString(),
                                                                        Wording.shortened(
                                                                                p.title(), 90))),
                                        gone(work, form)))
                        : List.of(),
                form,
                action,
                removal,
                work.path());
    }

    /** The paper that an entry stands beside already, though it is shared no longer. */
    private static Stream<Choice> gone(Work work, EntryForm form) {
        boolean isGone = form.version() >= 0 && work.isBesideGone(form.paper());
        return isGone
                ? Stream.of(Choice.of(form.paper(), "The paper it is beside, shared no longer"))
                : Stream.empty();
    }

    private static List<Choice> with(String none, Stream<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", none));
        choices.forEach(all::add);
        return all;
    }

    /** The same with what was typed. */
    EntryPage typed(EntryForm typed) {
        return new EntryPage(heading, now, kinds, lines, papers, typed, action, removal, back);
    }

    /** The same after somebody has released or removed what was to be changed. */
    EntryPage gone() {
        return new EntryPage(
                heading,
                List.of(
                        SummaryRow.of(
                                "What was there",
                                "Somebody has released or removed it. Save yours to add it anew")),
                kinds,
                lines,
                papers,
                form,
                action,
                removal,
                back);
    }

    /** The same after somebody else was quicker. */
    EntryPage overtaken(Entry theirs, EntryForm typed) {
        return new EntryPage(
                heading,
                List.of(
                        SummaryRow.of("What it says now", theirs.body()),
                        SummaryRow.of(
                                "Written by",
                                "%s, %s".formatted(theirs.by(), Words.moment(theirs.at())))),
                kinds,
                lines,
                papers,
                typed,
                action,
                removal,
                back);
    }
}
