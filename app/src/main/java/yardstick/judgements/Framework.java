package yardstick.judgements;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The terms under which an inspectorate inspects: its own areas, scale and kinds of visit.
 *
 * @param code its short name, such as ILACS; an inspection names it by this
 * @param name its full name
 * @param inspectorate who inspects
 * @param subject what it inspects; another on the same subject has taken its place, or it another's
 * @param firstDay the first day on which an inspection could be under it
 * @param lastDay the last such day; null while it is in force
 * @param about what a reader must know before reading across its break
 * @param areas what it judges, in its order, whenever it did
 * @param scale its grades, the best first; empty where it gives none
 * @param kinds its kinds of visit
 */
public record Framework(
        String code,
        String name,
        String inspectorate,
        String subject,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String about,
        List<JudgementArea> areas,
        List<String> scale,
        List<VisitKind> kinds) {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** Whether an inspection that begins on a day can be under it. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** When it was in force: "November 2013 to December 2017", "since January 2018". */
    public String years() {
        return lastDay == null
                ? "since " + MONTH.format(firstDay)
                : MONTH.format(firstDay) + " to " + MONTH.format(lastDay);
    }

    /** What inspections that begin on a day judge, in order. */
    public List<JudgementArea> areasOn(LocalDate day) {
        return areas.stream().filter(area -> area.isJudgedOn(day)).toList();
    }

    /** The kind of visit of this name. */
    public Optional<VisitKind> findKind(String kind) {
        return kinds.stream().filter(k -> k.name().equals(kind)).findFirst();
    }

    /**
     * A judgement of an inspection that began on a day. A column of the inspectorate's file stands
     * for the area that had it then; a word that is not on the scale is kept and never compared.
     */
    public Judgement judge(String column, String grade, LocalDate inspectedOn) {
        var area =
                areasOn(inspectedOn).stream()
                        .filter(a -> a.name().equals(column) || a.printedAs().equals(column))
                        .map(JudgementArea::name)
                        .findFirst()
                        .orElse(column);
        return new Judgement(code, area, grade, scale.indexOf(grade) + 1);
    }

    /** Judgements in the order of the framework's areas; those of unknown areas last. */
    public List<Judgement> inOrder(List<Judgement> judgements) {
        var names = areas.stream().map(JudgementArea::name).toList();
        return judgements.stream()
                .sorted(
                        Comparator.comparingInt(
                                j ->
                                        names.contains(j.area())
                                                ? names.indexOf(j.area())
                                                : names.size()))
                .toList();
    }
}
