package yardstick.beside;

import yardstick.charts.During;
import yardstick.comparison.Council;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The in-year figures beside one published indicator, as one reader may see them.
 *
 * @param subject the council whose page it is
 * @param runs its own first, then those of councils that the reader has added
 */
public record Runs(Council subject, List<Run> runs) {

    /** Nothing beside what is published. */
    public static Runs none(Council subject) {
        return new Runs(subject, List.of());
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Those of the council whose page it is. */
    public List<Run> ofSubject() {
        return runs.stream().filter(run -> run.council().equals(subject)).toList();
    }

    /** The same without those of other councils. */
    public Runs own() {
        return new Runs(subject, ofSubject());
    }

    /** Those of other councils. */
    public List<Run> ofOthers() {
        return runs.stream().filter(run -> !run.council().equals(subject)).toList();
    }

    /** The council's latest, of whatever kind of period. */
    public Optional<InYear> latest() {
        return ofSubject().stream()
                .map(Run::latest)
                .max(Comparator.comparing(one -> one.figure().period().lastDay()));
    }

    /** What a picture draws beside its periods, which end on these days. */
    public During drawn(List<LocalDate> ends) {
        if (runs.isEmpty()) {
            return During.NONE;
        }
        return new During(
                ends,
                runs.stream()
                        .map(run -> run.drawn(run.council().equals(subject), isAlone(run)))
                        .toList());
    }

    /** What must be known to read them; nothing where there are none. */
    public List<String> sentences() {
        if (runs.isEmpty()) {
            return List.of();
        }
        boolean own = runs.stream().anyMatch(Run::own);
        boolean released = runs.stream().anyMatch(run -> !run.own());
        return Stream.of(
                        "Dashed lines with open marks are in-year figures: councils’ own, for a"
                                + " month or a quarter, not published and not yet checked by"
                                + " anybody else.",
                        own
                                ? "Those of %s are as approved; only its members see them so."
                                        .formatted(subject.name())
                                : "",
                        released
                                ? "Those marked released are as their councils let you see them."
                                : "")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private boolean isAlone(Run run) {
        return runs.stream().filter(other -> other.council().equals(run.council())).count() == 1;
    }
}
