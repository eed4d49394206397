package yardstick.collection;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;

import yardstick.tenants.Membership;

/**
 * Lets a council's approvals and releases happen one after the other, so that what was known when a
 * release was protected can be told later by the times in both tables.
 */
public final class OneAtATime {

    private OneAtATime() {}

    /** Waits for the council's approvals and releases in progress; holds until this one commits. */
    public static void in(DSLContext sql, Membership membership) {
        sql.select(
                        function(
                                name("pg_advisory_xact_lock"),
                                String.class,
                                val(membership.council().value().getMostSignificantBits())))
                .fetch();
    }
}
