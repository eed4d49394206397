package yardstick.web;

import yardstick.tenants.Membership;

/**
 * The council that a page is about, as its address says.
 *
 * @param code current ONS code
 * @param name what people call it
 */
public record Place(String code, String name) {

    /** The council somebody is a member of. */
    public static Place of(Membership membership) {
        return new Place(membership.code(), membership.name());
    }

    /** The address of the council's front page; everything about it lies below. */
    public String href() {
        return "/councils/" + code;
    }
}
