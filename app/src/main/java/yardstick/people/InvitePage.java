package yardstick.people;

import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code people/invite.jte} prints.
 *
 * @param people the address of everybody
 * @param action where the form is sent
 * @param domains a sentence on where addresses may lie
 * @param roles to choose from
 * @param email as typed
 * @param role as chosen
 */
public record InvitePage(
        String people,
        String action,
        String domains,
        List<Choice> roles,
        String email,
        String role) {}
