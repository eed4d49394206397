package yardstick.inspections;

import jakarta.inject.Singleton;

import org.jooq.exception.DataAccessException;

import yardstick.tenants.Refusal;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What hangs on inspections, one transaction for each piece of work. */
@Singleton
class ItemRecords {

    private final Tenancy tenancy;

    ItemRecords(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** Adds one; gives what is wrong if it cannot be. */
    List<FieldError> add(ItemPage.Subject subject, ItemForm form) {
        try {
            return tenancy.write(
                    subject.space().who(),
                    subject.space().membership(),
                    sql -> {
                        subject.items()
                                .add(
                                        sql,
                                        subject.space(),
                                        subject.inspection(),
                                        form.id(),
                                        form.values());
                        return List.of();
                    });
        } catch (DataAccessException e) {
            var wrong = taken(subject, form, e);
            // Sent twice at once, the second may meet its own number before its own name.
            return find(subject, form.id()).isPresent() ? List.of() : List.of(wrong);
        }
    }

    /** What to tell where another has its key; any other failure is thrown on. */
    static FieldError taken(ItemPage.Subject subject, ItemForm form, DataAccessException e) {
        if (Refused.isTaken(e)) {
            return subject.items().duplicate(form.values());
        }
        throw e;
    }

    /** Changes one that is still at the form's version; says whether it was. */
    boolean change(ItemPage.Subject subject, ItemForm form) {
        var space = subject.space();
        return tenancy.write(
                space.who(),
                space.membership(),
                sql ->
                        subject.items()
                                .change(sql, space, form.id(), form.version(), form.values()));
    }

    /** Takes one away that is still at this version; says whether it was. */
    boolean remove(ItemPage.Subject subject, UUID id, int version) {
        var space = subject.space();
        return tenancy.write(
                space.who(),
                space.membership(),
                sql -> subject.items().remove(sql, space, id, version));
    }

    /** One of an inspection. */
    Optional<Item> find(ItemPage.Subject subject, UUID id) {
        var space = subject.space();
        return tenancy.read(
                space.who(),
                space.membership(),
                sql -> subject.items().find(sql, space, subject.inspection(), id));
    }

    /** The same, which must be there. */
    Item found(ItemPage.Subject subject, UUID id) {
        return find(subject, id).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    /** Where something may hang, for an editor; an inspection that is not the council's is none. */
    ItemPage.Subject subject(Space asking, String inspection, String items) {
        var space = asking.asEditor();
        var subject = new ItemPage.Subject(space, InspectionId.of(inspection), Items.of(items));
        boolean there =
                tenancy.read(
                        space.who(),
                        space.membership(),
                        sql -> subject.items().hasPlace(sql, space, subject.inspection()));
        if (!there) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        return subject;
    }
}
