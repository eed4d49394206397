package yardstick.judgements;

/**
 * A kind of visit under a framework.
 *
 * @param name such as "focused visit"
 * @param graded whether it gives judgements on the framework's scale
 */
public record VisitKind(String name, boolean graded) {}
