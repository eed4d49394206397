package yardstick.papers;

/**
 * Exactly what {@code papers/shared.jte} prints.
 *
 * @param paper what it says
 * @param council whose it is
 * @param terms since when and until when it can be read, and who learns of it
 * @param note what the council says to whoever reads it; may be empty
 * @param path its address, to which the endings of documents are added
 */
public record SharedPage(Paper paper, String council, String terms, String note, String path) {}
