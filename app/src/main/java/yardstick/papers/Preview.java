package yardstick.papers;

import yardstick.disclosure.SmallNumbers;
import yardstick.web.Choice;

import java.util.List;
import java.util.stream.Stream;

/**
 * What others would read if it were shared now.
 *
 * @param source what it is made of
 * @param paper the paper
 * @param content the same as it would be kept
 * @param mark tells this paper from any other
 * @param reviews reviews whose teams may be chosen
 * @param onTheBoard whether the council has joined the board of its region
 */
record Preview(
        Source source,
        Paper paper,
        String content,
        String mark,
        List<Choice> reviews,
        boolean onTheBoard) {

    /** What the database holds at most. */
    private static final int LONGEST = 20_000_000;

    /** Whether it can be kept. */
    boolean fits() {
        return content.length() <= LONGEST && paper.title().length() <= 400;
    }

    /** Who it was made for, if that is known before anybody has chosen. */
    String audience() {
        var review =
                switch (source) {
                    case Source.OfChosen chosen -> chosen.review();
                    case Source.OfAssessment assessment -> assessment.review();
                    default -> "";
                };
        return review.isEmpty() ? "" : Audience.REVIEW + review;
    }

    /** Who may be let read it: of figures that were released, nobody who does not see those. */
    List<Choice> audiences() {
        var all = Audience.choices(reviews, onTheBoard);
        return source instanceof Source.OfReleased released
                ? all.stream().filter(choice -> released.to().mayBeReadBy(choice.value())).toList()
                : all;
    }

    /** Whether it has no figure, though it is made of nothing else. */
    boolean isEmpty() {
        return (source instanceof Source.OfReleased || source instanceof Source.OfScorecard)
                && paper.blocks().stream().noneMatch(Block.Grid.class::isInstance);
    }

    /**
     * Sentences in which a small number stands beside a word for children, each once. A scorecard
     * has no words but the portal's, of published figures.
     */
    List<String> small() {
        if (source instanceof Source.OfScorecard) {
            return List.of();
        }
        return paper.blocks().stream()
                .flatMap(Preview::texts)
                .flatMap(text -> Stream.of(text.split("(?<=[.!?])\\s+|\\n")))
                .filter(sentence -> SmallNumbers.find(sentence).isPresent())
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Text paragraph -> Stream.of(paragraph.text());
            case Block.Bullets bullets -> bullets.items().stream();
            case Block.Grid grid -> grid.rows().stream().flatMap(List::stream);
            // Drawn from the published figures of the table below it.
            case Block.Picture picture -> Stream.empty();
        };
    }
}
