package yardstick.tenants;

/**
 * What the caller may do now for one council.
 *
 * @param council the council
 * @param code its current ONS code, as in addresses
 * @param name what people call it
 * @param role what the caller may do there
 */
public record Membership(CouncilId council, String code, String name, Role role) {

    /** This membership, if it may change the council's rows; refuses the request if not. */
    public Membership asEditor() {
        if (!role.mayEdit()) {
            throw new Refusal(Refusal.Reason.MAY_NOT_EDIT);
        }
        return this;
    }

    /**
     * This membership, if it may approve and release for the council; refuses the request if not.
     */
    public Membership asAdministrator() {
        if (role != Role.ADMINISTRATOR) {
            throw new Refusal(Refusal.Reason.MAY_NOT_DECIDE);
        }
        return this;
    }
}
