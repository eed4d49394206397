package yardstick.plans;

import yardstick.plan.WholePlan;
import yardstick.tenants.Membership;
import yardstick.tenants.Role;

/**
 * What somebody may change in a plan.
 *
 * @param may whether they may change its parts: editors, while it is open
 * @param close where to close it; empty for who may not
 * @param open where to open it again; empty for who may not
 * @param delete where to delete it; empty for who may not, and once somebody has rated
 * @param version the version that is on the page
 */
public record Editing(boolean may, String close, String open, String delete, int version) {

    static Editing of(Where where, WholePlan plan, Membership membership) {
        boolean isOpen = plan.plan().isOpen();
        boolean decides = membership.role() == Role.ADMINISTRATOR;
        return new Editing(
                membership.role().mayEdit() && isOpen,
                decides && isOpen ? where.to("close") : "",
                decides && !isOpen ? where.to("open") : "",
                decides && plan.reports().now() == null && plan.ratedByBoard().isEmpty()
                        ? where.to("delete")
                        : "",
                plan.plan().version());
    }
}
