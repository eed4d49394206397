package yardstick.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A review among others.
 *
 * @param from the councils and bodies that came, each once
 * @param findings how many findings it has
 * @param answered how many of them the council has accepted or not accepted
 * @param became how many of them an action of a plan answers
 */
record Listed(
        UUID id,
        String title,
        ReviewKind kind,
        LocalDate beginsOn,
        LocalDate endsOn,
        List<String> from,
        int findings,
        int answered,
        int became) {}
