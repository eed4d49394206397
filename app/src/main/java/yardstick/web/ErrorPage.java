package yardstick.web;

import java.util.List;

/**
 * What a page says when it cannot show what was asked for.
 *
 * @param heading what happened
 * @param sentences why, and what to do next
 * @param request the reference to tell whoever runs the portal; empty when it helps nobody
 */
public record ErrorPage(String heading, List<String> sentences, String request) {}
