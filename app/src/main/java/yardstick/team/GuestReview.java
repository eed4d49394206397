package yardstick.team;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A review to whose team somebody belongs now.
 *
 * @param council the council that is reviewed
 * @param review names the review within it
 * @param title what the council calls it
 * @param kind a word of the database
 * @param begins first day on site
 * @param ends last day on site
 * @param focus what it looks at; may be empty
 * @param round the round it belongs to; empty for none
 * @param part the reader's part in it
 * @param from since when they have access
 * @param until when access ends by itself
 */
public record GuestReview(
        UUID council,
        UUID review,
        String title,
        String kind,
        LocalDate begins,
        LocalDate ends,
        String focus,
        String round,
        String part,
        OffsetDateTime from,
        OffsetDateTime until) {}
