package yardstick.scorecard;

import yardstick.beside.InYear;
import yardstick.comparison.Scored;
import yardstick.scoring.Filter;
import yardstick.scoring.Summary;
import yardstick.web.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the page of a scorecard. */
final class ScorecardWriter {

    private final Scorecard card;
    private final Asked asked;
    private final List<Scored> shown;

    ScorecardWriter(Scorecard card) {
        this.card = card;
        this.asked = card.asked();
        this.shown = card.shown();
    }

    ScorecardPage page() {
        var council = asked.council();
        var summary = new Summary(council.name(), shown);
        var spine = SpineWriter.of(council.name(), card.topic(), shown);
        return new ScorecardPage(
                council.name(),
                asked.place().own(),
                summary.answer(),
                summary.others(),
                choices(),
                groups(),
                spine.orElse(null),
                spine.isPresent() ? "" : noSpine(),
                asked.picture("svg"),
                asked.picture("png"),
                asked.file("csv"),
                asked.file("xlsx"),
                asked.share(),
                card.catalogue().region(council.area()).name(),
                card.hasInYear());
    }

    private String noSpine() {
        return shown.size() > SpineWriter.MOST_ROWS
                ? "Choose one topic, or a filter, to see the picture: %d rows are too many for one."
                        .formatted(shown.size())
                : "Nothing here can be drawn beside England.";
    }

    private List<ScorecardPage.Group> groups() {
        var groups = new ArrayList<ScorecardPage.Group>();
        card.byTopic()
                .forEach(
                        (topic, rows) ->
                                groups.add(
                                        new ScorecardPage.Group(
                                                topic, rows.stream().map(this::line).toList())));
        return groups;
    }

    private ScorecardPage.Line line(Cards.Card one) {
        var indicator = one.scored().comparison().indicator();
        var first = card.catalogue().models().stream().findFirst().orElse("");
        var query = asked.model().equals(first) ? "" : "?neighbours=" + asked.model();
        return new ScorecardPage.Line(
                one.row(),
                asked.place().to("/indicators/" + indicator.code() + query),
                card.targets().isEmpty()
                        ? null
                        : new Targets(one.scored().comparison()).target(card.targets()),
                card.inYear(one.scored()).map(ScorecardWriter::inYear).orElse(null));
    }

    private static ScorecardPage.InYear inYear(InYear one) {
        return new ScorecardPage.InYear(one.printed(), one.figure().period().words(), one.status());
    }

    private ScorecardPage.Choices choices() {
        var topics =
                Stream.concat(
                                Stream.of(Choice.of(Asked.ALL, "All topics")),
                                card.catalogue().indicatorsByTopic().keySet().stream()
                                        .map(topic -> Choice.of(topic, topic)))
                        .toList();
        return new ScorecardPage.Choices(
                asked.place().href() + "/scorecard",
                topics,
                asked.topic(),
                card.catalogue().models().stream()
                        .map(model -> Choice.of(model, model + " model"))
                        .toList(),
                asked.model(),
                Filter.BANDS,
                asked.filter().band(),
                Filter.DIFFERENT,
                asked.filter().different(),
                Filter.DIRECTIONS,
                asked.filter().direction(),
                asked.withTopic(Asked.ALL));
    }
}
