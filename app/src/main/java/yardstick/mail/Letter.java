package yardstick.mail;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A letter with one thing to do. It holds no figures and nothing that only members may know: mail
 * lies in many places.
 *
 * @param to the address
 * @param subject what it is about
 * @param before paragraphs above the link
 * @param action what the link does
 * @param href where it leads
 * @param after paragraphs below it
 * @param also where else it leads, below those
 */
public record Letter(
        String to,
        String subject,
        List<String> before,
        String action,
        String href,
        List<String> after,
        List<Link> also) {

    /** Another place that a letter leads to. */
    public record Link(String words, String href) {}

    /** A letter that leads to one place. */
    public Letter(
            String to,
            String subject,
            List<String> before,
            String action,
            String href,
            List<String> after) {
        this(to, subject, before, action, href, after, List.of());
    }

    /** The letter for programs that show no HTML. */
    String plain() {
        return "%s\n\n%s:\n%s\n\n%s\n%s"
                .formatted(
                        String.join("\n\n", before),
                        action,
                        href,
                        String.join("\n\n", after),
                        also.stream()
                                .map(link -> "\n%s:\n%s\n".formatted(link.words(), link.href()))
                                .collect(Collectors.joining()));
    }
}
