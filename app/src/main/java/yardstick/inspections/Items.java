package yardstick.inspections;

import org.jooq.DSLContext;

import yardstick.web.FieldError;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A kind of thing that hangs on an inspection: how it is typed, read and written. */
interface Items {

    /** What an address calls them. */
    String path();

    /** What one of them is called. */
    String one();

    /** What is typed, in order. */
    List<ItemField> fields();

    /** What is wrong that no field can see by itself. */
    default List<FieldError> errors(Map<String, String> values) {
        return List.of();
    }

    /** What to say where another has the same key. */
    default FieldError duplicate(Map<String, String> values) {
        throw new IllegalStateException("No key but its own can be taken");
    }

    /** Whether there is an inspection on which it can hang. */
    boolean hasPlace(DSLContext sql, Space space, InspectionId inspection);

    /** Adds one; sent a second time it is there already, and nothing changes. */
    void add(
            DSLContext sql,
            Space space,
            InspectionId inspection,
            UUID id,
            Map<String, String> values);

    /** Changes one that is still at this version; says whether it was. */
    boolean change(DSLContext sql, Space space, UUID id, int version, Map<String, String> values);

    /** Takes one away that is still at this version; says whether it was. */
    boolean remove(DSLContext sql, Space space, UUID id, int version);

    /** One of an inspection. */
    Optional<Item> find(DSLContext sql, Space space, InspectionId inspection, UUID id);

    /** The kind that an address means. */
    static Items of(String path) {
        return switch (path) {
            case "recommendations" -> new Recommendations();
            case "facts" -> new Facts();
            case "notes" -> new Notes();
            default -> throw new IllegalArgumentException(path);
        };
    }
}
