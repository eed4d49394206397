package yardstick.claims;

import yardstick.plan.Measure;
import yardstick.statistics.Level;
import yardstick.statistics.Polarity;
import yardstick.statistics.Tried;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim in words. Careful ones: what moved while an action was under way moved together with it;
 * no sentence here says that the action caused it.
 *
 * @param council what people call the council
 * @param claim what may be said
 */
public record ClaimWords(String council, Claim claim) {

    /** What every page and paper with such a claim says of it. */
    public static final String NOT_CAUSED =
            "What moved while an action was under way moved together with it. That does not show that the action caused it.";

    /** The answer as a heading, without a full stop. */
    public String heading() {
        return switch (claim) {
            case Claim.InWords words -> "No indicator says whether this works";
            case Claim.Unknown unknown -> "Whether it has moved cannot be said";
            case Claim.Still still -> heading(still.because());
            case Claim.Moved moved -> heading(moved);
        };
    }

    private String heading(Claim.Because because) {
        return switch (because) {
            case NOTHING_SINCE -> "%s has no figure after the baseline yet".formatted(council);
            case BEFORE_WORK -> "%s has no figure from after work began yet".formatted(council);
            case NOTHING_GIVEN, NO_FIGURE, NO_BASELINE ->
                    "Whether %s’s figure has moved cannot be said".formatted(council);
        };
    }

    private String heading(Claim.Moved moved) {
        if (moved.way() == 0) {
            return "%s’s figure has not moved: it was and is at %s"
                    .formatted(council, moved.line().figures().inWords(moved.latest()));
        }
        return "%s’s figure %s from %s to %s%s, %s"
                .formatted(
                        council,
                        rose(moved),
                        moved.line().figures().print(moved.from().value()),
                        moved.line().figures().inWords(moved.latest()),
                        wanted(moved),
                        chance(moved.tried()));
    }

    /** The same in a few words, for a table. */
    public String verdict() {
        return switch (claim) {
            case Claim.InWords words -> "No indicator";
            case Claim.Unknown unknown -> "Cannot be said: nothing is published of it";
            case Claim.Still still -> "Cannot be said: " + still.because().words();
            case Claim.Moved moved ->
                    moved.way() == 0
                            ? "Has not moved"
                            : "%s%s, %s"
                                    .formatted(
                                            moved.way() > 0 ? "Up" : "Down",
                                            wanted(moved),
                                            chance(moved.tried()));
        };
    }

    /** All that may be said, in sentences. */
    public List<String> sentences() {
        return switch (claim) {
            case Claim.InWords words ->
                    List.of(
                            "The plan names no indicator here, so no figure can show whether this works.");
            case Claim.Unknown unknown ->
                    List.of(
                            "The plan names the indicator %s, of which nothing is published or collected now. Name another one, or say in words how it is evidenced."
                                    .formatted(unknown.code()));
            case Claim.Still still -> still(still);
            case Claim.Moved moved -> moved(moved);
        };
    }

    private List<String> still(Claim.Still still) {
        var said = new ArrayList<String>();
        said.add(
                "Whether it has moved cannot be said, because %s."
                        .formatted(still.because().words()));
        var from = still.from();
        if (from != null) {
            said.add(
                    "The baseline is %s%s."
                            .formatted(still.line().figures().inWords(from.value()), in(from)));
            said.addAll(baseline(still.line(), from));
        }
        var latest = still.latest();
        if (latest != null) {
            var printed = still.line().figures().print(latest.figure());
            said.add(
                    printed.missing()
                            ? "The last period is %s, for which the figure is %s: %s."
                                    .formatted(latest.label(), printed.text(), printed.reason())
                            : "The last figure is %s, of %s."
                                    .formatted(printed.text(), latest.label()));
        }
        said.add(direction(still.line()));
        said.addAll(still.line().notes());
        return List.copyOf(said);
    }

    private List<String> moved(Claim.Moved moved) {
        var said = new ArrayList<String>();
        said.add(change(moved));
        said.addAll(baseline(moved.line(), moved.from()));
        var after = moved.after();
        if (after != null) {
            var printed = moved.line().figures().print(after.figure());
            said.add(
                    "For %s, which is later, there is no figure of %s: %s %s."
                            .formatted(after.label(), council, printed.text(), printed.reason()));
        }
        said.add(direction(moved.line()) + way(moved));
        said.add(sure(moved.tried()));
        said.add(neighbours(moved));
        said.addAll(moved.line().notes());
        return List.copyOf(said);
    }

    private String change(Claim.Moved moved) {
        var figures = moved.line().figures();
        var to =
                "%s in %s%s"
                        .formatted(
                                figures.inWords(moved.latest()),
                                moved.to().label(),
                                moved.to().marked());
        var step = moved.from().step();
        var from =
                figures.inWords(moved.from().value())
                        + in(moved.from())
                        + (step == null ? "" : step.marked());
        return moved.way() == 0
                ? "%s of %s has not moved: from %s to %s."
                        .formatted(title(moved.line()), council, from, to)
                : "%s of %s %s by %s, from %s to %s."
                        .formatted(
                                title(moved.line()),
                                council,
                                rose(moved),
                                figures.distance(moved.latest().subtract(moved.from().value())),
                                from,
                                to);
    }

    private static String title(Line line) {
        return "The figure “%s”".formatted(line.title());
    }

    private static String in(Claim.Stand from) {
        return from.period().isEmpty()
                ? ", of a period that the plan does not give"
                : " in " + from.period();
    }

    /** Where the baseline comes from, where that must be known. */
    private static List<String> baseline(Line line, Claim.Stand from) {
        var planned = from.planned();
        return switch (from.origin()) {
            case SERIES -> series(line, from);
            case PLAN ->
                    List.of(
                            "The baseline is the plan’s own number: there is no figure of that period to compare it with.");
            case BEFORE_WORK ->
                    List.of(
                            "The plan sets no baseline, so the last figure from before work began is used.");
        };
    }

    private static List<String> series(Line line, Claim.Stand from) {
        var said = new ArrayList<String>();
        var planned = from.planned();
        if (!from.written().strip().equals(from.period())) {
            said.add(
                    "What the plan calls %s is called %s where the figures come from."
                            .formatted(from.written().strip(), from.period()));
        }
        if (from.differs() && planned != null) {
            said.add(
                    "The plan gives %s as the baseline; the figure of that period is now %s, which is used here."
                            .formatted(
                                    planned.toPlainString(), line.figures().inWords(from.value())));
        }
        return said;
    }

    /** Which way is wanted. */
    private static String direction(Line line) {
        return switch (line.polarity()) {
            case HIGH -> "A higher figure is better.";
            case LOW -> "A lower figure is better.";
            case NEITHER ->
                    "For this indicator neither up nor down is better, so the change is neither good nor bad.";
        };
    }

    private static String way(Claim.Moved moved) {
        if (moved.way() == 0 || moved.line().polarity() == Polarity.NEITHER) {
            return "";
        }
        return isWanted(moved)
                ? " It has moved the way that is wanted."
                : " It has moved the other way.";
    }

    private static String sure(Tried tried) {
        return switch (tried) {
            case Tried.By by ->
                    by.chance().isBeyondChance(Level.PERCENT_95)
                            ? "The change is larger than chance explains (%s, at the level of 95%%)."
                                    .formatted(by.chance().method().words())
                            : "The change may be chance (%s, at the level of 95%%)."
                                    .formatted(by.chance().method().words());
            case Tried.Uncertain uncertain -> unsure(uncertain.because().words());
            case Tried.Not not -> unsure(not.because().words());
        };
    }

    private static String unsure(String because) {
        return "Whether it is more than chance cannot be said, because %s.".formatted(because);
    }

    private static String neighbours(Claim.Moved moved) {
        return switch (moved.beside()) {
            case Beside.Moved(var median, int counted, int listed) ->
                    "Between the same periods the median change of its neighbours was %s (%d of %d had a figure in both)."
                            .formatted(change(moved.line(), median), counted, listed);
            case Beside.Not(var because) ->
                    "How its neighbours moved cannot be said, because %s."
                            .formatted(because.words());
        };
    }

    /** A change with its sign and, where it is of a percentage, in percentage points. */
    private static String change(Line line, BigDecimal change) {
        int sign = line.figures().rounded(change).signum();
        var distance = line.figures().distance(change);
        return (sign > 0 ? "+" : sign < 0 ? "\u2212" : "") + distance;
    }

    /** How neighbours moved, for a table. */
    public String beside() {
        return claim instanceof Claim.Moved moved
                ? switch (moved.beside()) {
                    case Beside.Moved(var median, int counted, int listed) ->
                            "%s, median of %d of %d"
                                    .formatted(change(moved.line(), median), counted, listed);
                    case Beside.Not(var because) -> "Cannot be said: " + because.words();
                }
                : "Nothing to compare";
    }

    /** What the target is and how far off; nothing where there is none. */
    public String target(Measure measure) {
        var target = measure.target();
        if (target == null) {
            return "";
        }
        var by = measure.targetPeriod().isEmpty() ? "" : " by " + measure.targetPeriod();
        if (!(claim instanceof Claim.Moved moved)) {
            return "The plan’s target is %s%s.".formatted(target.toPlainString(), by);
        }
        var figures = moved.line().figures();
        int over = figures.rounded(moved.latest()).compareTo(figures.rounded(target));
        var distance = figures.distance(moved.latest().subtract(target));
        var stands =
                over == 0
                        ? "the last figure is at it"
                        : "the last figure is %s %s it"
                                .formatted(distance, over > 0 ? "above" : "below");
        return "The plan’s target is %s%s; %s.".formatted(figures.inWords(target), by, stands);
    }

    private static String rose(Claim.Moved moved) {
        return moved.way() > 0 ? "rose" : "fell";
    }

    private static String wanted(Claim.Moved moved) {
        if (moved.line().polarity() == Polarity.NEITHER) {
            return "";
        }
        return isWanted(moved) ? ", as is wanted" : ", the other way than wanted";
    }

    private static boolean isWanted(Claim.Moved moved) {
        return switch (moved.line().polarity()) {
            case HIGH -> moved.way() > 0;
            case LOW -> moved.way() < 0;
            case NEITHER -> false;
        };
    }

    private static String chance(Tried tried) {
        return switch (tried) {
            case Tried.By by ->
                    by.chance().isBeyondChance(Level.PERCENT_95)
                            ? "by more than chance"
                            : "which may be chance";
            case Tried.Uncertain uncertain -> "whether by chance cannot be said";
            case Tried.Not not -> "whether by chance cannot be said";
        };
    }

    /** Whether neither up nor down is better of what it names. */
    public boolean hasNoDirection() {
        return switch (claim) {
            case Claim.Moved moved -> moved.line().polarity() == Polarity.NEITHER;
            case Claim.Still still -> still.line().polarity() == Polarity.NEITHER;
            case Claim.InWords words -> false;
            case Claim.Unknown unknown -> false;
        };
    }

    /** Whether it moved the way that the indicator's polarity wants. */
    public boolean isAsWanted() {
        return claim instanceof Claim.Moved moved && isWanted(moved);
    }

    /** Whether it can be said that it moved by more than chance, or by no more. */
    public boolean isTried() {
        return claim instanceof Claim.Moved moved && moved.tried() instanceof Tried.By;
    }

    /** Whether it moved by more than chance explains. */
    public boolean isBeyondChance() {
        return claim instanceof Claim.Moved moved
                && moved.tried() instanceof Tried.By by
                && by.chance().isBeyondChance(Level.PERCENT_95);
    }
}
