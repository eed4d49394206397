package yardstick.plans;

import yardstick.plan.Due;
import yardstick.web.Choice;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan's actions, those that are chosen, fifty at a time: nobody reads five hundred on one page.
 *
 * @param heading how many there are
 * @param filter what is chosen
 * @param priorities to choose from
 * @param owners to choose from
 * @param ratings to choose from
 * @param dues to choose from
 * @param rows those of this page
 * @param all where all of them are; empty when nothing is chosen
 * @param previous the page before; empty for none
 * @param next the page after; empty for none
 * @param words where one is; empty when there is one page
 */
public record Listing(
        String heading,
        Filter filter,
        List<Choice> priorities,
        List<Choice> owners,
        List<Choice> ratings,
        List<Choice> dues,
        List<ActionRow> rows,
        String all,
        String previous,
        String next,
        String words) {

    private static final int A_PAGE = 50;

    static Listing of(Where where, Overview overview, Filter filter, int asked) {
        var all = overview.all();
        var chosen = all.stream().filter(action -> filter.has(overview, action)).toList();
        int pages = Math.max(1, Math.ceilDiv(chosen.size(), A_PAGE));
        int page = Math.clamp(asked, 1, pages);
        return new Listing(
                filter.isNarrow()
                        ? "%,d of %s".formatted(chosen.size(), Words.number(all.size(), "action"))
                        : "All %s".formatted(Words.number(all.size(), "action")),
                filter,
                priorities(overview),
                owners(overview),
                ratings(overview),
                dueChoices(),
                chosen.stream()
                        .skip((page - 1L) * A_PAGE)
                        .limit(A_PAGE)
                        .map(action -> ActionRow.of(where, overview, action))
                        .toList(),
                filter.isNarrow()
                        ? new Filter(filter.report(), "", "", "", "", "").href(where, 1)
                        : "",
                page > 1 ? filter.href(where, page - 1) : "",
                page < pages ? filter.href(where, page + 1) : "",
                pages == 1 ? "" : "Page %d of %d".formatted(page, pages));
    }

    private static List<Choice> priorities(Overview overview) {
        var choices = new ArrayList<>(List.of(Choice.of("", "All priorities")));
        for (var priority : overview.plan().priorities()) {
            choices.add(
                    Choice.of(
                            String.valueOf(priority.position()),
                            priority.position() + ". " + Words.shortened(priority.title(), 60)));
        }
        return choices;
    }

    private static List<Choice> owners(Overview overview) {
        var choices = new ArrayList<>(List.of(Choice.of("", "All owners")));
        overview.plan()
                .actions()
                .flatMap(action -> action.owners().stream())
                .distinct()
                .sorted()
                .forEach(role -> choices.add(Choice.of(role, Words.shortened(role, 60))));
        return choices;
    }

    private static List<Choice> ratings(Overview overview) {
        var choices = new ArrayList<>(List.of(Choice.of("", "All ratings")));
        overview.plan()
                .scale()
                .forEach(step -> choices.add(Choice.of(String.valueOf(step.no()), step.label())));
        choices.add(Choice.of("none", "Not rated"));
        choices.add(Choice.of("differs", "Owner and board differ"));
        return choices;
    }

    private static List<Choice> dueChoices() {
        return List.of(
                Choice.of("", "All days"),
                Choice.of("overdue", Due.OVERDUE.text()),
                Choice.of("soon", Due.SOON.text()),
                Choice.of("later", Due.LATER.text()),
                Choice.of("none", Due.NO_DAY.text()),
                Choice.of("done", Due.DONE.text()),
                Choice.of("unevidenced", "Closed without evidence"));
    }
}
