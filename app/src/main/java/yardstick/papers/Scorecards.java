package yardstick.papers;

import jakarta.inject.Singleton;

import yardstick.comparison.Comparisons;
import yardstick.comparison.Scored;
import yardstick.scoring.Row;
import yardstick.scoring.RowWriter;
import yardstick.scoring.Summary;
import yardstick.scoring.Topics;
import yardstick.web.Figures;
import yardstick.web.Printed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes papers of scorecards: the rows of the page in its order. Published figures alone: neither
 * the council's targets nor what it collects during the year.
 */
@Singleton
class Scorecards {

    private final Comparisons comparisons;

    Scorecards(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** A scorecard as it stands on a day. */
    Paper paper(Asking asking, Source.OfScorecard asked, LocalDate day) {
        var catalogue = asking.catalogue();
        var council = asking.findCouncil().area();
        var wanted = Topics.of(catalogue, asked.topic());
        if (wanted.isEmpty()
                || !catalogue.models().contains(asked.model())
                || !asked.filter().isKnown()) {
            throw PaperWriter.notThere();
        }
        var indicators = wanted.values().stream().flatMap(List::stream).distinct().toList();
        var shown =
                comparisons.score(catalogue, indicators, asked.model(), council).stream()
                        .filter(asked.filter()::shows)
                        .collect(
                                Collectors.toMap(
                                        scored -> scored.comparison().indicator().code(),
                                        Function.identity()));
        var byTopic = Topics.shown(wanted, i -> Optional.ofNullable(shown.get(i.code())));
        var blocks = preface(council.name(), byTopic, asked.model(), day);
        var region = catalogue.region(council).name();
        byTopic.forEach((topic, rows) -> topic(blocks, topic, rows, region));
        var title = "Scorecard of %s: %s".formatted(council.name(), Topics.words(asked.topic()));
        return new Paper(title + "-" + day, title, Stamp.subtitle(asking, day), blocks);
    }

    private static List<Block> preface(
            String council, Map<String, List<Scored>> byTopic, String model, LocalDate day) {
        var once = byTopic.values().stream().flatMap(List::stream).distinct().toList();
        var summary = new Summary(council, once);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(summary.answer() + "."));
        blocks.add(new Block.Text(summary.others()));
        blocks.add(Stamp.of(day));
        blocks.add(new Block.Text("Statistical neighbours: %s model.".formatted(model)));
        return blocks;
    }

    private static void topic(List<Block> blocks, String topic, List<Scored> rows, String region) {
        blocks.add(new Block.Heading(2, topic));
        blocks.add(
                new Block.Grid(
                        topic + ": scorecard",
                        List.of(
                                "Indicator",
                                "Figure",
                                "Change",
                                "Over time",
                                "Rank, band",
                                "Neighbours’ mean",
                                "England",
                                region,
                                "Best neighbour",
                                "Best quarter from"),
                        rows.stream().map(s -> cells(new RowWriter(s).row())).toList()));
    }

    private static List<String> cells(Row row) {
        return List.of(
                lines(row.title(), row.unit(), row.sentence()),
                lines(words(row.value()), row.interval()),
                lines((row.change() + " " + Figures.words(row.travel())).strip(), row.chance()),
                row.trend(),
                (row.rank() + " " + row.band()).strip(),
                lines(
                        words(row.neighbours().figure()),
                        row.neighbours().compared(),
                        row.median(),
                        row.distance()),
                lines(words(row.england().figure()), row.england().compared()),
                lines(words(row.region().figure()), row.region().compared()),
                row.best(),
                row.bestQuarter());
    }

    private static String words(Printed figure) {
        return figure.missing() ? figure.text() + " " + figure.reason() : figure.text();
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
