package yardstick.people;

/**
 * Exactly what {@code people/invitation.jte} prints.
 *
 * @param council who invites
 * @param role as what
 * @param until until when
 * @param isForCaller whether it was mailed to the address of whoever has signed in
 * @param action where it is accepted
 */
public record InvitationPage(
        String council, String role, String until, boolean isForCaller, String action) {}
