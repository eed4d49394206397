package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The two reports between which a plan is looked at: days for which owners have rated.
 *
 * @param now the report shown; null while nobody has rated
 * @param before the report before it; null where there is none
 */
public record Reports(@Nullable LocalDate now, @Nullable LocalDate before) {

    /** Of a plan that nobody has rated. */
    public static final Reports NONE = new Reports(null, null);
}
