package yardstick.inspections;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import yardstick.judgements.Frameworks;
import yardstick.judgements.InspectionQueries;
import yardstick.tenants.Refusal;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A council's own records of inspections, one transaction for each piece of work. */
@Singleton
class OwnRecords {

    private final Tenancy tenancy;

    OwnRecords(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** All frameworks. */
    Frameworks frameworks(Space space) {
        return read(space, Frameworks::read);
    }

    /** Adds an inspection; gives what is wrong if it cannot be. */
    List<FieldError> add(EditPage.Subject subject, InspectionForm form) {
        var entered = Entered.of(form, subject.framework(), subject.published());
        try {
            return tenancy.write(
                    subject.space().who(),
                    subject.space().membership(),
                    sql -> {
                        OwnWrites.add(sql, subject.space(), form.id(), entered);
                        return List.of();
                    });
        } catch (DataAccessException e) {
            if (Refused.isTaken(e)) {
                return List.of(
                        new FieldError(
                                "source",
                                "There is a record of this report already. Add to that one; it is"
                                        + " on the time line"));
            }
            throw e;
        }
    }

    /** Changes a record that is still at the form's version; says whether it was. */
    boolean change(EditPage.Subject subject, InspectionForm form) {
        var space = subject.space();
        var entered = Entered.of(form, subject.framework(), subject.published());
        return tenancy.write(
                space.who(),
                space.membership(),
                sql -> OwnWrites.change(sql, space, form.id(), entered, form.version()));
    }

    /** Takes a record away that is still at this version; says whether it was. */
    boolean remove(Space space, UUID id, int version) {
        return tenancy.write(
                space.who(), space.membership(), sql -> OwnWrites.remove(sql, space, id, version));
    }

    /** What the form of a record is about. */
    EditPage.Subject subject(Space space, OwnInspection found) {
        var number = found.published();
        return number == null
                ? new EditPage.Subject(space, found.framework(), Optional.empty())
                : subject(space, "", number.toString());
    }

    /** What a form is about; a published inspection of another council is none. */
    EditPage.Subject subject(Space space, String framework, String published) {
        return read(
                        space,
                        sql -> {
                            var frameworks = Frameworks.read(sql);
                            if (published.isEmpty()) {
                                return frameworks
                                        .find(framework)
                                        .map(f -> new EditPage.Subject(space, f, Optional.empty()));
                            }
                            return number(published)
                                    .flatMap(
                                            no ->
                                                    InspectionQueries.findInspection(
                                                            sql,
                                                            frameworks,
                                                            space.area(),
                                                            no,
                                                            space.editions()))
                                    .map(
                                            p ->
                                                    new EditPage.Subject(
                                                            space, p.framework(), Optional.of(p)));
                        })
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A record of the council. */
    Optional<OwnInspection> find(Space space, UUID id) {
        return read(
                space,
                sql -> OwnQueries.findInspection(sql, Frameworks.read(sql), space.council(), id));
    }

    /** The same, which must be there. */
    OwnInspection found(Space space, UUID id) {
        return find(space, id).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private <T> T read(Space space, Function<DSLContext, T> work) {
        return tenancy.read(space.who(), space.membership(), work);
    }
}
