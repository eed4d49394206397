package yardstick.claims;

import yardstick.charts.Point;
import yardstick.comparison.Break;
import yardstick.comparison.Course;
import yardstick.comparison.Indicator;
import yardstick.comparison.Measure;
import yardstick.comparison.Period;
import yardstick.comparison.Series;
import yardstick.statistics.Figure;
import yardstick.statistics.Polarity;
import yardstick.statistics.Tried;
import yardstick.web.Figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A published indicator.
 *
 * @param course its figures
 */
public record PublishedLine(Course course) implements Line {

    private static final Point NO_NEIGHBOUR = Point.gap("[none]", "no neighbour has a value");

    /** The indicator. */
    public Indicator indicator() {
        return course.series().indicator();
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
        return false;
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
        return course.series().points().stream().map(this::step).toList();
    }

    private Step step(Series.Point point) {
        var average = point.neighbourAverage();
        return new Step(
                point.period().label(),
                indicator().endOf(point.period()),
                point.council(),
                average == null ? NO_NEIGHBOUR : figures().point(new Figure.Known(average.mean())),
                point.certainty(),
                status(point.period()));
    }

    private static String status(Period period) {
        var status = period.status();
        return status == null ? "" : status.toLowerCase(Locale.UK);
    }

    @Override
    public Optional<Step> find(String written) {
        return indicator()
                .findWritten(written)
                .flatMap(
                        period ->
                                course.series().points().stream()
                                        .filter(point -> point.period().equals(period))
                                        .findFirst())
                .map(this::step);
    }

    @Override
    public Optional<LocalDate> endOf(String written) {
        return indicator().endOfWritten(written);
    }

    @Override
    public Tried tried(Step from, Step to) {
        return course.tried(point(from), point(to));
    }

    @Override
    public Beside beside(Step from, Step to) {
        if (Measure.growsWithSize(indicator())) {
            return new Beside.Not(Beside.Because.GROWS_WITH_SIZE);
        }
        var neighbours = course.neighbours(point(from), point(to));
        return Beside.of(neighbours.changes(), neighbours.listed());
    }

    private Series.Point point(Step step) {
        return course.series().points().stream()
                .filter(point -> point.period().label().equals(step.label()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<String> notes() {
        return course.series().breaks().stream().map(Break::sentence).toList();
    }
}
