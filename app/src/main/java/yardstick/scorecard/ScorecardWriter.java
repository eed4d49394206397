package yardstick.scorecard;

import yardstick.beside.InYear;
import yardstick.comparison.Scored;
import yardstick.statistics.Difference;
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
        var spine = SpineWriter.of(council.name(), card.topic(), shown);
        return new ScorecardPage(
                council.name(),
                asked.place().own(),
                answer(),
                summary(),
                choices(),
                groups(),
                spine.orElse(null),
                spine.isPresent() ? "" : noSpine(),
                asked.picture("svg"),
                asked.picture("png"),
                asked.file("csv"),
                asked.file("xlsx"),
                card.catalogue().region(council.area()).name(),
                card.hasInYear());
    }

    private String answer() {
        long better = count(Difference.Reading.BETTER);
        long worse = count(Difference.Reading.WORSE);
        return "%s is better than its neighbours on %d and worse on %d of %s, by more than chance"
                .formatted(asked.council().name(), better, worse, indicators(shown.size()));
    }

    private String summary() {
        long other = count(Difference.Reading.HIGHER) + count(Difference.Reading.LOWER);
        return "It is higher or lower than its neighbours on %d more, where neither is better; similar, as far as chance lets anybody see, on %d. On the other %d nobody can say: the counts behind them are not published, or nothing is counted."
                .formatted(
                        other,
                        count(Difference.Reading.SIMILAR),
                        count(Difference.Reading.NOT_COMPARED));
    }

    private long count(Difference.Reading reading) {
        return shown.stream()
                .filter(
                        s ->
                                s.evidence()
                                                .neighbours()
                                                .read(s.comparison().indicator().polarity())
                                        == reading)
                .count();
    }

    private static String indicators(int count) {
        return count == 1 ? "1 indicator" : count + " indicators";
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
                        : new RowWriter(one.scored()).target(card.targets()),
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
