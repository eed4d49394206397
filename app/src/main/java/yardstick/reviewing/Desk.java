package yardstick.reviewing;

import jakarta.inject.Singleton;

import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.team.Entry;
import yardstick.team.GuestReview;
import yardstick.team.Scope;
import yardstick.team.TeamQueries;
import yardstick.team.TeamQueries.Letter;
import yardstick.team.TeamQueries.Written;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Typed;

import java.util.List;
import java.util.UUID;

/**
 * Reads and writes for a guest of a review. A review that is unknown, or of which the reader is no
 * guest, or not yet, or no longer, answers alike.
 */
@Singleton
class Desk {

    private final Tenancy tenancy;
    private final Catalogues catalogues;

    Desk(Tenancy tenancy, Catalogues catalogues) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
    }

    /**
     * A review as its team sees it.
     *
     * @param host the council that is reviewed
     * @param papers what the host shares with the team
     */
    record Work(
            Council host,
            GuestReview review,
            Scope scope,
            List<Entry> entries,
            List<Letter> letters,
            List<PaperQueries.Paper> papers) {

        /** Its address, below which everything lies. */
        String path() {
            return Desk.path(host, review);
        }

        /** The same with what the host shares with the team. */
        Work with(List<PaperQueries.Paper> shared) {
            return new Work(host, review, scope, entries, letters, shared);
        }

        /** Whether something of the team stands beside a paper that is shared no longer. */
        boolean isBesideGone(String paper) {
            return papers.stream().noneMatch(p -> p.id().toString().equals(paper))
                    && entries.stream().anyMatch(e -> paper.equals(String.valueOf(e.paper())));
        }

        /** The entry that an address names. */
        Entry entry(String address) {
            return Typed.id(address)
                    .flatMap(id -> entries.stream().filter(e -> e.id().equals(id)).findFirst())
                    .orElseThrow(Desk::notThere);
        }
    }

    /** A review with the council that is reviewed. */
    record Of(Council host, GuestReview review) {}

    static String path(Council host, GuestReview review) {
        return "/reviews/%s/%s".formatted(host.code(), review.review());
    }

    /** All reviews of the reader. */
    List<Of> reviews(SignedIn who) {
        var councils = catalogues.current().councils().values();
        return tenancy
                .people(
                        who,
                        sql -> {
                            TeamQueries.takeUp(sql);
                            return TeamQueries.reviews(sql);
                        })
                .stream()
                .flatMap(
                        review ->
                                councils.stream()
                                        .filter(c -> c.id().equals(review.council()))
                                        .map(host -> new Of(host, review)))
                .toList();
    }

    /** One review whole. */
    Work work(SignedIn who, String council, String review) {
        var host = catalogues.current().findCouncil(council).orElseThrow(Desk::notThere);
        var id = Typed.id(review).orElseThrow(Desk::notThere);
        var work =
                tenancy.people(
                        who,
                        sql -> {
                            TeamQueries.takeUp(sql);
                            var found =
                                    TeamQueries.review(sql, host.id(), id)
                                            .orElseThrow(Desk::notThere);
                            return new Work(
                                    host,
                                    found,
                                    TeamQueries.scope(sql, host.id(), id),
                                    TeamQueries.entries(sql, host.id(), id),
                                    TeamQueries.letters(sql, host.id(), id),
                                    List.of());
                        });
        // Only now: whoever has just taken an invitation up may read them.
        return work.with(tenancy.shared(who, sql -> PaperQueries.ofReview(sql, host.id(), id)));
    }

    /** Writes an entry, or finds that somebody was quicker. */
    Written write(SignedIn who, GuestReview review, Entry entry) {
        return done(tenancy.people(who, sql -> TeamQueries.write(sql, review, entry)));
    }

    /** Takes one away. */
    Written remove(SignedIn who, GuestReview review, UUID entry, int version) {
        return done(tenancy.people(who, sql -> TeamQueries.remove(sql, review, entry, version)));
    }

    private static Written done(Written written) {
        if (written == Written.REFUSED) {
            throw notThere();
        }
        return written;
    }

    static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
