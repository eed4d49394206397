package yardstick.editions;

import yardstick.comparison.Edition;
import yardstick.comparison.Revision;
import yardstick.downloads.Cell;
import yardstick.downloads.Download;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** All areas of a period, as an earlier edition had them and as they are: to take away. */
final class RevisionsFile {

    private static final List<String> COLUMNS =
            List.of(
                    "Indicator",
                    "Unit",
                    "Period",
                    "Area code",
                    "Area",
                    "Value then",
                    "Value now",
                    "Change",
                    "Counted then",
                    "Counted now",
                    "Divided by then",
                    "Divided by now",
                    "Cause",
                    "Edition then",
                    "Edition now");

    private RevisionsFile() {}

    static Download of(RevisionsAsked asked) {
        var period = asked.period();
        var indicator = asked.revisions().indicator();
        var label = period == null ? "none" : period.period().label();
        return new Download(
                "%s-revisions-%s".formatted(indicator.code(), label),
                "%s, %s: what has been revised".formatted(indicator.title(), label),
                COLUMNS,
                period == null
                        ? List.of()
                        : period.revisions().stream().map(r -> row(asked, label, r)).toList(),
                Download.Notes.published(
                        "%s; %s".formatted(name(asked.revisions().against()), indicator.source()),
                        "Values are as published, never rounded.",
                        "The cause is worked out from counts and what they are divided by, where both editions state them."));
    }

    private static List<Cell> row(RevisionsAsked asked, String period, Revision revision) {
        var indicator = asked.revisions().indicator();
        var before = revision.before();
        var now = revision.now();
        return List.of(
                Cell.of(indicator.title()),
                Cell.of(indicator.unit()),
                Cell.of(period),
                Cell.of(now.area().code()),
                Cell.of(now.area().name()),
                Cell.of(before.figure()),
                Cell.of(now.figure()),
                Cell.of(revision.difference().<BigDecimal>map(d -> d).orElse(null)),
                Cell.of(before.numerator()),
                Cell.of(now.numerator()),
                Cell.of(before.denominator()),
                Cell.of(now.denominator()),
                Cell.of(
                        revision.isChanged()
                                ? revision.cause().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                : ""),
                Cell.of(Editions.name(asked.catalogue(), before.editionId())),
                Cell.of(Editions.name(asked.catalogue(), now.editionId())));
    }

    private static String name(@org.jspecify.annotations.Nullable Edition edition) {
        return edition == null ? "" : Editions.name(Objects.requireNonNull(edition));
    }
}
