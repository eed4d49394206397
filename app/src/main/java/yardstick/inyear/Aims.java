package yardstick.inyear;

import yardstick.collection.AimKind;
import yardstick.collection.CollectedIndicator.Shape;
import yardstick.collection.InYearPeriod;
import yardstick.collection.Nature;
import yardstick.collection.PeriodKind;
import yardstick.inyear.InYearPage.Fact;
import yardstick.statistics.Forecast;
import yardstick.targets.TargetStatus;
import yardstick.web.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the council stands to its own target and to a national threshold. What is counted on a day is
 * held against the target as it is; what adds up over a year by what the year is expected to come
 * to, for a month is no year; a share by the year to date.
 *
 * @param expected the forecast to the year's end; empty where there is none
 */
record Aims(Findings found, Figures figures, Optional<Forecast> expected) {

    private static final String TOLERANCE =
            "“close”: short of it by no more than a twentieth of the target";

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        own().ifPresent(facts::add);
        facts.addAll(others());
        found.indicator()
                .threshold(found.period())
                .map(
                        t ->
                                fact(
                                        "National threshold",
                                        t.value(),
                                        t.source(),
                                        found.own().series().figure(found.period()).number()))
                .ifPresent(facts::add);
        return facts;
    }

    /** The target for these very figures; else that for the published ones of the same measure. */
    private Optional<Fact> own() {
        var label = year().label();
        var aim = aims(year()).filter(a -> a.kind() == AimKind.TARGET).findFirst();
        if (aim.isPresent()) {
            var held = held();
            return Optional.of(
                    fact(
                            "Own target for " + label,
                            aim.get().value(),
                            words(aim.get().note(), held),
                            held.value()));
        }
        var published = found.published();
        return published == null
                ? Optional.empty()
                : published
                        .target(found.own().targets(), found.period())
                        .map(
                                target ->
                                        fact(
                                                "Own target for " + target.period(),
                                                target.value(),
                                                words(target.note(), held()),
                                                held().value()));
    }

    /** What the council expects itself, and whom a report compares it with. */
    private List<Fact> others() {
        var label = year().label();
        return aims(year())
                .filter(a -> a.kind() != AimKind.TARGET)
                .map(
                        a ->
                                new Fact(
                                        "%s for %s".formatted(a.words(), label),
                                        figures.print(a.value()),
                                        a.note().isEmpty() ? "entered by the council" : a.note(),
                                        "",
                                        ""))
                .toList();
    }

    private Stream<InYearQueries.Aim> aims(InYearPeriod year) {
        return found.own().aims().stream().filter(a -> a.period().equals(year.label()));
    }

    private String words(String note, Held held) {
        var end = When.day(year().lastDay());
        return "by %s; %s%s%s"
                .formatted(
                        end,
                        held.value().isPresent()
                                ? "held against " + held.words()
                                : "there is nothing to hold against it yet",
                        found.indicator().polarity() == yardstick.statistics.Polarity.NEITHER
                                ? "; “near”: within a twentieth of the target"
                                : "; " + TOLERANCE,
                        note.isEmpty() ? "" : ". " + note);
    }

    private InYearPeriod year() {
        return year(found.period());
    }

    /** The period that a target is for: the financial year, or the three years themselves. */
    static InYearPeriod year(InYearPeriod period) {
        return period.kind().overlaps()
                ? period
                : InYearPeriod.containing(PeriodKind.FINANCIAL_YEAR, period.firstDay());
    }

    /** What stands beside a target. */
    private record Held(Optional<BigDecimal> value, String words) {}

    private Held held() {
        var indicator = found.indicator();
        var figure = found.own().series().figure(found.period()).number();
        if (indicator.nature() != Nature.DURING || found.period().kind().months() > 3) {
            return new Held(figure, "the figure of " + found.period().words());
        }
        var soFar = Span.yearSoFar(found.own().series(), found.period());
        if (indicator.shape() != Shape.COUNT || soFar.lasts(12)) {
            return new Held(soFar.value(), "the year to date");
        }
        return new Held(expected.map(Forecast::expected), "what the year is expected to come to");
    }

    private Fact fact(String label, BigDecimal aim, String note, Optional<BigDecimal> held) {
        var status = held.map(v -> TargetStatus.of(v, aim, found.indicator().polarity()));
        return new Fact(
                label,
                figures.print(aim),
                note,
                status.map(TargetStatus::word).orElse(""),
                status.map(TargetStatus::colour).orElse(""));
    }
}
