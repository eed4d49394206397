package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A council, today's or abolished.
 *
 * @param id its identity in this product
 * @param area the council as an area that has figures
 * @param from first day of the council where known
 * @param until first day on which it no longer existed; null for today's councils
 * @param successors ONS codes of the councils that took over from an abolished one
 */
public record Council(
        UUID id,
        Area area,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> successors) {

    /** Whether the council existed on a day, as far as its life span is known. */
    public boolean existedOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }

    /** The current ONS code, or the last one. */
    public String code() {
        return area.code();
    }

    /** What people call it. */
    public String name() {
        return area.name();
    }
}
