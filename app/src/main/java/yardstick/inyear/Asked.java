package yardstick.inyear;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpParameters;

import yardstick.collection.CollectedIndicator;
import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.collection.OwnSeries;
import yardstick.comparison.Council;
import yardstick.web.FieldError;
import yardstick.web.Place;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asked of the page. Whatever cannot be had is answered with what comes nearest and a
 * sentence that says so.
 *
 * @param place the council's space
 * @param mayEdit whether the reader may write there
 * @param council the council
 * @param dataSet the data set
 * @param indicator the collected indicator
 * @param period the period that was asked for; empty for the latest there is
 * @param beside whose figures stand beside
 * @param problems what could not be had, and what to do
 */
record Asked(
        Place place,
        boolean mayEdit,
        Council council,
        DataSet dataSet,
        CollectedIndicator indicator,
        Optional<InYearPeriod> period,
        Beside beside,
        List<FieldError> problems) {

    /** What the address names. */
    record Subject(
            Place place,
            boolean mayEdit,
            Council council,
            DataSet dataSet,
            CollectedIndicator indicator) {}

    static Asked of(Subject subject, HttpParameters sent) {
        var problems = new ArrayList<FieldError>();
        return new Asked(
                subject.place(),
                subject.mayEdit(),
                subject.council(),
                subject.dataSet(),
                subject.indicator(),
                period(subject.dataSet(), sent.getFirst("period").orElse(""), problems),
                beside(sent.getFirst("beside").orElse(""), problems),
                problems);
    }

    /**
     * The period to show: that asked for, the council's last, the last that others let it see, or
     * the last that has ended.
     */
    InYearPeriod shown(OwnSeries series, Others others) {
        return period.or(series::latest)
                .or(() -> others.periods().reversed().stream().findFirst())
                .orElseGet(() -> dataSet.latestEnded(LocalDate.now()));
    }

    /** The page's path. */
    String path() {
        return "%s/figures/%s/indicators/%s"
                .formatted(place.href(), dataSet.code(), indicator.code());
    }

    /** The figures of the page as a file: CSV or XLSX. */
    String file(String ending) {
        return path() + "." + ending + query();
    }

    /** A picture of the page, such as {@code process.svg}, with what was chosen. */
    String picture(String file) {
        return path() + "/" + file + query();
    }

    private String query() {
        var query = new ArrayList<String>();
        period.ifPresent(p -> query.add("period=" + URLEncoder.encode(p.label(), UTF_8)));
        query.add("beside=" + beside.code());
        return "?" + String.join("&", query);
    }

    private static Optional<InYearPeriod> period(
            DataSet dataSet, String wanted, List<FieldError> problems) {
        if (wanted.isBlank()) {
            return Optional.empty();
        }
        var found = InYearPeriod.read(dataSet.kind(), wanted);
        if (found.isEmpty()) {
            var example = dataSet.latestEnded(LocalDate.now()).label();
            problems.add(
                    new FieldError(
                            "period",
                            "“%s” is no %s. Write it like %s, or leave it empty for the latest"
                                    .formatted(
                                            shortened(wanted),
                                            dataSet.kind().code().replace('-', ' '),
                                            example)));
        }
        return found;
    }

    private static Beside beside(String wanted, List<FieldError> problems) {
        var found = Beside.find(wanted.strip());
        if (found.isEmpty() && !wanted.isBlank()) {
            problems.add(
                    new FieldError(
                            "beside",
                            "“%s” cannot be chosen here. Choose from the list"
                                    .formatted(shortened(wanted))));
        }
        return found.orElse(Beside.NEIGHBOURS);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
