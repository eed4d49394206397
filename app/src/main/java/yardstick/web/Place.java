package yardstick.web;

import yardstick.tenants.Membership;

/**
 * The council that a page is about, as its address says.
 *
 * @param code current ONS code
 * @param name what people call it
 * @param own whether the page lies in the council's own space, which only its members enter;
 *     otherwise it shows what is published, to everybody
 */
public record Place(String code, String name, boolean own) {

    /** A council's own space. */
    public Place(String code, String name) {
        this(code, name, true);
    }

    /** The own space of a council that somebody is a member of. */
    public static Place of(Membership membership) {
        return new Place(membership.code(), membership.name());
    }

    /** What is published of any council. */
    public static Place published(String code, String name) {
        return new Place(code, name, false);
    }

    /** The address of the council's front page; everything about it lies below. */
    public String href() {
        return (own ? "/councils/" : "/compare/") + code;
    }
}
