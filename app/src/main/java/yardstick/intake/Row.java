package yardstick.intake;

/**
 * An entry as it is kept.
 *
 * @param entry what was entered
 * @param version counts changes, so that two people do not overwrite each other
 */
public record Row(Entry entry, int version) {}
