package yardstick.inyear;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator.Shape;
import yardstick.collection.InYearPeriod;
import yardstick.inyear.InYearPage.Line;
import yardstick.statistics.ProcessChart;
import yardstick.web.Choice;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Puts the page into words. */
final class PageWriter {

    private final Asked asked;
    private final Findings found;
    private final Figures figures;

    PageWriter(Asked asked, Findings found) {
        this.asked = asked;
        this.found = found;
        this.figures = Figures.of(found.indicator().decimalPlaces(), found.indicator().unit());
    }

    /**
     * The page.
     *
     * @param banner what has just been done; empty for nothing
     */
    InYearPage page(String banner) {
        var drawings = new Drawings(found, figures);
        var process = drawings.process();
        var series = found.own().series();
        return new InYearPage(
                banner,
                found.indicator().title() + ", " + found.period().words(),
                new Answer(found.council().name(), series, found.period(), figures).sentence(),
                sentences(),
                new FactsWriter(found, figures).facts(),
                choices(),
                process.orElse(null),
                process.isPresent() ? "" : noProcess(),
                process.isPresent() ? twoTests() : "",
                series.figures().isEmpty() ? null : drawings.beside(),
                lines(process.map(this::variations).orElse(Map.of())),
                new OthersWriter(found, figures).table(),
                new NotesWriter(asked, found, figures).notes(),
                found.own().commentary().stream()
                        .map(
                                s ->
                                        new InYearPage.Said(
                                                s.period(),
                                                s.body().lines().filter(l -> !l.isBlank()).toList(),
                                                s.by()))
                        .toList(),
                about(),
                new InYearPage.Files(
                        List.of(asked.picture("process.svg"), asked.picture("process.png")),
                        List.of(asked.picture("trend.svg"), asked.picture("trend.png")),
                        List.of(asked.file("csv"), asked.file("xlsx"))));
    }

    private List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(
                switch (found.indicator().polarity()) {
                    case HIGH -> "More is better.";
                    case LOW -> "Less is better.";
                    case NEITHER -> "Neither more nor less is better.";
                });
        var figure = found.own().series().find(found.period());
        if (figure != null) {
            sentences.add(
                    "The figure is %s and the council’s own.".formatted(figure.status().code()));
        }
        if (found.period().kind().overlaps()) {
            sentences.add(
                    "Each average is over three years, two of which it shares with the one before:"
                            + " a difference between them is neither a change of a year nor a trend.");
        }
        return sentences;
    }

    private InYearPage.Choices choices() {
        var periods = new ArrayList<Choice>();
        periods.add(Choice.of("", "The latest"));
        var given = new TreeSet<>(found.own().series().figures().keySet());
        given.addAll(found.others().periods());
        given.reversed().forEach(p -> periods.add(Choice.of(p.label(), p.words())));
        return new InYearPage.Choices(
                asked.path(),
                periods,
                asked.period().map(InYearPeriod::label).orElse(""),
                Beside.choices(),
                found.beside().code());
    }

    private static String twoTests() {
        return "The heading compares two figures, a year apart, as if each child had been counted by"
                + " chance. The chart asks whether one figure fits the run of those before it,"
                + " which for most counts moves by more than chance. So a change can be more than"
                + " chance and yet be usual for this process, or be special here and look like"
                + " chance there. Where the two differ, trust neither alone: look at what happened"
                + " in that period.";
    }

    private String noProcess() {
        if (found.period().kind().overlaps()) {
            return "There is no process chart: averages over three years overlap.";
        }
        return "There is no process chart yet: it needs at least %d figures, two of them in a row."
                .formatted(ProcessChart.FEWEST);
    }

    private Map<String, String> variations(yardstick.charts.ProcessChart chart) {
        var variations = new HashMap<String, String>();
        chart.points()
                .forEach(
                        p ->
                                variations.put(
                                        p.period(), p.special().isEmpty() ? "usual" : p.special()));
        return variations;
    }

    private List<Line> lines(Map<String, String> variations) {
        return found.own().series().figures().values().stream()
                .sorted(Comparator.comparing(CollectedFigure::period).reversed())
                .map(
                        figure ->
                                new Line(
                                        figure.period().words(),
                                        figures.print(figure.value()),
                                        counts(figure),
                                        status(figure),
                                        variations.getOrDefault(figure.period().label(), ""),
                                        found.own().notes().numbers(figure.period())))
                .toList();
    }

    private String status(CollectedFigure figure) {
        return figure.status().code()
                + (found.others().areNotShown(figure) ? ", others will see [c]" : "");
    }

    private String counts(CollectedFigure figure) {
        var numerator = figure.numerator();
        var denominator = figure.denominator();
        if (numerator == null || found.indicator().shape() == Shape.COUNT) {
            return "";
        }
        return denominator == null
                ? whole(numerator) + " children"
                : whole(numerator) + " of " + whole(denominator);
    }

    private static String whole(BigDecimal number) {
        return new Figures(0, "").print(number);
    }

    private InYearPage.About about() {
        var code = found.indicator().publishedCode();
        return new InYearPage.About(
                found.indicator().definition(),
                found.dataSet().source(),
                found.dataSet().title(),
                found.published() == null
                        ? ""
                        : asked.place().href()
                                + "/indicators/"
                                + Objects.requireNonNullElse(code, ""),
                "%s/figures/%s/releases/new?audience=region"
                        .formatted(asked.place().href(), found.dataSet().code()),
                "%s/sharing/new?dataSet=%s&collected=%s"
                        .formatted(
                                asked.place().href(),
                                found.dataSet().code(),
                                found.indicator().code()));
    }
}
