package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Edition;

/**
 * A published file as it was when it was loaded. Editions are kept for ever.
 *
 * @param id names the edition; later ones have higher numbers: the highest is what {@code
 *     editions=} pins an answer to
 * @param content what kind of file it is, such as lait or ees
 * @param publisher who published it
 * @param title the publication
 * @param label the edition, such as "April 2026"
 * @param published when: a day, or a month where only that is known; null for lists of codes
 */
@Serdeable
@Schema(name = "Edition")
@JsonInclude(JsonInclude.Include.ALWAYS)
record EditionEntry(
        int id,
        String content,
        String publisher,
        String title,
        String label,
        @Nullable @Schema(example = "2026-04") String published) {

    static EditionEntry of(Edition edition) {
        var on = edition.publishedOn();
        return new EditionEntry(
                edition.id(),
                edition.content(),
                edition.publisher(),
                edition.title(),
                edition.label(),
                on == null
                        ? null
                        : edition.publishedToDay() ? on.toString() : on.toString().substring(0, 7));
    }
}
