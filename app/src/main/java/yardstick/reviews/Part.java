package yardstick.reviews;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;
import yardstick.web.FieldError;

import java.util.List;
import java.util.Optional;

/** One kind of part of a review: what is asked about it and where it is kept. */
interface Part {

    /** What a route has between braces. */
    String PATTERN = "team|lines|methods|findings";

    /** The kind that an address means; the route lets no other through. */
    static Part of(String word) {
        return switch (word) {
            case "team" -> new TeamPart();
            case "lines" -> new LinePart();
            case "methods" -> new MethodPart();
            case "findings" -> new FindingPart();
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** Its word in an address. */
    String word();

    /** What one of them is called, such as "line of enquiry". */
    String one();

    /**
     * What is asked.
     *
     * @param councils names of councils, to offer
     */
    List<Ask> asks(Review review, List<String> councils);

    /** What is wrong that no question can see by itself. */
    default List<FieldError> errors(Review review, String key, Filled typed) {
        return List.of();
    }

    /** The key of the next one; empty where there is no room for more. */
    Optional<String> next(Review review);

    /** Those that are there. */
    List<Kept> kept(Review review);

    /** One that is there. */
    default Optional<Kept> find(Review review, String key) {
        return kept(review).stream().filter(kept -> kept.key().equals(key)).findFirst();
    }

    /**
     * Whether the form with this key has been sent before, so that adding it again does nothing.
     */
    boolean isThere(Review review, String key, Filled typed);

    /** Adds one under a key that is free. */
    void add(DSLContext sql, CouncilId council, Review review, String key, Filled typed);

    /** Changes one that is there. */
    void change(DSLContext sql, CouncilId council, Review review, String key, Filled typed);

    /** Why one cannot be taken away; empty when nothing is against it. */
    default String inTheWay(Review review, String key) {
        return "";
    }

    /** Takes one away. */
    void remove(DSLContext sql, CouncilId council, Review review, String key);
}
