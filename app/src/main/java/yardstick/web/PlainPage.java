package yardstick.web;

import java.util.List;

/**
 * A page of words alone: why something cannot be shown, or that it is done.
 *
 * @param heading what happened
 * @param sentences why, and what to do next
 * @param request the reference to tell whoever runs the portal; empty when it helps nobody
 * @param ways where else to go
 */
public record PlainPage(String heading, List<String> sentences, String request, List<Crumb> ways) {

    /** A page that leads nowhere else. */
    public PlainPage(String heading, List<String> sentences, String request) {
        this(heading, sentences, request, List.of());
    }
}
