package yardstick.sharing;

import java.util.List;

/**
 * Exactly what {@code sharing/overview.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param lead how much can be read by others now
 * @param papers the latest first
 * @param released data sets of which figures are released
 * @param reviews reviews with somebody invited
 */
public record SharingPage(
        String banner,
        String lead,
        List<PaperRow> papers,
        List<ReleasedRow> released,
        List<ReviewRow> reviews) {

    /** A paper. */
    public record PaperRow(
            String title,
            String href,
            String whom,
            String until,
            String shared,
            String state,
            String colour,
            String looked) {}

    /** The figures of a data set. */
    public record ReleasedRow(String dataSet, String href, String whom, String from) {}

    /** A review whose team has guests. */
    public record ReviewRow(String title, String href, String guests) {}

    /** Of what the database holds. */
    static SharingPage of(
            Space space,
            String done,
            List<Shared> papers,
            List<SharingQueries.Released> released,
            List<GuestQueries.Team> teams) {
        long readable = papers.stream().filter(Shared::readable).count();
        return new SharingPage(
                done.equals("shared") ? "Shared" : "",
                "Others can read %d of %d shared papers now.".formatted(readable, papers.size()),
                papers.stream().map(paper -> row(space, paper)).toList(),
                released.stream().map(each -> row(space, each)).toList(),
                teams.stream().map(team -> row(space, team)).toList());
    }

    private static PaperRow row(Space space, Shared paper) {
        return new PaperRow(
                paper.title(),
                space.paper(paper.id()),
                paper.whom(),
                Words.moment(paper.until()),
                "%s, by %s".formatted(Words.moment(paper.from()), paper.by()),
                paper.state(),
                paper.colour(),
                paper.looked());
    }

    private static ReleasedRow row(Space space, SharingQueries.Released released) {
        return new ReleasedRow(
                released.dataSet(),
                "%s/figures/%s/releases".formatted(space.home(), released.code()),
                Words.audience(released.audience(), ""),
                Words.moment(released.from()));
    }

    private static ReviewRow row(Space space, GuestQueries.Team team) {
        return new ReviewRow(
                team.title(),
                space.review(team.review()),
                "%d with access now, %d in all".formatted(team.now(), team.all()));
    }
}
