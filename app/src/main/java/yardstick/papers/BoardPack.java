package yardstick.papers;

import yardstick.collection.CollectedFigure;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.VisibleFigures.Visible;
import yardstick.comparison.Council;
import yardstick.region.BoardQueries.Given;
import yardstick.region.Judged;
import yardstick.region.Moved;
import yardstick.region.RegionalBoard;
import yardstick.region.Watched;
import yardstick.statistics.Level;
import yardstick.web.Figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a regional board looked at for a quarter, with the names of its members.
 *
 * @param members the councils that have joined, by name
 * @param watched what they gave of each data set for its period
 * @param judged how they were last judged
 * @param quarter the quarter
 * @param day the day on which it is made
 */
record BoardPack(
        RegionalBoard board,
        List<Council> members,
        List<Watched> watched,
        List<Judged> judged,
        InYearPeriod quarter,
        LocalDate day) {

    private static final String NOT_GIVEN = "[not given]";

    /** The period of a data set that a pack of a quarter is about: the last that had ended. */
    static InYearPeriod period(DataSet dataSet, InYearPeriod quarter) {
        return dataSet.latestEnded(quarter.lastDay().plusDays(1));
    }

    /** The releases whose figures stand in it. */
    List<UUID> releases() {
        return watched.stream().flatMap(w -> w.releases().stream()).distinct().toList();
    }

    /** The paper. */
    Paper paper() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text("Members: %s.".formatted(names(members))));
        given(blocks);
        moved(blocks);
        released(blocks);
        judgements(blocks);
        return new Paper(
                "board-%s-%s".formatted(board.region().code(), quarter.firstDay()),
                title("Pack"),
                "Frozen on %s. With the names of councils: for the board."
                        .formatted(Days.words(day)),
                blocks);
    }

    private void released(List<Block> blocks) {
        blocks.add(new Block.Heading(2, "Figures of members during the year"));
        if (watched.stream().allMatch(w -> w.figures().isEmpty())) {
            blocks.add(new Block.Text("No member had released any for these periods."));
            return;
        }
        blocks.add(
                new Block.Text(
                        "As members had released them on that day. [c] stands where few children"
                                + " could be recognised, or where a figure would give such a one"
                                + " away; [not given] where a member has released nothing."));
        watched.forEach(w -> figures(w, blocks));
    }

    String title(String what) {
        return "%s of the board of %s for %s"
                .formatted(what, board.region().name(), quarter.words());
    }

    private static String names(List<Council> councils) {
        return councils.stream().map(Council::name).collect(Collectors.joining(", "));
    }

    private void given(List<Block> blocks) {
        var rows =
                watched.stream()
                        .map(
                                w -> {
                                    var period = period(w.dataSet(), quarter);
                                    var there =
                                            w.given().stream()
                                                    .filter(g -> g.period().equals(period))
                                                    .map(Given::council)
                                                    .toList();
                                    var lacking =
                                            members.stream()
                                                    .filter(c -> !there.contains(c.id()))
                                                    .toList();
                                    return List.of(
                                            w.dataSet().title(),
                                            period.words(),
                                            "%d of %d"
                                                    .formatted(
                                                            members.size() - lacking.size(),
                                                            members.size()),
                                            lacking.isEmpty() ? "Nobody" : names(lacking));
                                })
                        .toList();
        blocks.add(new Block.Heading(2, "Who has given what"));
        blocks.add(
                new Block.Grid(
                        "Data sets of the board",
                        List.of("Data set", "Period", "Given by", "Not yet by"),
                        rows));
    }

    private void moved(List<Block> blocks) {
        var all = watched.stream().flatMap(w -> w.moved().stream()).toList();
        var beyond = all.stream().filter(m -> m.chance().isBeyondChance(Level.PERCENT_95)).toList();
        blocks.add(new Block.Heading(2, "What has changed by more than chance"));
        blocks.add(new Block.Text(tested(all.size(), beyond.size())));
        if (!beyond.isEmpty()) {
            blocks.add(
                    new Block.Grid(
                            "Changes since the period before",
                            List.of("Council", "Indicator", "Before", "Now", "Tested by"),
                            beyond.stream().map(BoardPack::row).toList()));
        }
    }

    private static String tested(int all, int beyond) {
        return all == 0
                ? "No figures of two periods in a row could be tested."
                : "%d of the changes since the period before could be tested; %d are larger than chance explains. If nothing but chance had changed, about %d would still be listed."
                        .formatted(all, beyond, Math.round(all * 0.05));
    }

    private static List<String> row(Moved moved) {
        return List.of(
                moved.council().name(),
                moved.after().indicator().title(),
                "%s in %s".formatted(printed(moved.before()), moved.before().period().words()),
                "%s in %s".formatted(printed(moved.after()), moved.period().words()),
                moved.chance().method().words());
    }

    private void figures(Watched data, List<Block> blocks) {
        var giving =
                members.stream()
                        .filter(
                                c ->
                                        data.figures().stream()
                                                .anyMatch(f -> f.council().equals(c.id())))
                        .toList();
        if (giving.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(3, data.dataSet().title()));
        blocks.add(
                grid(
                        data,
                        period(data.dataSet(), quarter),
                        giving,
                        giving.stream().map(Council::name).toList(),
                        data.figures()));
    }

    /** Indicators down, councils across under what they shall be called. */
    static Block grid(
            Watched data,
            InYearPeriod period,
            List<Council> councils,
            List<String> called,
            List<Visible> figures) {
        var rows =
                data.dataSet().indicators().stream()
                        .filter(
                                i ->
                                        figures.stream()
                                                .anyMatch(
                                                        f -> f.figure().indicator().id() == i.id()))
                        .map(
                                i ->
                                        Stream.concat(
                                                        Stream.of(
                                                                "%s, %s"
                                                                        .formatted(
                                                                                i.title(),
                                                                                i.unit())),
                                                        councils.stream()
                                                                .map(c -> cell(c, i.id(), figures)))
                                                .toList())
                        .toList();
        return new Block.Grid(
                "%s, %s".formatted(data.dataSet().title(), period.words()),
                Stream.concat(Stream.of("Indicator"), called.stream()).toList(),
                rows);
    }

    private static String cell(Council council, int indicator, List<Visible> figures) {
        return figures.stream()
                .filter(f -> f.council().equals(council.id()))
                .filter(f -> f.figure().indicator().id() == indicator)
                .findFirst()
                .map(f -> printed(f.figure()))
                .orElse(NOT_GIVEN);
    }

    private static String printed(CollectedFigure figure) {
        var indicator = figure.indicator();
        return Figures.of(indicator.decimalPlaces(), indicator.unit()).print(figure.value()).text();
    }

    private void judgements(List<Block> blocks) {
        blocks.add(new Block.Heading(2, "Latest judgements, the longest ago first"));
        if (judged.isEmpty()) {
            blocks.add(new Block.Text("The loaded editions hold none."));
            return;
        }
        blocks.add(
                new Block.Grid(
                        "Latest inspection with grades",
                        List.of("Council", "Overall", "Inspected on"),
                        judged.stream()
                                .map(
                                        j ->
                                                List.of(
                                                        j.council().name(),
                                                        j.words(),
                                                        Days.words(j.on())))
                                .toList()));
    }
}
