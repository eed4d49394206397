package yardstick.papers;

/**
 * Exactly what {@code papers/shared.jte} prints.
 *
 * @param paper what it says
 * @param council whose it is
 * @param from the day on which it was frozen
 * @param until when it can no longer be read
 * @param note what the council says to whoever reads it; may be empty
 * @param path its address, to which the endings of documents are added
 */
public record SharedPage(
        Paper paper, String council, String from, String until, String note, String path) {}
