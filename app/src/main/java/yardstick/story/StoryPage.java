package yardstick.story;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparison;
import yardstick.comparison.Neighbour;
import yardstick.statistics.Average;
import yardstick.statistics.Polarity;
import yardstick.statistics.Side;
import yardstick.web.Choice;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Exactly what {@code story/show.jte} prints.
 *
 * @param heading the answer
 * @param council what people call the council
 * @param kept how many neighbours the two models share, in words
 * @param choices what can be chosen
 * @param changes indicators on which the council changes sides
 * @param averages indicators on which mean and median put it on different sides
 * @param disagreements how many those are, as a heading
 * @param path the address without its query
 * @param csv the same as a file, and more
 * @param xlsx the same as a workbook
 */
public record StoryPage(
        String heading,
        String council,
        String kept,
        Choices choices,
        List<Change> changes,
        List<Disagreement> averages,
        String disagreements,
        String path,
        String csv,
        String xlsx) {

    /** What can be chosen, and what is. */
    public record Choices(
            List<Choice> models, String model, String against, List<Choice> topics, String topic) {}

    /** An indicator with its page, period and the council's figure, as printed. */
    public record Told(
            String title,
            String href,
            String unit,
            String period,
            String figure,
            boolean discontinued) {}

    /**
     * A mean or median to be told beside.
     *
     * @param value as printed
     * @param counted of how many neighbours, such as "9 of 10"
     * @param side where the council's figure lies, such as "0.4 higher (better)"
     */
    public record Beside(String value, String counted, String side) {}

    /** An indicator on which the other model tells another story. */
    public record Change(Told told, Beside first, Beside second) {}

    /** An indicator on which mean and median of one model's neighbours tell different stories. */
    public record Disagreement(Told told, String model, Beside mean, Beside median) {}

    static StoryPage of(Catalogue catalogue, Asked asked, List<Telling> tellings) {
        var changes = tellings.stream().filter(Telling::changes).toList();
        var averages =
                tellings.stream()
                        .flatMap(t -> Stream.of(t.first(), t.second()))
                        .filter(Telling::disagree)
                        .toList();
        return new StoryPage(
                heading(asked, changes.size(), tellings.stream().filter(Telling::isTold).count()),
                asked.council().name(),
                kept(catalogue, asked),
                choices(catalogue, asked),
                changes.stream().map(t -> change(t, asked)).toList(),
                averages.stream().map(c -> disagreement(c, asked)).toList(),
                disagreements(averages),
                asked.path(),
                asked.file("csv"),
                asked.file("xlsx"));
    }

    private static String heading(Asked asked, int changes, long told) {
        var of = asked.topic().isEmpty() ? "" : " of " + asked.topic();
        if (told == 0) {
            return "On no indicator%s can %s’s story be told with two neighbour models"
                    .formatted(of, asked.council().name());
        }
        return "On %s of %d indicators%s %s’s story changes"
                .formatted(
                        changes == 0 ? "none" : String.valueOf(changes),
                        told,
                        of,
                        asked.council().name());
    }

    private static String kept(Catalogue catalogue, Asked asked) {
        var area = asked.council().area();
        var first = catalogue.neighbours(asked.model(), area);
        var second =
                catalogue.neighbours(asked.against(), area).stream().map(Neighbour::area).toList();
        if (first.isEmpty() || second.isEmpty()) {
            return "Not both models list neighbours of this council.";
        }
        return "%d of the %d neighbours in the %s model are in the %s model too."
                .formatted(
                        first.stream().filter(n -> second.contains(n.area())).count(),
                        first.size(),
                        asked.model(),
                        asked.against());
    }

    private static Choices choices(Catalogue catalogue, Asked asked) {
        var topics = new ArrayList<Choice>();
        topics.add(Choice.of("", "All topics"));
        catalogue.indicatorsByTopic().keySet().forEach(t -> topics.add(Choice.of(t, t)));
        return new Choices(
                catalogue.models().stream().map(m -> Choice.of(m, m + " model")).toList(),
                asked.model(),
                asked.against(),
                topics,
                asked.topic());
    }

    private static String disagreements(List<Comparison> averages) {
        long indicators = averages.stream().map(Comparison::indicator).distinct().count();
        return switch ((int) indicators) {
            case 0 -> "Mean and median tell the same story on every indicator";
            case 1 -> "On 1 indicator mean and median tell different stories";
            default ->
                    "On %d indicators mean and median tell different stories".formatted(indicators);
        };
    }

    private static Change change(Telling telling, Asked asked) {
        var first = Objects.requireNonNull(telling.first().neighbourAverage());
        var second = Objects.requireNonNull(telling.second().neighbourAverage());
        return new Change(
                told(telling.first(), asked),
                beside(telling.first(), first, first.mean()),
                beside(telling.second(), second, second.mean()));
    }

    private static Disagreement disagreement(Comparison told, Asked asked) {
        var average = Objects.requireNonNull(told.neighbourAverage());
        return new Disagreement(
                told(told, asked),
                told.model(),
                beside(told, average, average.mean()),
                beside(told, average, average.median()));
    }

    private static Told told(Comparison told, Asked asked) {
        var indicator = told.indicator();
        return new Told(
                indicator.title(),
                asked.place()
                        .to(
                                "/indicators/%s?neighbours=%s"
                                        .formatted(indicator.code(), told.model())),
                indicator.unit(),
                told.period().label(),
                figures(told).print(told.council().figure()).text(),
                indicator.discontinued());
    }

    private static Beside beside(Comparison told, Average average, BigDecimal theirs) {
        var ours = told.council().figure().number().orElseThrow();
        var difference = figures(told).distance(ours.subtract(theirs));
        var side = Side.of(ours, theirs);
        return new Beside(
                figures(told).print(theirs),
                average.counted() + " of " + told.neighbours().size(),
                difference
                        + (side == Side.HIGHER ? " higher" : " lower")
                        + read(side, told.indicator().polarity()));
    }

    /** Whether that is good, where one way is. */
    private static String read(Side side, Polarity polarity) {
        return switch (polarity) {
            case NEITHER -> "";
            case HIGH -> side == Side.HIGHER ? " (better)" : " (worse)";
            case LOW -> side == Side.LOWER ? " (better)" : " (worse)";
        };
    }

    private static Figures figures(Comparison told) {
        return Figures.of(told.indicator().decimalPlaces(), told.indicator().unit());
    }
}
