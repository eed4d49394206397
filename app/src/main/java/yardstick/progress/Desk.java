package yardstick.progress;

import static yardstick.db.council.Tables.ACTION;
import static yardstick.db.council.Tables.PLAN;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.plan.PlanQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds the action that a page is about, and lets editors write while its plan is open. */
@Singleton
class Desk {

    private final Tenancy tenancy;

    Desk(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** The action of an address; one of another council or plan is answered like one gone. */
    Subject find(SignedIn who, Membership membership, String plan, String action) {
        return tenancy.read(who, membership, sql -> find(sql, membership, plan, action));
    }

    /** The same within a transaction. */
    static Subject find(DSLContext sql, Membership membership, String plan, String action) {
        var id = Sent.idIn(action);
        return PlanQueries.whole(sql, membership.council(), Sent.idIn(plan), Words.today())
                .flatMap(
                        whole ->
                                whole.findAction(id)
                                        .map(found -> new Subject(membership, whole, found)))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    /** Reads something about the subject. */
    <T> T read(SignedIn who, Membership membership, Function<DSLContext, T> work) {
        return tenancy.read(who, membership, work);
    }

    /** Writes about an action in one transaction, unless its plan is closed. */
    Outcome write(SignedIn who, Subject subject, Function<DSLContext, Outcome> work) {
        return write(
                who,
                subject.membership(),
                subject.plan().id(),
                sql -> {
                    hold(sql, subject);
                    return work.apply(sql);
                });
    }

    /** Writes about a plan in one transaction, unless it is closed. */
    Outcome write(
            SignedIn who, Membership membership, UUID plan, Function<DSLContext, Outcome> work) {
        return tenancy.write(
                who,
                membership,
                sql -> isOpen(sql, membership, plan) ? work.apply(sql) : Outcome.PLAN_CLOSED);
    }

    /** Removes what should never have come in, whether or not the plan is closed. */
    void remove(SignedIn who, Membership membership, Consumer<DSLContext> work) {
        tenancy.write(
                who,
                membership,
                sql -> {
                    work.accept(sql);
                    return Outcome.DONE;
                });
    }

    /** Whoever closes the plan at this moment waits until this is written, or is waited for. */
    private static boolean isOpen(DSLContext sql, Membership membership, UUID plan) {
        return sql.select(PLAN.CLOSED_AT)
                .from(PLAN)
                .where(PLAN.COUNCIL_ID.eq(membership.council().value()))
                .and(PLAN.PLAN_ID.eq(plan))
                .forShare()
                .fetchOptional()
                .map(found -> found.value1() == null)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    /** Nobody deletes the action at this moment. */
    private static void hold(DSLContext sql, Subject subject) {
        var held =
                sql.select(ACTION.ACTION_ID)
                        .from(ACTION)
                        .where(ACTION.COUNCIL_ID.eq(subject.council().value()))
                        .and(ACTION.ACTION_ID.eq(subject.action().id()))
                        .forKeyShare()
                        .fetch();
        if (held.isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
    }
}
