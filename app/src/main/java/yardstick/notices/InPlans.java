package yardstick.notices;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;
import yardstick.web.Place;
import yardstick.web.Wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what happened in a council's plans and reviews.
 *
 * @param who who is told
 * @param council whose space it is
 * @param place the same as a place of the portal
 * @param today the day in London
 */
record InPlans(SignedIn who, CouncilId council, Place place, LocalDate today) {

    private static final int LONGEST = 160;

    /** Plans with open actions whose rating is older than the plan's rhythm, or missing. */
    List<Notice> stale(DSLContext sql) {
        return PlanQueries.rated(sql, council, today).stream()
                .filter(this::isStale)
                .collect(Collectors.groupingBy(PlanQueries.Rated::plan))
                .values()
                .stream()
                .map(this::stale)
                .toList();
    }

    private boolean isStale(PlanQueries.Rated action) {
        var last = action.last();
        return last == null || action.rhythm().isStale(last, today);
    }

    private Notice stale(List<PlanQueries.Rated> actions) {
        var plan = actions.getFirst();
        return new Notice(
                Kind.STALE,
                plan.title(),
                "%s: %d %s, which are to be rated %s"
                        .formatted(
                                place.name(),
                                actions.size(),
                                actions.size() == 1
                                        ? "action has no rating of late"
                                        : "actions have no rating of late",
                                plan.rhythm().text()),
                place.to("/plans/%s?stale=yes".formatted(plan.plan())),
                actions.stream()
                        .map(InPlans::staleSince)
                        .max(OffsetDateTime::compareTo)
                        .orElseThrow());
    }

    /** The day after the one by which it should have been rated again. */
    private static OffsetDateTime staleSince(PlanQueries.Rated action) {
        var last = action.last();
        return Days.start(
                last == null ? action.startsOn() : action.rhythm().next(last).plusDays(1));
    }

    /** What others have said since a moment: two statements. */
    List<Notice> said(DSLContext sql, OffsetDateTime after) {
        var all = new ArrayList<Notice>();
        PlanQueries.said(sql, council, who, after).forEach(s -> all.add(said(s)));
        PlanQueries.decided(sql, council, who, after).forEach(d -> all.add(decided(d)));
        return all;
    }

    private Notice said(PlanQueries.Said said) {
        return new Notice(
                Kind.COMMENT,
                Wording.shortened(said.words(), LONGEST),
                "%s on %s by %s, in “%s” of %s"
                        .formatted(
                                said.kind().equals("progress") ? "Progress" : "Comment",
                                Days.words(said.at()),
                                said.by(),
                                said.title(),
                                place.name()),
                place.to("/plans/%s/actions/%s".formatted(said.plan(), said.action())),
                said.at());
    }

    private Notice decided(PlanQueries.Decided decided) {
        return new Notice(
                Kind.COMMENT,
                Wording.shortened(decided.body(), LONGEST),
                "Decision of %s on %s, written down by %s, %s"
                        .formatted(
                                decided.name(),
                                Wording.day(decided.on()),
                                decided.by(),
                                place.name()),
                place.to("/boards/%s/meetings/%s".formatted(decided.board(), decided.meeting())),
                decided.at());
    }

    /** Letters that review teams have released to the council. */
    List<Notice> letters(DSLContext sql) {
        return PlanQueries.letters(sql, council).stream()
                .map(
                        letter ->
                                new Notice(
                                        Kind.SHARED,
                                        "Letter of the team of “%s”".formatted(letter.title()),
                                        "Received by %s on %s"
                                                .formatted(place.name(), Days.words(letter.at())),
                                        place.to("/reviews/" + letter.review()),
                                        letter.at()))
                .toList();
    }
}
