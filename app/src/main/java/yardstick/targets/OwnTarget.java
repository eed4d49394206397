package yardstick.targets;

import java.math.BigDecimal;

/**
 * What a council wants an indicator to be in a period. Its own: nobody else sees it.
 *
 * @param indicator the indicator's code, as in addresses and the API
 * @param period the period's label; may lie in the future
 * @param value the value aimed for, in the indicator's unit
 * @param note why, in the council's words; may be empty
 */
public record OwnTarget(String indicator, String period, BigDecimal value, String note) {}
