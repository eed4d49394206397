package yardstick.leaving;

import org.jspecify.annotations.Nullable;

import yardstick.web.Choice;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How a council leaves.
 *
 * @param council its name
 * @param path the page's own address
 * @param archive the address of the archive
 * @param asked what was asked for, as a sentence; null where nothing was
 * @param released the choice of what becomes of what others were let see
 * @param chosen which is chosen; empty for none
 * @param done what has just been done, or empty
 */
public record LeavingPage(
        String council,
        String path,
        String archive,
        @Nullable String asked,
        List<Choice> released,
        String chosen,
        String done) {

    /** Days between asking and deleting; the database allows no fewer than thirty. */
    static final int DAYS = 30;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    static final String STAYS = "stays";
    static final String GOES = "goes";

    static LeavingPage of(
            String council,
            String path,
            LeavingQueries.@Nullable Asked asked,
            String chosen,
            String done) {
        return new LeavingPage(
                council,
                path,
                path + "/archive.zip",
                asked == null ? null : sentence(asked),
                List.of(
                        new Choice(
                                STAYS,
                                "It stays",
                                "Others keep seeing what they see now, and their comparisons do"
                                        + " not change"),
                        new Choice(
                                GOES, "It goes", "Others see none of it any more from that day")),
                chosen,
                done);
    }

    private static String sentence(LeavingQueries.Asked asked) {
        return "%s asked on %s to have the space deleted. It is deleted on %s, and what others were"
                        .formatted(asked.askedBy(), day(asked.askedAt()), day(asked.deleteFrom()))
                + (asked.keepReleased() ? " let see stays." : " let see goes with it.");
    }

    private static String day(OffsetDateTime time) {
        return DAY.format(time);
    }
}
