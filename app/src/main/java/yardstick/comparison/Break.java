package yardstick.comparison;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a council's series begins, ends or changes hands because councils were reorganised.
 *
 * @param on the day it happened
 * @param sentence what happened, and what the series does about it
 * @param councils those that went before, or took over: their pages go on from here
 */
public record Break(LocalDate on, String sentence, List<Area> councils) {}
