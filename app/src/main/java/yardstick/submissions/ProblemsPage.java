package yardstick.submissions;

import java.util.List;

/**
 * Exactly what {@code submissions/problems.jte} prints: the problems of one kind.
 *
 * @param heading the rule, and how many break it
 * @param lines a page of them
 * @param path the submission's address
 * @param pages which of how many pages; empty for one
 * @param previous the address of the page before; empty for none
 * @param next the address of the page after; empty for none
 */
public record ProblemsPage(
        String heading,
        List<Problems.Line> lines,
        String path,
        String pages,
        String previous,
        String next) {}
