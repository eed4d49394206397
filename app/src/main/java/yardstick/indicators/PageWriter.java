package yardstick.indicators;

import org.jspecify.annotations.Nullable;

import yardstick.beside.Run;
import yardstick.beside.Runs;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Overview;
import yardstick.comparison.Period;
import yardstick.indicators.IndicatorPage.Added;
import yardstick.indicators.IndicatorPage.Broken;
import yardstick.indicators.IndicatorPage.Choices;
import yardstick.indicators.IndicatorPage.CommentaryLine;
import yardstick.indicators.IndicatorPage.DuringLine;
import yardstick.indicators.IndicatorPage.Group;
import yardstick.indicators.IndicatorPage.OwnSpace;
import yardstick.indicators.IndicatorPage.TargetLine;
import yardstick.web.Choice;
import yardstick.web.Figures;
import yardstick.web.Sentence;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts an indicator's page into words: from what was asked and what was found. */
final class PageWriter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    private final Catalogue catalogue;
    private final Asked asked;
    private final Overview overview;
    private final TrendMarks marks;
    private final Runs runs;
    private final Figures figures;

    PageWriter(Catalogue catalogue, Asked asked, Overview overview, TrendMarks marks, Runs runs) {
        this.catalogue = catalogue;
        this.asked = asked;
        this.overview = overview;
        this.marks = marks;
        this.runs = runs;
        this.figures = Figures.of(asked.indicator().decimalPlaces(), asked.indicator().unit());
    }

    /**
     * The page.
     *
     * @param notes what the council has written; null for readers who are not its members
     */
    IndicatorPage page(@Nullable OwnNotes notes, boolean mayEdit, String banner) {
        var comparison = overview.comparison();
        var company = Company.of(catalogue, asked, comparison);
        var shown = notes == null ? OwnNotes.NONE : notes;
        return new IndicatorPage(
                asked.indicator().title() + ", " + periodWords(asked.period()),
                Answer.of(comparison).sentence(),
                Sentence.of(comparison, comparison.evidence()),
                Facts.of(overview.comparison(), figures, shown, runs.latest()),
                choices(shown),
                new ComparedBars(asked, comparison).of(company, Company.words(catalogue, asked)),
                new Trends(asked, overview, marks).trend(shown, runs),
                Passports.ofBars(asked, comparison, company),
                Passports.ofTrend(asked, overview.series()),
                Stream.concat(marks.sentences().stream(), runs.sentences().stream()).toList(),
                breaks(),
                AboutIndicator.of(asked.indicator(), Likely.test(comparison.evidence())),
                Sources.of(catalogue, asked, overview),
                IndicatorPage.Files.of(asked.address()),
                banner,
                notes == null ? null : ownSpace(notes, mayEdit));
    }

    private List<Broken> breaks() {
        return overview.series().breaks().stream()
                .map(
                        b ->
                                new Broken(
                                        b.sentence(),
                                        b.councils().stream()
                                                .map(c -> new Group(c.name(), elsewhere(c)))
                                                .toList()))
                .toList();
    }

    private String elsewhere(Area other) {
        return asked.address()
                .vintage()
                .keep("/compare/" + other.code() + "/indicators/" + asked.indicator().code());
    }

    private Choices choices(OwnNotes notes) {
        return new Choices(
                asked.address().path(),
                asked.indicator().periods().reversed().stream()
                        .filter(Period::hasValue)
                        .map(p -> Choice.of(p.label(), periodWords(p)))
                        .toList(),
                asked.period().label(),
                catalogue.models().stream().map(m -> Choice.of(m, m + " model")).toList(),
                asked.model(),
                View.besides(),
                View.code(asked.view().beside()),
                View.orders(),
                View.code(asked.view().order()),
                View.axes(),
                View.code(asked.view().axis()),
                councils(),
                asked.others().stream()
                        .map(o -> new Added(o.code(), o.name(), without(o.code())))
                        .toList(),
                notes.groups().stream()
                        .map(g -> new Group(g.name(), asked.address().besideOnly(g.codes()).href()))
                        .toList());
    }

    private List<Choice> councils() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "No further council"));
        catalogue.councils().values().stream()
                .filter(c -> !c.equals(asked.council()) && !asked.others().contains(c.area()))
                .map(c -> Choice.of(c.code(), name(c)))
                .forEach(choices::add);
        return choices;
    }

    private static String name(Council council) {
        var until = council.until();
        return until == null
                ? council.name()
                : "%s (until %d)".formatted(council.name(), until.getYear());
    }

    private String without(String code) {
        return asked.address().without(code).href();
    }

    private OwnSpace ownSpace(OwnNotes notes, boolean mayEdit) {
        var path = asked.address().path();
        return new OwnSpace(
                mayEdit,
                path + "/targets/new",
                path + "/commentary/new",
                notes.targets().stream()
                        .map(
                                t ->
                                        new TargetLine(
                                                t.period(),
                                                figures.print(t.value()),
                                                t.note(),
                                                path + "/targets/" + t.id()))
                        .toList(),
                notes.commentary().stream().map(c -> line(c, path)).toList(),
                runs.ofSubject().stream().map(this::during).toList());
    }

    private DuringLine during(Run run) {
        var latest = run.latest();
        var printed = latest.printed();
        return new DuringLine(
                run.indicator().title(),
                latest.figure().period().words(),
                printed.missing() ? printed.text() + " " + printed.reason() : printed.text(),
                latest.status(),
                "/councils/%s/figures/%s/indicators/%s"
                        .formatted(
                                asked.council().code(),
                                latest.dataSet().code(),
                                run.indicator().code()));
    }

    private static CommentaryLine line(OwnNotes.Commentary commentary, String path) {
        var at = commentary.at();
        return new CommentaryLine(
                commentary.period(),
                commentary.body().lines().filter(l -> !l.isBlank()).toList(),
                commentary.by(),
                at == null ? "" : MOMENT.format(at),
                path + "/commentary/" + commentary.id());
    }

    private static String periodWords(Period period) {
        var status = period.status();
        return status == null ? period.label() : period.label() + " (" + status + ")";
    }
}
