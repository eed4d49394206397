package yardstick.working;

import org.jspecify.annotations.Nullable;

import yardstick.beside.Run;
import yardstick.beside.Runs;
import yardstick.charts.TrendLine;
import yardstick.claims.Claim;
import yardstick.claims.ClaimWords;
import yardstick.claims.Line;
import yardstick.claims.Lines;
import yardstick.claims.PublishedLine;
import yardstick.claims.Tally;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Edition;
import yardstick.plan.Action;
import yardstick.plan.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts into words and pictures what the success measures of one action show. */
final class ActionWriter {

    private final Subject subject;
    private final Action action;
    private final Catalogue catalogue;
    private final Council council;
    private final Lines.Found lines;
    private final Map<String, Runs> runs;
    private final Steps milestones;

    ActionWriter(
            Subject subject,
            Action action,
            Catalogue catalogue,
            Lines.Found lines,
            Map<String, Runs> runs) {
        this.subject = subject;
        this.action = action;
        this.catalogue = catalogue;
        this.council = Finder.council(catalogue, subject.membership());
        this.lines = lines;
        this.runs = runs;
        this.milestones = new Steps(action.milestones(), Words.today());
    }

    ActionWorking page() {
        return new ActionWorking(
                Words.name(action) + ": is it working?",
                heading(),
                action.measures().stream().map(this::part).toList(),
                milestones.lines(),
                subject.path(action),
                subject.path() + "/working");
    }

    private String heading() {
        var claims = action.measures().stream().map(this::words).toList();
        if (claims.isEmpty()) {
            return "This action does not say how you will know that it works";
        }
        if (claims.size() == 1) {
            return claims.getFirst().heading();
        }
        var named = claims.stream().filter(c -> !(c.claim() instanceof Claim.InWords)).toList();
        return named.isEmpty()
                ? "No success measure of this action names an indicator"
                : Tally.of(named).heading();
    }

    private ClaimWords words(Measure measure) {
        return new ClaimWords(council.name(), claim(measure));
    }

    private Claim claim(Measure measure) {
        return Claim.of(measure, lines.of(measure), subject.begins(action));
    }

    private ActionWorking.Part part(Measure measure) {
        var words = words(measure);
        var line = lines.of(measure).orElse(null);
        var picture = picture(measure);
        var own = subject.path(action) + "/working/" + measure.id();
        return new ActionWorking.Part(
                "measure-" + measure.position(),
                line == null ? "In words" : line.title(),
                measure.body(),
                action.measures().size() == 1 ? "" : words.heading(),
                sentences(words, measure),
                measure.evidencedBy(),
                picture,
                picture == null ? "" : own + ".svg",
                picture == null ? "" : own + ".png",
                picture == null ? List.of() : milestones.outside(picture.during()),
                indicator(measure, line),
                released(measure),
                sources(line));
    }

    private List<String> sentences(ClaimWords words, Measure measure) {
        var target = words.target(measure);
        return Stream.of(
                        words.sentences().stream(),
                        Stream.of(target).filter(said -> !said.isEmpty()),
                        runs(measure).own().sentences().stream(),
                        Stream.of(ClaimWords.NOT_CAUSED)
                                .filter(said -> words.claim() instanceof Claim.Moved))
                .flatMap(said -> said)
                .toList();
    }

    /** The picture of a measure; null where there is nothing to draw. */
    @Nullable TrendLine picture(Measure measure) {
        var line = lines.of(measure).orElse(null);
        if (line == null) {
            return null;
        }
        var claim = claim(measure);
        var drawing = new Drawing(council.name(), measure, line, claim, subject.begins(action));
        return drawing.isEmpty() ? null : drawing.picture(claim, runs(measure).own(), milestones);
    }

    private Runs runs(Measure measure) {
        var code = measure.published();
        return code == null ? Runs.none(council) : runs.getOrDefault(code, Runs.none(council));
    }

    private List<String> released(Measure measure) {
        return runs(measure).ofOthers().stream().map(ActionWriter::words).toList();
    }

    private static String words(Run run) {
        return "%s: %s".formatted(run.council().name(), run.latest().words());
    }

    private String indicator(Measure measure, @Nullable Line line) {
        var code = measure.published();
        return line == null || code == null ? "" : subject.place().href() + "/indicators/" + code;
    }

    /** The editions that the council's figures are from. */
    List<String> sources(@Nullable Line line) {
        if (!(line instanceof PublishedLine published)) {
            return line == null
                    ? List.of()
                    : List.of("in-year figures of the council’s own, not published");
        }
        var editions = new ArrayList<Edition>();
        for (var point : published.course().series().points()) {
            var edition = catalogue.editions().get(point.ours().editionId());
            if (edition != null && !editions.contains(edition)) {
                editions.add(edition);
            }
        }
        return editions.stream().map(ActionWriter::words).toList();
    }

    private static String words(Edition edition) {
        return "%s, %s, edition %s, published %s"
                .formatted(
                        edition.publisher(), edition.title(), edition.label(), edition.published());
    }
}
