package yardstick.editions;

import org.jspecify.annotations.Nullable;

import yardstick.charts.Table;
import yardstick.charts.Table.Cell;
import yardstick.charts.Table.Column;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Edition;
import yardstick.comparison.Passport;
import yardstick.comparison.Passport.Disagreement;
import yardstick.comparison.Passport.Source;
import yardstick.comparison.Revision;
import yardstick.comparison.Said;
import yardstick.statistics.Figure;
import yardstick.web.Figures;
import yardstick.web.Place;
import yardstick.web.SummaryRow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Puts a figure's passport into words. */
final class PassportWriter {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("Edition", false),
                    new Column("File and row", false),
                    new Column("Value", true),
                    new Column("Counted", true),
                    new Column("Divided by", true),
                    new Column("What it is", false));

    private final Catalogue catalogue;
    private final Place place;
    private final Passport passport;
    private final Figures figures;

    PassportWriter(Catalogue catalogue, Place place, Passport passport) {
        this.catalogue = catalogue;
        this.place = place;
        this.passport = passport;
        this.figures =
                Figures.of(passport.indicator().decimalPlaces(), passport.indicator().unit());
    }

    PassportPage page() {
        var path = "/indicators/" + passport.indicator().code();
        return new PassportPage(
                passport.indicator().title() + ": where a figure comes from",
                heading(),
                new Working(passport, figures).sentences(),
                rows(),
                editions(),
                passport.revisions(catalogue).stream().map(this::revised).toList(),
                passport.disagreements().stream().map(this::disagreement).toList(),
                passport.indicator()
                        .method()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.equals("-"))
                        .toList(),
                place.to(path),
                place.to(path + "/revisions"));
    }

    private String heading() {
        return "%s, %s: %s"
                .formatted(
                        passport.standing().area().name(),
                        passport.period().label(),
                        switch (passport.standing().figure()) {
                            case Figure.Known(BigDecimal value) -> figures.inWords(value);
                            case Figure.Missing(Figure.Reason reason) ->
                                    "no figure, " + reason.words();
                        });
    }

    private List<SummaryRow> rows() {
        var rows = new ArrayList<SummaryRow>();
        var standing = passport.standing();
        standing.figure()
                .number()
                .ifPresent(
                        value ->
                                rows.add(
                                        SummaryRow.of(
                                                passport.isWorkedOut()
                                                        ? "Worked out here"
                                                        : "Published value",
                                                value.toPlainString())));
        var status = passport.period().status();
        if (status != null) {
            rows.add(SummaryRow.of("Status", status));
        }
        source(rows, "", standing.editionId(), standing.sourceRow());
        var detail = passport.detail();
        if (detail != null) {
            var what = standing.figure().number().isPresent() ? "Counts. " : "Reason. ";
            source(rows, what, detail.editionId(), detail.row());
        }
        passport.populationOf(standing.denominator())
                .ifPresent(
                        p ->
                                rows.add(
                                        SummaryRow.of(
                                                "Children aged 0 to 17",
                                                "Estimate for the middle of %d, %s"
                                                        .formatted(p.year(), where(p.source())))));
        return List.copyOf(rows);
    }

    private void source(List<SummaryRow> rows, String what, int editionId, int row) {
        var edition = catalogue.editions().get(editionId);
        if (edition != null) {
            rows.add(SummaryRow.of(what + "Publication", publication(edition)));
            rows.add(SummaryRow.of(what + "File", edition.fileName()));
            rows.add(SummaryRow.of(what + "Row", String.valueOf(row)));
        }
    }

    private static String publication(Edition edition) {
        return "%s, %s, edition %s, published %s"
                .formatted(
                        edition.publisher(), edition.title(), edition.label(), edition.published());
    }

    private String where(Source source) {
        return catalogue.editions().containsKey(source.editionId())
                ? "%s, row %d".formatted(name(source.editionId()), source.row())
                : "row %d".formatted(source.row());
    }

    private String name(int editionId) {
        return Editions.name(catalogue, editionId);
    }

    private Table editions() {
        return new Table(
                "What each edition says, the one published last first",
                COLUMNS,
                passport.said().stream().map(this::row).toList());
    }

    private Table.Row row(Said said) {
        var edition = catalogue.editions().get(said.editionId());
        boolean ours = said.editionId() == passport.standing().editionId();
        return new Table.Row(
                List.of(
                        Cell.of(name(said.editionId())),
                        Cell.of(
                                "%s, row %d"
                                        .formatted(
                                                edition == null ? "" : edition.fileName(),
                                                said.row())),
                        Cell.of(figures.print(said.figure()).point()),
                        number(said.numerator()),
                        number(said.denominator()),
                        Cell.of(role(said, ours))),
                ours);
    }

    private String role(Said said, boolean ours) {
        if (ours) {
            return "The figure";
        }
        var detail = passport.detail();
        var other = said.workedOutWith();
        var with = other == null ? "" : "Worked out here with " + name(other);
        if (detail != null && detail.editionId() == said.editionId()) {
            var brings =
                    passport.standing().figure().number().isPresent()
                            ? "Brings the counts"
                            : "Brings the reason";
            return with.isEmpty() ? brings : brings + ". " + with;
        }
        return with.isEmpty() ? "Another edition" : with;
    }

    private static Cell number(@Nullable BigDecimal number) {
        return number == null
                ? new Cell("[none]", "the file does not say")
                : Cell.of(Editions.count(number));
    }

    private String revised(Revision revision) {
        return "%s said %s. %s"
                .formatted(
                        name(revision.before().editionId()),
                        Editions.printed(figures, revision.before().figure()),
                        new Reasons(figures).of(revision));
    }

    private String disagreement(Disagreement disagreement) {
        var value = disagreement.value();
        return "%s says %s. %s."
                .formatted(
                        where(disagreement.source()),
                        value == null ? "nothing" : value.toPlainString(),
                        disagreement.reason());
    }
}
