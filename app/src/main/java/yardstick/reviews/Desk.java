package yardstick.reviews;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import yardstick.tenants.Refusal;
import yardstick.tenants.Tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Where reviews and their parts are read and written, one transaction for each piece of work. */
@Singleton
class Desk {

    private final Tenancy tenancy;

    Desk(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** All reviews of the council, the latest first. */
    List<Listed> reviews(Space space) {
        return tenancy.read(
                space.who(),
                space.membership(),
                sql -> ReviewQueries.reviews(sql, space.council()));
    }

    /** One review, if it is there. */
    Optional<Review> find(Space space, UUID id) {
        return tenancy.read(
                space.who(),
                space.membership(),
                sql -> ReviewQueries.find(sql, space.council(), id));
    }

    /** The same, which must be there. */
    Review review(Space space, UUID id) {
        return find(space, id).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    /** The names of councils, for a form that offers them. */
    List<String> councils(Space space) {
        return tenancy.read(space.who(), space.membership(), TeamPart::councils);
    }

    /** Adds a review, unless the same form has done so before. */
    void add(Space space, UUID id, Filled typed) {
        tenancy.write(
                space.who(),
                space.membership(),
                sql -> ReviewWrites.add(sql, space.council(), id, typed));
    }

    /** Changes a review that is still at this version; says whether it was. */
    boolean change(Space space, UUID id, int version, Filled typed) {
        return tenancy.write(
                space.who(),
                space.membership(),
                sql -> ReviewWrites.change(sql, space.council(), id, version, typed));
    }

    /** Takes a review away that is still at this version and that nothing answers. */
    Written remove(Space space, UUID id, int version) {
        try {
            return work(
                    space,
                    id,
                    (sql, review) -> {
                        if (review.version() != version) {
                            return new Written.Overtaken();
                        }
                        if (review.findings().stream().anyMatch(f -> !f.became().isEmpty())) {
                            return new Written.Wrong(
                                    "remove",
                                    "Actions of a plan answer its findings. Take the findings out of them first");
                        }
                        // The policies keep a review whose team was invited or shown something.
                        return ReviewWrites.remove(sql, space.council(), id)
                                ? new Written.Saved()
                                : new Written.Wrong(
                                        "remove",
                                        "Its team was invited or shown a paper, which stays on record. Keep the review");
                    });
        } catch (DataAccessException e) {
            return answersIt(e);
        }
    }

    /** PostgreSQL answers 23503 where something points at a row, 23001 where that is restricted. */
    private static Written answersIt(DataAccessException failure) {
        if (!failure.sqlState().equals("23503") && !failure.sqlState().equals("23001")) {
            throw failure;
        }
        return new Written.Wrong(
                "remove", "A plan answers this review. Choose another review for the plan first");
    }

    /** Adds a part, unless the same form has done so before. */
    Written add(Space space, UUID id, Part part, String key, Filled typed) {
        return work(
                space,
                id,
                (sql, review) -> {
                    var wrong = wrong(review, part, key, typed);
                    if (!(wrong instanceof Written.Saved) || part.isThere(review, key, typed)) {
                        return wrong;
                    }
                    var free = part instanceof Numbered ? part.next(review) : Optional.of(key);
                    if (free.isEmpty()) {
                        return new Written.Wrong(
                                part.asks(review, List.of()).getFirst().name(),
                                "There is room for %d. Remove one first".formatted(Numbered.MOST));
                    }
                    part.add(sql, space.council(), review, free.get(), typed);
                    return new Written.Saved();
                });
    }

    /** Changes a part that is still as the form showed it. */
    Written change(Space space, UUID id, Part part, String key, String mark, Filled typed) {
        return work(
                space,
                id,
                (sql, review) -> {
                    if (isOvertaken(part.find(review, key), mark)) {
                        return new Written.Overtaken();
                    }
                    var wrong = wrong(review, part, key, typed);
                    if (wrong instanceof Written.Saved) {
                        part.change(sql, space.council(), review, key, typed);
                    }
                    return wrong;
                });
    }

    /** Takes a part away that is still as the form showed it. One that is gone already is done. */
    Written remove(Space space, UUID id, Part part, String key, String mark) {
        return work(
                space,
                id,
                (sql, review) -> {
                    var kept = part.find(review, key);
                    if (kept.isEmpty()) {
                        return new Written.Saved();
                    }
                    if (isOvertaken(kept, mark)) {
                        return new Written.Overtaken();
                    }
                    var inTheWay = part.inTheWay(review, key);
                    if (!inTheWay.isEmpty()) {
                        return new Written.Wrong("remove", inTheWay);
                    }
                    part.remove(sql, space.council(), review, key);
                    return new Written.Saved();
                });
    }

    private static boolean isOvertaken(Optional<Kept> kept, String mark) {
        return kept.filter(there -> there.mark().equals(mark)).isEmpty();
    }

    private static Written wrong(Review review, Part part, String key, Filled typed) {
        var errors = new ArrayList<>(typed.errors(part.asks(review, List.of())));
        if (errors.isEmpty()) {
            errors.addAll(part.errors(review, key, typed));
        }
        return errors.isEmpty() ? new Written.Saved() : new Written.Wrong(errors);
    }

    /** One piece of work on a review, alone with it until it is done. */
    Written work(Space space, UUID id, BiFunction<DSLContext, Review, Written> work) {
        return tenancy.write(
                space.who(),
                space.membership(),
                sql -> {
                    if (!ReviewQueries.hold(sql, space.council(), id)) {
                        throw new Refusal(Refusal.Reason.NOT_YOURS);
                    }
                    var review = ReviewQueries.find(sql, space.council(), id).orElseThrow();
                    return work.apply(sql, review);
                });
    }

    /** What a form about actions needs to know: the review, and where actions can go. */
    PlacesFor places(Space space, UUID id) {
        return tenancy.read(
                space.who(),
                space.membership(),
                sql ->
                        new PlacesFor(
                                ReviewQueries.find(sql, space.council(), id)
                                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS)),
                                ActionWrites.places(sql, space.council())));
    }

    /** A review, and the priorities of open plans. */
    record PlacesFor(Review review, List<Priority> places) {}
}
