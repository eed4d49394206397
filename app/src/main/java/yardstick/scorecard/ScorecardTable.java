package yardstick.scorecard;

import org.jspecify.annotations.Nullable;

import yardstick.beside.InYearColumns;
import yardstick.comparison.Comparison;
import yardstick.comparison.Edition;
import yardstick.comparison.Scored;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.scoring.Words;
import yardstick.statistics.Certainty;
import yardstick.statistics.Chance;
import yardstick.statistics.Figure;
import yardstick.statistics.Interval;
import yardstick.statistics.Level;
import yardstick.statistics.Neighbourhood;
import yardstick.statistics.QuartileBand;
import yardstick.statistics.Trend;
import yardstick.targets.OwnTarget;
import yardstick.targets.TargetStatus;
import yardstick.web.Sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The download of a scorecard: the same rows, unrounded, with every reason in full. */
final class ScorecardTable {

    private static final List<String> COLUMNS =
            List.of(
                    "Topic",
                    "Indicator code",
                    "Indicator",
                    "Unit",
                    "Polarity",
                    "Period",
                    "Figure",
                    "Lower limit",
                    "Upper limit",
                    "Level (%)",
                    "Interval by",
                    "No interval because",
                    "Change",
                    "Direction of travel",
                    "Change beyond chance",
                    "Trend",
                    "Trend tested by, or why not",
                    "Rank",
                    "Ranked",
                    "Band",
                    "Neighbours' mean",
                    "Neighbours' median",
                    "Neighbours counted",
                    "Neighbours",
                    "Mean and median disagree",
                    "Compared with neighbours",
                    "To the neighbours' mean",
                    "The same in children",
                    "Best neighbour",
                    "Best neighbour's figure",
                    "Region",
                    "Compared with region",
                    "England",
                    "Compared with England",
                    "Best quarter from");

    private static final List<String> OWN =
            List.of("Own target", "Target for", "Figure against target");

    private static final String[] REMARKS = {
        "Intervals are at 95%: Wilson score for percentages, Byar’s approximation for rates and"
                + " counts, exact Poisson below ten.",
        "Higher or lower than another area is said only where the interval excludes its figure.",
        "Against target: met, at it or better; close, short of it by no more than a twentieth of"
                + " the target; missed, by more. Where neither way is better: near, above or below."
    };

    private final Scorecard card;
    private final boolean own;
    private final boolean inYear;

    private ScorecardTable(Scorecard card) {
        this.card = card;
        this.own = card.asked().place().own();
        this.inYear = card.hasInYear();
    }

    static Download of(Scorecard card) {
        var table = new ScorecardTable(card);
        var council = card.asked().council();
        var columns = new ArrayList<>(COLUMNS);
        columns.addAll(table.own ? OWN : List.of());
        columns.addAll(table.inYear ? InYearColumns.HEADINGS : List.of());
        columns.add("Sentence");
        var source = sources(card);
        return new Download(
                "scorecard-%s-%s".formatted(council.code(), card.topic()),
                "Scorecard of %s: %s".formatted(council.name(), card.topic()),
                columns,
                table.rows(),
                table.notes(source));
    }

    private Download.Notes notes(String source) {
        var council = card.asked().council().name();
        if (inYear) {
            return InYearColumns.notes(source, council, own, REMARKS);
        }
        return own
                ? Download.Notes.own(source, council, REMARKS)
                : Download.Notes.published(source, REMARKS);
    }

    private List<List<Cell>> rows() {
        var rows = new ArrayList<List<Cell>>();
        card.byTopic()
                .forEach((topic, those) -> those.forEach(c -> rows.add(row(topic, c.scored()))));
        return rows;
    }

    private List<Cell> row(String topic, Scored scored) {
        var cells = new ArrayList<Cell>();
        figure(cells, topic, scored);
        course(cells, scored);
        neighbours(cells, scored);
        others(cells, scored);
        if (own) {
            target(cells, scored.comparison());
        }
        if (inYear) {
            cells.addAll(InYearColumns.cells(card.inYear(scored)));
        }
        cells.add(Cell.of(Sentence.of(scored.comparison(), scored.evidence())));
        return cells;
    }

    private static void figure(List<Cell> cells, String topic, Scored scored) {
        var comparison = scored.comparison();
        var indicator = comparison.indicator();
        cells.add(Cell.of(topic));
        cells.add(Cell.of(indicator.code()));
        cells.add(Cell.of(indicator.title()));
        cells.add(Cell.of(indicator.unit()));
        cells.add(Cell.of(indicator.polarity().word()));
        cells.add(Cell.of(comparison.period().label()));
        cells.add(Cell.of(comparison.council().figure()));
        switch (scored.evidence().certainty()) {
            case Interval interval -> {
                cells.add(Cell.of(interval.lower()));
                cells.add(Cell.of(interval.upper()));
                cells.add(Cell.of(interval.level().percent()));
                cells.add(Cell.of(interval.method().words()));
                cells.add(Cell.BLANK);
            }
            case Certainty.None none -> {
                for (int i = 0; i < 4; i++) {
                    cells.add(Cell.BLANK);
                }
                cells.add(Cell.of(none.because().words()));
            }
        }
    }

    private static void course(List<Cell> cells, Scored scored) {
        var comparison = scored.comparison();
        cells.add(Cell.of(comparison.change()));
        cells.add(Cell.of(comparison.directionOfTravel().word()));
        cells.add(Cell.of(beyond(scored.evidence().chance())));
        switch (scored.trend()) {
            case Trend.Tested tested -> {
                cells.add(Cell.of(Words.direction(tested.direction())));
                cells.add(Cell.of(tested.method().words() + ", " + tested.periods() + " periods"));
            }
            case Trend.Refused refused -> {
                cells.add(Cell.BLANK);
                cells.add(Cell.of(refused.because().words()));
            }
        }
        QuartileBand band = comparison.quartileBand();
        cells.add(Cell.of(comparison.rank()));
        cells.add(Cell.of(comparison.ranked()));
        cells.add(Cell.of(band == null ? null : band.name()));
    }

    private static @Nullable String beyond(@Nullable Chance chance) {
        if (chance == null) {
            return null;
        }
        return chance.isBeyondChance(Level.PERCENT_95) ? "yes" : "may be chance";
    }

    private static void neighbours(List<Cell> cells, Scored scored) {
        var evidence = scored.evidence();
        Neighbourhood found = evidence.neighbourhood();
        cells.add(found == null ? Cell.BLANK : Cell.of(found.average().mean()));
        cells.add(found == null ? Cell.BLANK : Cell.of(found.average().median()));
        cells.add(Cell.of(found == null ? 0 : found.average().counted()));
        cells.add(Cell.of(scored.comparison().neighbours().size()));
        cells.add(Cell.of(found != null && found.sidesDiffer() ? "yes" : ""));
        cells.add(Cell.of(evidence.neighbours().word()));
        cells.add(
                found == null ? Cell.BLANK : found.toMean().<Cell>map(Cell::of).orElse(Cell.BLANK));
        cells.add(Cell.of(evidence.childrenToMean()));
        cells.add(
                Cell.of(
                        evidence.best().stream()
                                .map(n -> n.neighbour().area().name())
                                .collect(Collectors.joining("; "))));
        cells.add(
                evidence.best().stream()
                        .findFirst()
                        .map(n -> Cell.of(n.standing().figure()))
                        .orElse(Cell.BLANK));
    }

    private static void others(List<Cell> cells, Scored scored) {
        var comparison = scored.comparison();
        cells.add(Cell.of(comparison.region().figure()));
        cells.add(Cell.of(scored.evidence().region().word()));
        cells.add(Cell.of(comparison.england().figure()));
        cells.add(Cell.of(scored.evidence().england().word()));
        cells.add(Cell.of(scored.evidence().bestQuarter()));
    }

    private void target(List<Cell> cells, Comparison comparison) {
        OwnTarget target = Targets.next(comparison, card.targets());
        cells.add(target == null ? Cell.BLANK : Cell.of(target.value()));
        cells.add(Cell.of(target == null ? null : target.period()));
        cells.add(
                target != null
                                && comparison.council().figure()
                                        instanceof Figure.Known(BigDecimal value)
                        ? Cell.of(
                                TargetStatus.of(
                                                value,
                                                target.value(),
                                                comparison.indicator().polarity())
                                        .word())
                        : Cell.BLANK);
    }

    private static String words(Edition edition) {
        return "%s, %s, edition %s, published %s"
                .formatted(
                        edition.publisher(), edition.title(), edition.label(), edition.published());
    }

    /** Every edition that a council's figure is from. */
    static String sources(Scorecard card) {
        var sources = new LinkedHashSet<String>();
        for (var scored : card.shown()) {
            card.catalogue()
                    .findEdition(scored.comparison())
                    .map(ScorecardTable::words)
                    .ifPresent(sources::add);
        }
        return sources.isEmpty() ? "No published figures" : String.join("; ", sources);
    }
}
