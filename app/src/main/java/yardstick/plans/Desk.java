package yardstick.plans;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.collection.DataSets;
import yardstick.comparison.Catalogues;
import yardstick.plan.PlanQueries;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Place;

import java.util.UUID;
import java.util.function.BiFunction;

/** Where the parts of a plan are added, changed and taken away, each in one piece of work. */
@Singleton
class Desk {

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final DataSets dataSets;

    Desk(Tenancy tenancy, Catalogues catalogues, DataSets dataSets) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.dataSets = dataSets;
    }

    /**
     * What came of a piece of work.
     *
     * @param written whether it is done, or why not
     * @param asked the plan as it was just before
     */
    record Result(Written written, Asked asked) {}

    /** A plan as it is now, for a form about a part of it. */
    Asked asked(SignedIn who, Membership membership, UUID plan) {
        // Asked before the transaction begins: they may read for themselves.
        var indicators = Indicators.of(catalogues.current(), dataSets.all());
        return tenancy.read(who, membership, sql -> asked(sql, membership, plan, indicators));
    }

    private static Asked asked(
            DSLContext sql, Membership membership, UUID plan, Indicators indicators) {
        var council = membership.council();
        var whole =
                PlanQueries.whole(sql, council, plan, Words.today())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return new Asked(
                new Where(Place.of(membership), plan),
                whole,
                PlansQueries.calls(sql, council, plan),
                indicators);
    }

    /** Adds a part, unless the same form has done so before. */
    Result add(SignedIn who, Membership membership, UUID plan, Part part, Sent typed) {
        var key = typed.key();
        return work(
                who,
                membership,
                plan,
                (sql, asked) -> {
                    var wrong = wrong(sql, membership.council(), asked, part, key, typed);
                    if (wrong instanceof Written.Done) {
                        add(sql, membership.council(), asked, part, key, typed);
                    }
                    return wrong;
                });
    }

    private static void add(
            DSLContext sql, CouncilId council, Asked asked, Part part, UUID key, Sent typed) {
        var form = part.form();
        var plan = asked.plan().plan().id();
        boolean now =
                form.stored()
                        .add(sql, council, plan, key, form.columns(asked, typed), place(typed));
        if (now) {
            form.writeRest(sql, council, asked, key, typed);
        }
    }

    /** Changes a part that is still at the form's version. */
    Result change(SignedIn who, Membership membership, UUID plan, Part part, UUID id, Sent typed) {
        return work(
                who,
                membership,
                plan,
                (sql, asked) -> {
                    var kept = part.form().find(asked.plan(), id);
                    if (kept.isEmpty()) {
                        return new Written.Gone();
                    }
                    if (kept.get().version() != typed.version()) {
                        return new Written.Overtaken();
                    }
                    var sent = typed.keeping("action", kept.get().values());
                    var wrong = wrong(sql, membership.council(), asked, part, id, sent);
                    return wrong instanceof Written.Done
                            ? change(sql, membership.council(), asked, part, id, sent)
                            : wrong;
                });
    }

    private static Written change(
            DSLContext sql, CouncilId council, Asked asked, Part part, UUID id, Sent sent) {
        var form = part.form();
        var columns = form.columns(asked, sent);
        var plan = asked.plan().plan().id();
        boolean changed =
                form.stored().change(sql, council, plan, id, sent.version(), columns, place(sent));
        if (!changed) {
            return new Written.Overtaken();
        }
        form.writeRest(sql, council, asked, id, sent);
        return new Written.Done();
    }

    /** Takes a part away that is still at the form's version. One that is gone already is done. */
    Result remove(SignedIn who, Membership membership, UUID plan, Part part, UUID id, int version) {
        return work(
                who,
                membership,
                plan,
                (sql, asked) -> {
                    var kept = part.form().find(asked.plan(), id);
                    if (kept.isEmpty()) {
                        return new Written.Done();
                    }
                    if (kept.get().version() != version) {
                        return new Written.Overtaken();
                    }
                    var inTheWay = part.form().inTheWay(asked.plan(), id);
                    if (!inTheWay.isEmpty()) {
                        return new Written.Wrong("remove", inTheWay);
                    }
                    return part.form().stored().remove(sql, membership.council(), plan, id, version)
                            ? new Written.Done()
                            : new Written.Wrong("remove", ActionForm.SAID);
                });
    }

    private static Written wrong(
            DSLContext sql, CouncilId council, Asked asked, Part part, UUID key, Sent typed) {
        var form = part.form();
        var errors = form.errors(asked, typed);
        if (!errors.isEmpty()) {
            return new Written.Wrong(errors);
        }
        var stored = form.stored();
        return stored.isFull(
                        sql, council, asked.plan().plan().id(), key, form.columns(asked, typed))
                ? new Written.Wrong(
                        form.entries(asked, typed).getFirst().name(),
                        "There is room for %d. Remove one first, or use another list"
                                .formatted(stored.most()))
                : new Written.Done();
    }

    /** One piece of work on a plan that is open, alone with it until it is done. */
    Result work(
            SignedIn who,
            Membership membership,
            UUID plan,
            BiFunction<DSLContext, Asked, Written> work) {
        var indicators = Indicators.of(catalogues.current(), dataSets.all());
        return tenancy.write(
                who,
                membership,
                sql -> {
                    boolean open =
                            PlansQueries.hold(sql, membership.council(), plan)
                                    .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
                    var asked = asked(sql, membership, plan, indicators);
                    return new Result(open ? work.apply(sql, asked) : new Written.Closed(), asked);
                });
    }

    private static int place(Sent typed) {
        var text = typed.line("place");
        return text.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(text);
    }
}
