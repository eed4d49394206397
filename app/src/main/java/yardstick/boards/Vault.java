package yardstick.boards;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.plan.Plan;
import yardstick.plan.PlanJson;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.tenants.SignedIn;

import java.util.List;
import java.util.UUID;

/** Freezes plans and reads what was frozen. */
@Singleton
class Vault {

    private final Desk desk;
    private final PlanJson json;

    Vault(Desk desk, PlanJson json) {
        this.desk = desk;
        this.json = json;
    }

    /**
     * Freezes a plan. It is read as it was at one moment and kept in a second piece of work: a
     * second request of the same name finds it kept and changes nothing.
     */
    Saved freeze(
            SignedIn who,
            Space space,
            Plan plan,
            UUID version,
            FreezeForm form,
            List<Meeting> meetings) {
        var errors = form.errors(meetings);
        if (!errors.isEmpty()) {
            return new Saved.Wrong(errors);
        }
        var content =
                desk.readOneMoment(
                        who,
                        space,
                        sql ->
                                PlanQueries.reported(sql, space.council(), plan.id(), form.day())
                                        .map(json::write)
                                        .orElseThrow(Space::notThere));
        return desk.save(
                who,
                space,
                errors,
                sql -> {
                    FrozenQueries.keep(
                            sql, space.council(), who, plan.id(), version, form, content);
                    return Saved.DONE;
                });
    }

    /** A version with what is in it. */
    record Opened(Frozen frozen, WholePlan plan) {}

    /** Opens a version of a plan. */
    Opened open(DSLContext sql, Space space, UUID plan, String version) {
        var id = Space.id(version);
        var frozen =
                FrozenQueries.of(sql, space.council(), plan).stream()
                        .filter(v -> v.id().equals(id))
                        .findFirst()
                        .orElseThrow(Space::notThere);
        return new Opened(
                frozen,
                FrozenQueries.content(sql, space.council(), id)
                        .map(json::read)
                        .orElseThrow(Space::notThere));
    }
}
