package yardstick.intake;

/**
 * How a council approves its own figures.
 *
 * @param onePersonMayApprove whether the administrator who submitted may approve too
 * @param version counts changes; -1 where the council has never said
 */
public record ApprovalRule(boolean onePersonMayApprove, int version) {}
