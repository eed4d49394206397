package yardstick.sets;

import jakarta.inject.Singleton;

import org.jooq.exception.IntegrityConstraintViolationException;

import yardstick.comparison.Catalogue;
import yardstick.saved.SavedQueries;
import yardstick.saved.SavedSet;
import yardstick.saved.SavedSets;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A council's groups and sets: found, added, changed and removed inside its own space. */
@Singleton
class Shelf {

    private final Tenancy tenancy;

    Shelf(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** What came of an attempt to change one. */
    sealed interface Outcome {
        /** It is done. */
        record Done() implements Outcome {}

        /** Something is wrong with what was sent. */
        record Wrong(List<FieldError> errors) implements Outcome {}

        /** Somebody else has changed or removed it. */
        record Overtaken() implements Outcome {}
    }

    /** Everything the council has put together. */
    SavedSets all(SignedIn who, Membership membership) {
        return tenancy.read(who, membership, sql -> SavedQueries.sets(sql, membership.council()));
    }

    Optional<SavedSet> find(SignedIn who, Membership membership, Kind kind, UUID id) {
        return kind.of(all(who, membership)).stream()
                .filter(set -> set.id().equals(id))
                .findFirst();
    }

    /** Adds one, or changes the one that is there when {@code changes}. */
    Outcome save(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            Kind kind,
            UUID id,
            SetForm form,
            boolean changes) {
        var errors = form.errors(kind, kind.names(catalogue));
        if (!errors.isEmpty()) {
            return new Outcome.Wrong(errors);
        }
        try {
            return tenancy.write(
                    who,
                    membership,
                    sql -> {
                        var saved = SavedQueries.sets(sql, membership.council());
                        if (isTaken(kind.of(saved), id, form.name())) {
                            return new Outcome.Wrong(List.of(form.alreadyThere(kind)));
                        }
                        var stored = Stored.of(kind);
                        if (!changes) {
                            stored.add(sql, catalogue, membership.council(), id, form);
                            return new Outcome.Done();
                        }
                        return stored.change(sql, catalogue, membership.council(), id, form)
                                ? new Outcome.Done()
                                : new Outcome.Overtaken();
                    });
        } catch (IntegrityConstraintViolationException atTheSameMoment) {
            // Two people may add the same name at the same moment; the unique key sees both.
            return new Outcome.Wrong(List.of(form.alreadyThere(kind)));
        }
    }

    /** Removes one that is still at this version; says whether it was. */
    boolean remove(SignedIn who, Membership membership, Kind kind, UUID id, int version) {
        return tenancy.write(
                who,
                membership,
                sql -> Stored.of(kind).remove(sql, membership.council(), id, version));
    }

    private static boolean isTaken(List<SavedSet> saved, UUID id, String name) {
        return saved.stream().anyMatch(set -> set.name().equals(name) && !set.id().equals(id));
    }
}
