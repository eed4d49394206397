package yardstick.papers;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.CollectedIndicator.Shape;
import yardstick.collection.PeriodKind;
import yardstick.collection.VisibleFigures.Visible;
import yardstick.comparison.Council;
import yardstick.region.BoardQueries.Letter;
import yardstick.region.Watched;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A board's pack without names, for public papers. It must not tell who is who: it holds no count,
 * whose size would; nothing that is public or that is published with the same definition for the
 * same year, which could be looked up; nobody who has not agreed; and no table of fewer than five.
 * Letters are drawn anew for each table, so that nobody is followed from one to the next.
 *
 * @param blocks the tables; none where nothing may stand
 * @param letters who is who
 * @param releases whose figures stand in it
 */
record NamelessPack(List<Block> blocks, List<Letter> letters, List<UUID> releases) {

    /** In a table of fewer, who takes part could be guessed. */
    static final int FEWEST = 5;

    private static final int LETTERS = 26;

    /** Of a pack, for the councils that have agreed. */
    static NamelessPack of(BoardPack pack, List<Council> agreed, RandomGenerator draw) {
        var all = new NamelessPack(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        pack.watched().forEach(data -> all.add(pack, data, agreed, draw));
        return all;
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    /** The paper. */
    Paper paper(BoardPack pack) {
        var parts = new ArrayList<Block>();
        parts.add(
                new Block.Text(
                        "Councils are called by letters, which are drawn anew for each table: A in"
                                + " one is not A in the next. Only shares, rates and averages of"
                                + " councils that agreed, as they had released them to the region,"
                                + " and only tables of at least five. [c] stands where few children"
                                + " could be recognised, or where a figure would give such a one"
                                + " away; [not given] where a council has released nothing."));
        parts.addAll(blocks);
        return new Paper(
                "board-%s-%s-without-names"
                        .formatted(pack.board().region().code(), pack.quarter().firstDay()),
                pack.title("Figures without names"),
                "Frozen on %s. For public papers.".formatted(Days.words(pack.day())),
                parts);
    }

    private void add(BoardPack pack, Watched data, List<Council> agreed, RandomGenerator draw) {
        var figures = data.figures().stream().filter(NamelessPack::tellsNobody).toList();
        var open = data.figures().stream().filter(Visible::open).map(Visible::council).toList();
        var standing =
                new ArrayList<>(
                        agreed.stream()
                                .filter(c -> !open.contains(c.id()))
                                .filter(
                                        c ->
                                                figures.stream()
                                                        .anyMatch(f -> f.council().equals(c.id())))
                                .toList());
        if (standing.size() < FEWEST || standing.size() > LETTERS) {
            return;
        }
        Collections.shuffle(standing, draw);
        var called =
                Stream.iterate('A', letter -> (char) (letter + 1))
                        .limit(standing.size())
                        .map(String::valueOf)
                        .toList();
        var theirs =
                figures.stream()
                        .filter(f -> standing.stream().anyMatch(c -> c.id().equals(f.council())))
                        .toList();
        var period = BoardPack.period(data.dataSet(), pack.quarter());
        blocks.add(new Block.Heading(2, data.dataSet().title()));
        blocks.add(BoardPack.grid(data, period, standing, called, theirs));
        for (int at = 0; at < standing.size(); at++) {
            letters.add(new Letter(standing.get(at).id(), data.dataSet().id(), called.get(at)));
        }
        theirs.stream().map(Visible::releaseId).distinct().forEach(releases::add);
    }

    private static boolean tellsNobody(Visible visible) {
        var indicator = visible.figure().indicator();
        return indicator.shape() != Shape.COUNT
                && !isPublished(indicator, visible.figure().period().kind());
    }

    private static boolean isPublished(CollectedIndicator indicator, PeriodKind kind) {
        return indicator.publishedCode() != null
                && (kind == PeriodKind.FINANCIAL_YEAR || kind == PeriodKind.THREE_YEARS);
    }
}
