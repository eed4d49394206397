package yardstick.inyear;

import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator.Shape;
import yardstick.collection.InYearPeriod;
import yardstick.inyear.InYearPage.Line;
import yardstick.inyear.InYearPage.OtherRow;
import yardstick.inyear.InYearPage.OthersTable;
import yardstick.statistics.Figure;
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
import java.util.stream.Stream;

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

    InYearPage page() {
        var drawings = new Drawings(found, figures);
        var process = drawings.process();
        var series = found.own().series();
        return new InYearPage(
                found.indicator().title() + ", " + found.period().words(),
                new Answer(found.council().name(), series, found.period(), figures).sentence(),
                sentences(),
                new FactsWriter(found, figures).facts(),
                choices(),
                process.orElse(null),
                process.isPresent() ? "" : noProcess(),
                series.figures().isEmpty() ? null : drawings.beside(),
                lines(process.map(this::variations).orElse(Map.of())),
                others(),
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
                        List.of(asked.picture("trend.svg"), asked.picture("trend.png"))));
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
                                        variations.getOrDefault(figure.period().label(), "")))
                .toList();
    }

    /** How certain the council is, and whether others see less than it does. */
    private String status(CollectedFigure figure) {
        boolean others =
                figure.value().number().isPresent() && found.others().isSuppressed(figure.period());
        return figure.status().code() + (others ? "; others see [c]" : "");
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

    private OthersTable others() {
        var period = found.period();
        return new OthersTable(
                "What %s released for %s".formatted(found.beside().words(), period.words()),
                average(),
                missing(),
                rows());
    }

    private String average() {
        long known =
                found.others().in(found.period(), found.beside()).stream()
                        .flatMap(o -> o.figure().stream())
                        .filter(f -> f.value().number().isPresent())
                        .count();
        return found.others()
                .average(found.period(), found.beside())
                .map(
                        a ->
                                "Mean %s, median %s, of %d of %d councils; suppressed figures are not counted."
                                        .formatted(
                                                figures.print(a.mean()),
                                                figures.print(a.median()),
                                                a.counted(),
                                                found.others()
                                                        .in(found.period(), found.beside())
                                                        .size()))
                .orElse(
                        known == 0
                                ? "No council among them has released a figure that you can see."
                                : "No mean is told: %d %s a figure that can be shown, and it needs at least %d."
                                        .formatted(
                                                known,
                                                known == 1 ? "council has" : "councils have",
                                                Others.FEWEST));
    }

    private String missing() {
        return found.dataSet().othersOnlyIfSubmitted()
                        && !found.others().hasGivenItsOwn(found.period())
                ? "Others’ figures of %s are seen only by councils that have released their own. %s has not; its figures are due by %s."
                        .formatted(
                                found.period().words(),
                                found.council().name(),
                                When.day(found.dataSet().due(found.period())))
                : "";
    }

    private List<OtherRow> rows() {
        var ours = found.own().series().figure(found.period());
        var own = row(found.council().name(), "", ours, "own, as approved", true);
        var others =
                found.others().in(found.period(), found.beside()).stream()
                        .filter(o -> o.figure().isPresent())
                        .sorted(
                                Comparator.comparing(
                                                (Others.Other o) -> value(o),
                                                Comparator.nullsLast(Comparator.reverseOrder()))
                                        .thenComparing(o -> o.council().name()))
                        .map(this::row);
        return Stream.concat(Stream.of(own), others).toList();
    }

    private static @org.jspecify.annotations.Nullable BigDecimal value(Others.Other other) {
        return other.figure().flatMap(f -> f.value().number()).orElse(null);
    }

    private OtherRow row(Others.Other other) {
        var figure = other.figure().orElseThrow();
        return row(
                other.council().name(),
                "/compare/" + other.council().code(),
                figure.value(),
                figure.status().code(),
                false);
    }

    private OtherRow row(String name, String href, Figure figure, String status, boolean own) {
        return new OtherRow(name, href, figures.print(figure), status, own);
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
                                + Objects.requireNonNullElse(code, ""));
    }
}
