package yardstick.judgements;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a framework judges under one heading, while it does.
 *
 * @param name its short name, unique within the framework
 * @param fullName as the framework calls it
 * @param printedAs the short name of the column under which the inspectorate's file has it
 * @param firstDay the first day of inspections that judge it
 * @param lastDay the last such day; null while it is judged
 * @param about what changed in it; empty for nothing
 */
public record JudgementArea(
        String name,
        String fullName,
        String printedAs,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String about) {

    /** Whether an inspection that begins on a day judges it. */
    public boolean isJudgedOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }
}
