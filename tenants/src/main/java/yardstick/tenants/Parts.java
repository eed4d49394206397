package yardstick.tenants;

/**
 * Words for {@code @Secured}: parts that belong to no single council. What somebody may do for a
 * council is a {@link Membership} instead, because it depends on the address.
 */
public final class Parts {

    /** A person, not a computer system. */
    public static final String PERSON = "person";

    /** A person who may play no part here yet, such as one who was invited. */
    public static final String NEWCOMER = "newcomer";

    /** A council's computer system. */
    public static final String SYSTEM = "system";

    /** Runs the platform: memberships and load reports. */
    public static final String PLATFORM_ADMINISTRATOR = "platform-administrator";

    private Parts() {}
}
