package yardstick.platform;

import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code platform/domains.jte} prints.
 *
 * @param rows by council and domain
 * @param councils to choose from
 * @param council chosen
 * @param domain as typed
 * @param banner what has just been done; empty for nothing
 */
public record DomainsPage(
        List<Row> rows, List<Choice> councils, String council, String domain, String banner) {

    /** A domain of a council. */
    public record Row(String code, String council, String domain) {}
}
