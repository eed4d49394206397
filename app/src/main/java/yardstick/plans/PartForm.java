package yardstick.plans;

import org.jooq.DSLContext;
import org.jooq.Field;

import yardstick.plan.WholePlan;
import yardstick.tenants.CouncilId;
import yardstick.web.FieldError;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is asked about one kind of part of a plan, what can be wrong with it, where it is kept. */
interface PartForm {

    /** What a new one begins with. */
    Optional<Sent> empty(Asked asked, UUID within);

    /** What is asked. */
    List<Entry> entries(Asked asked, Sent typed);

    /** What is wrong, field by field, each with how to mend it. */
    List<FieldError> errors(Asked asked, Sent typed);

    /** What is written, by column; only to be asked for when there are no errors. */
    Map<Field<?>, Object> columns(Asked asked, Sent typed);

    /** One as it is now. */
    Optional<Kept> find(WholePlan plan, UUID id);

    /** Why one cannot be taken away; empty when nothing is known against it. */
    default String inTheWay(WholePlan plan, UUID id) {
        return "";
    }

    /** What goes with one that is taken away. */
    default String goesWith() {
        return "It can be typed in again, but it is gone from the plan at once.";
    }

    /**
     * The page of the priority that shows one; the plan's own id for what belongs to no priority.
     */
    UUID shownWith(Asked asked, Sent typed, UUID id);

    /** Where it is kept. */
    Stored stored();

    /** Writes what does not stand in its own row. */
    default void writeRest(DSLContext sql, CouncilId council, Asked asked, UUID id, Sent typed) {}
}
