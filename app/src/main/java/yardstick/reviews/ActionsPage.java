package yardstick.reviews;

import yardstick.web.Choice;
import yardstick.web.Wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Exactly what {@code reviews/actions.jte} prints.
 *
 * @param caption the review
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param plans where plans are made
 * @param id the form's key
 * @param places where the actions can go; empty when no plan is open
 * @param place what is chosen
 * @param priority the name of a new priority
 * @param owners roles, one a line
 * @param target the day by which they are done
 * @param offered findings that can become actions
 * @param checked whether somebody has said that a small number gives no child away
 */
public record ActionsPage(
        String caption,
        String action,
        String back,
        String plans,
        String id,
        List<Choice> places,
        String place,
        String priority,
        String owners,
        String target,
        List<Offer> offered,
        boolean checked) {

    /**
     * A finding that can become an action.
     *
     * @param input the id of its box; of the first one the name, so that an error leads there
     * @param wording the name of the field with what will be done
     */
    public record Offer(
            String input, Choice choice, boolean ticked, String wording, String words) {}

    static ActionsPage of(Space space, Desk.PlacesFor there, ActionForm form) {
        var review = there.review();
        var path = space.path(review.id());
        return new ActionsPage(
                review.title(),
                path + "/actions",
                path + "#findings",
                space.place().href() + "/plans/new",
                form.key().toString(),
                places(there.places()),
                form.place(),
                form.priority(),
                form.owners(),
                form.target(),
                offers(offered(review, form.ticked()), form),
                form.checked());
    }

    /** Those that are ticked, and those that have no action and are not turned down. */
    static List<Review.Finding> offered(Review review, List<String> ticked) {
        return review.findings().stream()
                .filter(f -> f.kind().asks())
                .filter(
                        f ->
                                ticked.contains(f.id().toString())
                                        || (f.became().isEmpty()
                                                && f.answer() != Answer.NOT_ACCEPTED))
                .toList();
    }

    private static List<Choice> places(List<Priority> places) {
        var choices = new ArrayList<Choice>();
        if (!places.isEmpty()) {
            choices.add(Choice.of("", "Choose a priority"));
        }
        places.forEach(place -> choices.add(Choice.of(place.value(), place.text())));
        return choices;
    }

    private static List<Offer> offers(List<Review.Finding> findings, ActionForm form) {
        var offers = new ArrayList<Offer>();
        for (var finding : findings) {
            var id = finding.id().toString();
            var already =
                    finding.became().isEmpty()
                            ? ""
                            : "It has become %s already"
                                    .formatted(Words.number(finding.became().size(), "action"));
            offers.add(
                    new Offer(
                            offers.isEmpty() ? "finding" : "finding-" + id,
                            new Choice(id, finding.name(), already),
                            form.ticked().contains(id),
                            "wording-" + id,
                            form.wording()
                                    .getOrDefault(id, Wording.shortened(finding.body(), 1000))));
        }
        return offers;
    }
}
