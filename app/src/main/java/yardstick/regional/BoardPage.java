package yardstick.regional;

import yardstick.collection.CollectedFigure;
import yardstick.collection.InYearPeriod;
import yardstick.comparison.Council;
import yardstick.judgements.Inspection;
import yardstick.region.BoardQueries.Given;
import yardstick.region.BoardQueries.Paper;
import yardstick.region.Judged;
import yardstick.region.Moved;
import yardstick.region.Watched;
import yardstick.statistics.Level;
import yardstick.web.Figures;
import yardstick.web.Wording;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Exactly what {@code regional/board.jte} prints.
 *
 * @param matters who is on it, when it meets, and its packs
 * @param answer the heading
 * @param dataSets who has given what
 * @param tested how many changes could be tested, and how many would look so by chance
 * @param moved changes larger than chance explains
 * @param papers what councils share with the board, the region or all councils
 * @param judged councils with their latest judgement, the longest ago first
 * @param grid the published figures of the region's councils, as a grid
 */
public record BoardPage(
        MattersPage matters,
        String answer,
        List<GivenRow> dataSets,
        String tested,
        List<MovedRow> moved,
        List<PaperRow> papers,
        List<JudgedRow> judged,
        String grid) {

    /** As many as somebody reads. */
    private static final int MOST = 40;

    /** A data set, and who has given the period that is due. */
    public record GivenRow(
            String title, String href, String period, int given, int of, String lacking) {}

    /** A change. */
    public record MovedRow(
            String council,
            String indicator,
            String href,
            String before,
            String after,
            String status,
            String chance) {}

    /** A paper. */
    public record PaperRow(String title, String href, String council, String from) {}

    /** A council's latest judgement. */
    public record JudgedRow(String council, String href, String grade, String when, String ago) {}

    static BoardPage of(
            MattersPage page,
            Matters matters,
            List<Watched> watched,
            List<Paper> papers,
            List<Inspection> inspections,
            LocalDate today) {
        var councils = matters.joined();
        var given =
                watched.stream()
                        .filter(w -> w.dataSet().givers().expected())
                        .map(w -> given(w, councils, today))
                        .toList();
        var all = watched.stream().flatMap(w -> w.moved().stream()).toList();
        var moved =
                all.stream()
                        .filter(m -> m.chance().isBeyondChance(Level.PERCENT_95))
                        .sorted(Comparator.comparing((Moved m) -> m.chance().probability()))
                        .toList();
        return new BoardPage(
                page,
                answer(councils.size(), given, moved.size()),
                given,
                tested(all.size(), moved.size()),
                moved.stream().limit(MOST).map(BoardPage::moved).toList(),
                papers.stream().flatMap(p -> paper(p, councils).stream()).toList(),
                judged(councils, inspections, today),
                councils.isEmpty() ? "" : "/compare/%s/grid".formatted(councils.getFirst().code()));
    }

    private static String answer(int councils, List<GivenRow> given, int moved) {
        if (councils == 0) {
            return "No council has joined the board yet";
        }
        int whole = (int) given.stream().filter(row -> row.given() == row.of()).count();
        return "%d of %d data sets are given by all %s; %s by more than chance"
                .formatted(
                        whole,
                        given.size(),
                        councils == 1 ? "members, which is 1 council" : councils + " members",
                        moved == 1 ? "1 figure has changed" : moved + " figures have changed");
    }

    private static String tested(int tested, int moved) {
        return tested == 0
                ? "No figures of two periods in a row could be tested."
                : "%s between two periods in a row could be tested; %s larger than chance explains. If nothing but chance had changed, about one test in twenty would still say so, here about %,d: look at each before you act. Children who are counted in both periods make the test too careful; families and seasons can make it too bold.%s"
                        .formatted(
                                tested == 1 ? "1 change" : "%,d changes".formatted(tested),
                                moved == 1 ? "1 is" : "%,d are".formatted(moved),
                                Math.round(tested * 0.05),
                                moved > MOST
                                        ? " The %d that are least likely are listed."
                                                .formatted(MOST)
                                        : "");
    }

    private static GivenRow given(Watched watched, List<Council> councils, LocalDate today) {
        var dataSet = watched.dataSet();
        var due = dataSet.latestDue(today);
        var there =
                watched.given().stream()
                        .filter(g -> g.period().equals(due))
                        .map(Given::council)
                        .collect(Collectors.toSet());
        var lacking =
                councils.stream().filter(c -> !there.contains(c.id())).map(Council::name).toList();
        return new GivenRow(
                dataSet.title(),
                "/data-sets/%s/completeness".formatted(dataSet.code()),
                due.words(),
                there.size(),
                councils.size(),
                lacking.isEmpty() ? "Nobody" : String.join(", ", lacking));
    }

    private static MovedRow moved(Moved moved) {
        var indicator = moved.after().indicator();
        return new MovedRow(
                moved.council().name(),
                indicator.title(),
                "/data-sets/%s/indicators/%s".formatted(moved.dataSet().code(), indicator.code()),
                printed(moved.before(), moved.before().period()),
                printed(moved.after(), moved.period()),
                moved.after().status().code(),
                moved.chance().method().words());
    }

    private static String printed(CollectedFigure figure, InYearPeriod period) {
        var indicator = figure.indicator();
        return "%s in %s"
                .formatted(
                        Figures.of(indicator.decimalPlaces(), indicator.unit())
                                .print(figure.value())
                                .text(),
                        period.words());
    }

    private static Optional<PaperRow> paper(Paper paper, List<Council> councils) {
        return councils.stream()
                .filter(council -> council.id().equals(paper.council()))
                .findFirst()
                .map(
                        council ->
                                new PaperRow(
                                        paper.title(),
                                        "/shared/%s/%s".formatted(council.code(), paper.paper()),
                                        council.name(),
                                        Wording.day(paper.from())));
    }

    private static List<JudgedRow> judged(
            List<Council> councils, List<Inspection> inspections, LocalDate today) {
        return Judged.latest(councils, inspections).stream()
                .map(
                        each ->
                                new JudgedRow(
                                        each.council().name(),
                                        "/compare/%s/inspections".formatted(each.council().code()),
                                        each.words(),
                                        Wording.day(each.on()),
                                        ago(each.on(), today)))
                .toList();
    }

    private static String ago(LocalDate on, LocalDate today) {
        var since = Period.between(on, today);
        int years = since.getYears();
        int months = since.getMonths();
        return "%d %s, %d %s"
                .formatted(
                        years,
                        years == 1 ? "year" : "years",
                        months,
                        months == 1 ? "month" : "months");
    }
}
