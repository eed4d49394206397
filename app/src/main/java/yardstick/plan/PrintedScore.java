package yardstick.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A priority's score as a paper printed it.
 *
 * @param priority the priority
 * @param ratedFor the day of the report
 * @param printed the score as printed
 * @param source the paper
 */
public record PrintedScore(UUID priority, LocalDate ratedFor, BigDecimal printed, String source) {}
