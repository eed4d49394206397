package yardstick.comparison;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Anything with a code that has figures.
 *
 * @param id our own number for it
 * @param code the current ONS code, or the last one of an abolished council
 * @param kind what it is
 * @param name what people call it
 * @param dfeCode the Department for Education's number, such as 882; null where there is none
 * @param regionId the region a council lies in; null for regions and England
 * @param partId Inner or Outer London for a London borough; null elsewhere
 */
public record Area(
        int id,
        String code,
        Kind kind,
        String name,
        @Nullable String dfeCode,
        @Nullable Integer regionId,
        @Nullable Integer partId) {

    /** What an area is. */
    public enum Kind {
        COUNCIL,
        REGION,
        /** Inner or Outer London. */
        PART,
        ENGLAND;

        /** Reads the word that the database uses. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
