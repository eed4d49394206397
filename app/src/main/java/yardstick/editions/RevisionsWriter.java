package yardstick.editions;

import yardstick.charts.Table;
import yardstick.charts.Table.Cell;
import yardstick.charts.Table.Column;
import yardstick.comparison.Area;
import yardstick.comparison.Cause;
import yardstick.comparison.Edition;
import yardstick.comparison.IndicatorRevisions;
import yardstick.comparison.IndicatorRevisions.InPeriod;
import yardstick.comparison.Revision;
import yardstick.web.Choice;
import yardstick.web.Figures;

import java.util.List;
import java.util.Optional;

/** Puts an indicator's revisions into words. */
final class RevisionsWriter {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("Period", false),
                    new Column("Councils changed", true),
                    new Column("Came or went", true),
                    new Column("Then", true),
                    new Column("Now", true),
                    new Column("Change", true));

    private final RevisionsAsked asked;
    private final IndicatorRevisions revisions;
    private final Figures figures;
    private final Reasons reasons;

    RevisionsWriter(RevisionsAsked asked) {
        this.asked = asked;
        this.revisions = asked.revisions();
        var indicator = revisions.indicator();
        this.figures = Figures.of(indicator.decimalPlaces(), indicator.unit());
        this.reasons = new Reasons(figures);
    }

    RevisionsPage page() {
        var period = asked.period();
        var against = revisions.against();
        return new RevisionsPage(
                revisions.indicator().title() + ": what has been revised?",
                heading(),
                against == null || period == null
                        ? "No edition published before today’s figures has been loaded, so there is nothing to compare with."
                        : "",
                asked.place().href() + asked.path(""),
                revisions.earlier().stream()
                        .map(e -> Choice.of(String.valueOf(e.id()), Editions.name(e)))
                        .toList(),
                against == null ? "" : String.valueOf(against.id()),
                revisions.periods().stream()
                        .map(p -> Choice.of(p.period().label(), p.period().label()))
                        .toList(),
                period == null ? "" : period.period().label(),
                summary(),
                period == null ? "" : why(period),
                period == null
                        ? List.of()
                        : period.revisions().stream().map(r -> line(period, r)).toList(),
                asked.place().to(asked.path(".csv") + asked.query()),
                asked.place().to(asked.path(".xlsx") + asked.query()));
    }

    private String heading() {
        Edition against = revisions.against();
        if (against == null) {
            return "There is no earlier edition of this indicator";
        }
        var changed = revisions.periods().stream().filter(p -> p.changed() > 0).toList();
        if (changed.isEmpty()) {
            return "No council’s figure has changed since " + Editions.name(against);
        }
        var latest = changed.getFirst();
        return "%d of %d councils’ figures for %s%s have changed since %s"
                .formatted(
                        latest.changed(),
                        latest.compared(),
                        latest.period().label(),
                        changed.size() > 1
                                ? ", and figures of %d other %s,"
                                        .formatted(
                                                changed.size() - 1,
                                                changed.size() == 2 ? "period" : "periods")
                                : "",
                        Editions.name(against));
    }

    private Table summary() {
        return new Table(
                "Periods, with the figure of " + asked.place().name(),
                COLUMNS,
                revisions.periods().stream().map(this::row).toList());
    }

    private Table.Row row(InPeriod period) {
        var council = asked.catalogue().findCouncil(asked.place().code()).orElseThrow();
        Optional<Revision> ours = period.of(council.area());
        return new Table.Row(
                List.of(
                        Cell.of(period.period().label()),
                        Cell.of("%d of %d".formatted(period.changed(), period.compared())),
                        Cell.of(String.valueOf(period.cameOrWent())),
                        ours.map(r -> Cell.of(figures.point(r.before().figure())))
                                .orElse(notThere()),
                        ours.map(r -> Cell.of(figures.point(r.now().figure()))).orElse(notThere()),
                        Cell.of(ours.map(this::change).orElse(""))),
                period.equals(asked.period()));
    }

    private static Cell notThere() {
        return new Cell("[none]", "the earlier edition has no row for it");
    }

    private String change(Revision revision) {
        return revision.difference().map(figures::change).orElse("");
    }

    /** How far the files explain the period's changes. */
    private static String why(InPeriod period) {
        if (period.changed() == 0) {
            return "No council’s figure for %s has changed.".formatted(period.period().label());
        }
        return "Of the %d changed figures for %s: %s."
                .formatted(
                        period.changed(),
                        period.period().label(),
                        String.join(
                                "; ",
                                java.util.stream.Stream.of(Cause.values())
                                        .filter(cause -> period.because(cause) > 0)
                                        .map(c -> period.because(c) + " " + words(c))
                                        .toList()));
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case DENOMINATOR ->
                    "because what they are divided by was estimated anew, while the counts did not change";
            case NUMERATOR -> "because the counts were revised";
            case BOTH -> "because counts and what they are divided by were both revised";
            case NEITHER -> "with the same counts, rounded or worked out in another way";
            case NOT_STATED -> "for which the files do not say why";
        };
    }

    private RevisionsPage.Line line(InPeriod period, Revision revision) {
        Area area = revision.now().area();
        return new RevisionsPage.Line(
                area.name(),
                asked.place().figure(revisions.indicator(), area, period.period()),
                Editions.printed(figures, revision.before().figure()),
                Editions.printed(figures, revision.now().figure()),
                change(revision),
                revision.isChanged() ? reasons.why(revision) : "",
                area.code().equals(asked.place().code()));
    }
}
