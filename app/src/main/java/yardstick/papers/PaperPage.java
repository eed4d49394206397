package yardstick.papers;

/**
 * A paper as a page to read and print.
 *
 * @param paper what it says
 * @param docx where it can be had to edit
 * @param pdf where it can be had to send
 * @param share where an administrator can let others read it
 */
public record PaperPage(Paper paper, String docx, String pdf, String share) {}
