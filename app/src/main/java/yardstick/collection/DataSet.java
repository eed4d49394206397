package yardstick.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A list of indicators that councils collect together, and when.
 *
 * @param id our own number for it
 * @param code its name in addresses, files and the API
 * @param title its name
 * @param description what it is for
 * @param kind what a period of it is
 * @param dueInDays within how many days of a period's end a council gives its figures
 * @param othersOnlyIfSubmitted whether a council sees the others' figures of a period only when it
 *     has released its own
 * @param givers which councils give it
 * @param source where the list comes from
 * @param indicators in their order
 * @param sums which totals are made of which parts
 */
public record DataSet(
        int id,
        String code,
        String title,
        String description,
        PeriodKind kind,
        int dueInDays,
        boolean othersOnlyIfSubmitted,
        Givers givers,
        String source,
        List<CollectedIndicator> indicators,
        List<Sum> sums) {

    /** The indicator with this code. */
    public Optional<CollectedIndicator> find(String indicator) {
        return indicators.stream().filter(i -> i.code().equals(indicator)).findFirst();
    }

    /** The indicator with this number of ours. */
    public Optional<CollectedIndicator> find(int id) {
        return indicators.stream().filter(i -> i.id() == id).findFirst();
    }

    /** By when a council should have given its figures of a period. */
    public LocalDate due(InYearPeriod period) {
        return period.lastDay().plusDays(dueInDays);
    }

    /** The last period that has ended before a day. */
    public InYearPeriod latestEnded(LocalDate day) {
        var now = InYearPeriod.containing(kind, day);
        return now.lastDay().isBefore(day) ? now : now.previous();
    }

    /** The last period whose figures should have been given before a day. */
    public InYearPeriod latestDue(LocalDate day) {
        var period = latestEnded(day);
        while (!due(period).isBefore(day)) {
            period = period.previous();
        }
        return period;
    }
}
