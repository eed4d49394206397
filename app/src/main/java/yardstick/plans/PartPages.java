package yardstick.plans;

import yardstick.plan.Priority;
import yardstick.web.SummaryRow;

import java.util.Optional;

/** The forms about parts of a plan, in each of the ways they come. */
final class PartPages {

    private PartPages() {}

    static FormPage adding(Asked asked, Part part, Sent typed) {
        return new FormPage(
                asked.plan().plan().title(),
                "Add " + part.article(),
                asked.where().to("parts/" + part.word()),
                back(asked, part, typed),
                typed.key().toString(),
                0,
                part.form().entries(asked, typed),
                null,
                null);
    }

    static FormPage changing(Asked asked, Part part, Kept kept, Sent typed) {
        var address = asked.where().part(part, kept.id());
        return new FormPage(
                asked.plan().plan().title(),
                "Change " + kept.title(),
                address,
                back(asked, part, kept.values()),
                kept.id().toString(),
                kept.version(),
                part.form().entries(asked, typed),
                new FormPage.Removal(
                        "Remove this " + part.noun(), part.form().goesWith(), address + "/remove"),
                null);
    }

    /** The same form again beside what somebody else has made of it. */
    static FormPage overtaken(Asked asked, Part part, Kept now, FormPage page) {
        var rows =
                part.form().entries(asked, now.values()).stream()
                        .filter(entry -> entry.look() != Entry.Look.KEPT)
                        .map(entry -> SummaryRow.of(entry.label(), entry.shown()))
                        .toList();
        return page.overtakenBy(
                "Somebody else has changed this " + part.noun(), now.version(), rows);
    }

    /** The same form again, to be added anew. */
    static FormPage gone(Part part, FormPage page) {
        return page.tooLate(
                "Somebody else has removed this " + part.noun(),
                "Save what you typed to add it anew, or go back.");
    }

    /** The same form again, so that nothing typed is lost. */
    static FormPage closed(FormPage page) {
        return page.tooLate("Somebody has closed this plan", Closing.CLOSED);
    }

    private static String back(Asked asked, Part part, Sent typed) {
        if (part == Part.RISKS) {
            return asked.where().href() + "#risks";
        }
        var priority =
                switch (part) {
                    case OUTCOMES, ACTIONS -> typed.id("priority").flatMap(asked::priority);
                    case MILESTONES, MEASURES -> asked.priority(asked.priorityOfAction(typed));
                    case PRIORITIES, RISKS -> Optional.<Priority>empty();
                };
        return priority.map(p -> asked.where().priority(p.id())).orElse(asked.where().href());
    }
}
