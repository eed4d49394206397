package yardstick.intake;

import yardstick.collection.CollectedFigure;

/**
 * An entry that could be read.
 *
 * @param entry what was entered
 * @param figure what it says
 */
public record Accepted(Entry entry, CollectedFigure figure) {}
