package yardstick.notices;

import yardstick.collection.DataSet;
import yardstick.comparison.Council;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what other councils let somebody see.
 *
 * @param councils all councils by our name for them
 * @param invitations the reviews to whose team the reader belongs
 */
record Shared(Map<UUID, Council> councils, List<SharedQueries.Invitation> invitations) {

    /** The reviews themselves. */
    Stream<Notice> reviews() {
        return invitations.stream().flatMap(review -> from(review.council(), of(review)).stream());
    }

    private static Function<Council, Notice> of(SharedQueries.Invitation review) {
        return host ->
                new Notice(
                        Kind.SHARED,
                        review.title(),
                        "You belong to the team of this review of %s until %s"
                                .formatted(host.name(), Days.words(review.until())),
                        "/reviews/%s/%s".formatted(host.code(), review.review()),
                        review.since());
    }

    /** Papers. */
    Stream<Notice> papers(List<SharedQueries.Paper> papers) {
        return papers.stream().flatMap(paper -> from(paper.council(), of(paper)).stream());
    }

    /** Who comes to a team later sees its papers from then on. */
    private Function<Council, Notice> of(SharedQueries.Paper paper) {
        var since =
                invitations.stream()
                        .filter(i -> i.review().equals(paper.review()))
                        .map(SharedQueries.Invitation::since)
                        .filter(paper.since()::isBefore)
                        .findFirst()
                        .orElse(paper.since());
        return owner ->
                new Notice(
                        Kind.SHARED,
                        paper.title(),
                        "Shared by %s on %s, to be read until %s"
                                .formatted(
                                        owner.name(),
                                        Days.words(paper.since()),
                                        Days.words(paper.until())),
                        "/shared/%s/%s".formatted(owner.code(), paper.paper()),
                        since);
    }

    /** Figures: a line for each council and data set. */
    Stream<Notice> figures(List<SharedQueries.Given> given, List<DataSet> dataSets) {
        Map<Integer, DataSet> known =
                dataSets.stream().collect(Collectors.toMap(DataSet::id, Function.identity()));
        return given.stream()
                .flatMap(
                        each ->
                                Optional.ofNullable(known.get(each.dataSet()))
                                        .flatMap(d -> from(each.council(), of(d, each.since())))
                                        .stream());
    }

    private static Function<Council, Notice> of(DataSet dataSet, OffsetDateTime since) {
        return council ->
                new Notice(
                        Kind.SHARED,
                        "%s: %s".formatted(council.name(), dataSet.title()),
                        "Figures released, last on " + Days.words(since),
                        "/data-sets/" + dataSet.code(),
                        since);
    }

    private Optional<Notice> from(UUID council, Function<Council, Notice> notice) {
        return Optional.ofNullable(councils.get(council)).map(notice);
    }
}
