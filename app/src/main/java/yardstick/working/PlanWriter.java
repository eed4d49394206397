package yardstick.working;

import org.jspecify.annotations.Nullable;

import yardstick.beside.InYear;
import yardstick.beside.Latest;
import yardstick.claims.Claim;
import yardstick.claims.ClaimWords;
import yardstick.claims.Line;
import yardstick.claims.Lines;
import yardstick.claims.Tally;
import yardstick.claims.Watched;
import yardstick.comparison.Council;
import yardstick.plan.Measure;
import yardstick.web.Figures;
import yardstick.working.PlanWorking.Named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into words what all success measures of a plan show. */
final class PlanWriter {

    private final Subject subject;
    private final Council council;
    private final Latest inYear;
    private final List<Watched> all;

    PlanWriter(Subject subject, Council council, Lines.Found lines, Latest inYear) {
        this.subject = subject;
        this.council = council;
        this.inYear = inYear;
        this.all = Watched.of(subject.whole(), council.name(), lines);
    }

    PlanWorking page() {
        var named = all.stream().filter(Watched::hasIndicator).toList();
        return new PlanWorking(
                subject.whole().plan().title() + ": is it working?",
                heading(named),
                lead(named),
                named.stream().map(this::row).toList(),
                all.stream().filter(one -> !one.hasIndicator()).map(this::other).toList(),
                subject.whole()
                        .actions()
                        .filter(action -> action.measures().isEmpty())
                        .map(a -> new Named(Words.name(a), subject.path(a)))
                        .toList(),
                subject.path());
    }

    private String heading(List<Watched> named) {
        if (all.isEmpty()) {
            return "This plan does not say how you will know that it works";
        }
        return named.isEmpty()
                ? "No success measure of this plan names an indicator"
                : Tally.of(named.stream().map(Watched::words).toList()).heading();
    }

    private static List<String> lead(List<Watched> named) {
        if (named.isEmpty()) {
            return List.of(
                    "Name an indicator with a baseline and a target in an action’s success measure, and this page shows whether it moves.");
        }
        var lead = new ArrayList<String>();
        var left = Tally.of(named.stream().map(Watched::words).toList()).left();
        if (!left.isEmpty()) {
            lead.add(left);
        }
        lead.add(ClaimWords.NOT_CAUSED);
        return lead;
    }

    private PlanWorking.Row row(Watched one) {
        var measure = one.measure();
        var line = one.line();
        var figures = line == null ? null : line.figures();
        return new PlanWorking.Row(
                new Named(Words.name(one.action()), subject.path(one.action()) + "/working"),
                indicator(one, line),
                line == null ? "" : measure.body(),
                baseline(one, figures),
                Words.planned(measure.target(), measure.targetPeriod(), figures),
                latest(one.words().claim()),
                inYear(measure).map(InYear::words).orElse(""),
                one.words().verdict(),
                one.words().beside());
    }

    private Named indicator(Watched one, @Nullable Line line) {
        var code = one.measure().published();
        if (line == null) {
            return new Named(
                    one.measure().body().isEmpty() ? String.valueOf(code) : one.measure().body(),
                    "");
        }
        return new Named(
                line.title(), code == null ? "" : subject.place().href() + "/indicators/" + code);
    }

    private static String baseline(Watched one, @Nullable Figures figures) {
        var from =
                switch (one.words().claim()) {
                    case Claim.Moved moved -> moved.from();
                    case Claim.Still still -> still.from();
                    case Claim.InWords none -> null;
                    case Claim.Unknown unknown -> null;
                };
        var measure = one.measure();
        return from == null
                ? Words.planned(measure.baseline(), measure.baselinePeriod(), figures)
                : Words.planned(from.value(), from.period(), figures);
    }

    private static String latest(Claim claim) {
        return switch (claim) {
            case Claim.Moved moved -> printed(moved.line(), moved.to());
            case Claim.Still still -> {
                var step = still.latest();
                yield step == null ? "None" : printed(still.line(), step);
            }
            case Claim.InWords none -> "None";
            case Claim.Unknown unknown -> "None";
        };
    }

    private static String printed(Line line, Line.Step step) {
        var printed = line.figures().print(step.figure());
        return "%s%s (%s)%s"
                .formatted(
                        printed.text(),
                        printed.missing() ? " " + printed.reason() : "",
                        step.label(),
                        line.inYear() ? ", in-year, own" : "");
    }

    private Optional<InYear> inYear(Measure measure) {
        var code = measure.published();
        return code == null ? Optional.empty() : inYear.find(council, code);
    }

    private PlanWorking.Other other(Watched one) {
        return new PlanWorking.Other(
                new Named(Words.name(one.action()), subject.path(one.action())),
                one.measure().body(),
                one.measure().evidencedBy());
    }
}
