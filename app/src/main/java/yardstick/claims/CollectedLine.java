package yardstick.claims;

import yardstick.charts.Point;
import yardstick.collection.CollectedFigure;
import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.OwnSeries;
import yardstick.collection.PeriodKind;
import yardstick.collection.ReleasedFigures.Released;
import yardstick.statistics.Average;
import yardstick.statistics.Certainty;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;
import yardstick.statistics.Tried;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An indicator that councils collect during the year: the council's own figures as approved, its
 * neighbours' as released to the reader.
 *
 * @param dataSet in which it is collected
 * @param own the council's own figures
 * @param neighbours what its neighbours have released, by council and period
 * @param listed how many neighbours there are
 */
public record CollectedLine(
        DataSet dataSet,
        OwnSeries own,
        Map<UUID, Map<InYearPeriod, CollectedFigure>> neighbours,
        int listed)
        implements Line {

    /** A mean of fewer councils would say too much of each. */
    private static final int FEWEST = 5;

    private static final Point TOO_FEW =
            Point.gap("[none]", "fewer than five neighbours have let you see a figure");

    static CollectedLine of(DataSet dataSet, OwnSeries own, List<Released> released, int listed) {
        var neighbours = new HashMap<UUID, Map<InYearPeriod, CollectedFigure>>();
        for (var one : released) {
            if (one.figure().indicator().equals(own.indicator())) {
                neighbours
                        .computeIfAbsent(one.council(), council -> new HashMap<>())
                        .put(one.figure().period(), one.figure());
            }
        }
        return new CollectedLine(dataSet, own, neighbours, listed);
    }

    /** The same without the council's figures of periods that had not ended by a day. */
    public CollectedLine until(LocalDate day) {
        var ended =
                own.figures().values().stream()
                        .filter(figure -> !figure.period().lastDay().isAfter(day))
                        .toList();
        return new CollectedLine(dataSet, OwnSeries.of(own.indicator(), ended), neighbours, listed);
    }

    /** The indicator. */
    public CollectedIndicator indicator() {
        return own.indicator();
    }

    @Override
    public String title() {
        return indicator().title();
    }

    @Override
    public String unit() {
        return indicator().unit();
    }

    @Override
    public boolean inYear() {
        return true;
    }

    @Override
    public Polarity polarity() {
        return indicator().polarity();
    }

    @Override
    public Figures figures() {
        return Figures.of(indicator().decimalPlaces(), indicator().unit());
    }

    @Override
    public List<Step> steps() {
        return own.latest().map(own::until).orElse(List.of()).stream().map(this::step).toList();
    }

    private Step step(InYearPeriod period) {
        return new Step(
                period.words(),
                period.lastDay(),
                own.figure(period),
                average(period),
                new Certainty.None(Certainty.Because.NUMERATOR_NOT_PUBLISHED),
                status(period));
    }

    private String status(InYearPeriod period) {
        var figure = own.find(period);
        return figure == null ? "" : figure.status().code();
    }

    private Point average(InYearPeriod period) {
        return Average.of(
                        neighbours.values().stream()
                                .flatMap(its -> Optional.ofNullable(its.get(period)).stream())
                                .map(CollectedFigure::value)
                                .toList())
                .filter(average -> average.counted() >= FEWEST)
                .map(average -> figures().point(new Figure.Known(average.mean())))
                .orElse(TOO_FEW);
    }

    @Override
    public Optional<Step> find(String written) {
        return read(written).filter(own.figures()::containsKey).map(this::step);
    }

    @Override
    public Optional<LocalDate> endOf(String written) {
        return read(written).map(InYearPeriod::lastDay);
    }

    private Optional<InYearPeriod> read(String written) {
        return InYearPeriod.read(dataSet.kind(), written);
    }

    @Override
    public Tried tried(Step from, Step to) {
        if (dataSet.kind() == PeriodKind.THREE_YEARS && from.end().plusYears(3).isAfter(to.end())) {
            return new Tried.Not(Tried.Because.OVERLAPPING);
        }
        if (indicator().shape() == CollectedIndicator.Shape.MEAN) {
            return new Tried.Uncertain(Certainty.Because.MEAN);
        }
        return own.chance(period(from), period(to))
                .<Tried>map(Tried.By::new)
                .orElseGet(() -> new Tried.Not(Tried.Because.COUNTS_NOT_GIVEN));
    }

    @Override
    public Beside beside(Step from, Step to) {
        if (indicator().shape() == CollectedIndicator.Shape.COUNT) {
            return new Beside.Not(Beside.Because.GROWS_WITH_SIZE);
        }
        var changes =
                Average.of(
                        neighbours.values().stream()
                                .flatMap(its -> change(its, period(from), period(to)).stream())
                                .map(Figure.Known::new)
                                .toList());
        return changes.isPresent() && changes.get().counted() < FEWEST || changes.isEmpty()
                ? new Beside.Not(
                        listed == 0 ? Beside.Because.NO_NEIGHBOURS : Beside.Because.TOO_FEW)
                : Beside.of(changes.get(), listed);
    }

    private static Optional<BigDecimal> change(
            Map<InYearPeriod, CollectedFigure> its, InYearPeriod from, InYearPeriod to) {
        var then = its.get(from);
        var now = its.get(to);
        return then == null || now == null
                ? Optional.empty()
                : then.value().number().flatMap(t -> now.value().number().map(n -> n.subtract(t)));
    }

    private InYearPeriod period(Step step) {
        return own.figures().keySet().stream()
                .filter(period -> period.lastDay().equals(step.end()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<String> notes() {
        return List.of(
                "These are in-year figures, not published: your own as approved, neighbours’ as released to you.");
    }
}
