package yardstick.planimport;

import org.jspecify.annotations.Nullable;

import yardstick.plan.PlanKind;
import yardstick.plan.Rhythm;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What is said about a plan as a whole.
 *
 * @param title what staff call it
 * @param kind what kind of plan it is
 * @param introduction what it is for; may be empty
 * @param startsOn first day it is in force
 * @param endsOn last day; null while none is set
 * @param rhythm how often its actions are rated and reported
 * @param scale which scale its ratings are on
 */
record Facts(
        String title,
        PlanKind kind,
        String introduction,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Rhythm rhythm,
        ScaleChoice scale) {

    /** The facts of a form in which {@link Mistakes} has found nothing wrong. */
    static Facts of(Explained said) {
        var starts = PrintedDate.of(said.text(Explained.STARTS)).day();
        if (starts == null) {
            throw new IllegalArgumentException("The form was not looked through");
        }
        return new Facts(
                said.text(Explained.TITLE),
                PlanKind.of(said.text(Explained.KIND)),
                said.text(Explained.INTRODUCTION),
                starts,
                PrintedDate.of(said.text(Explained.ENDS)).day(),
                Rhythm.of(said.text(Explained.RHYTHM)),
                ScaleChoice.of(said.text(Explained.SCALE)));
    }

    static boolean isKind(String word) {
        return Stream.of(PlanKind.values()).anyMatch(kind -> kind.word().equals(word));
    }

    static boolean isRhythm(String word) {
        return Stream.of(Rhythm.values()).anyMatch(rhythm -> rhythm.word().equals(word));
    }
}
