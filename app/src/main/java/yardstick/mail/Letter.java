package yardstick.mail;

import java.util.List;

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
 */
public record Letter(
        String to,
        String subject,
        List<String> before,
        String action,
        String href,
        List<String> after) {

    /** The letter for programs that show no HTML. */
    String plain() {
        return "%s\n\n%s:\n%s\n\n%s\n"
                .formatted(String.join("\n\n", before), action, href, String.join("\n\n", after));
    }
}
