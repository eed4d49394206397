package yardstick.notices;

import org.jooq.DSLContext;

import yardstick.collection.DataSet;
import yardstick.collection.InYearPeriod;
import yardstick.plan.Rhythm;
import yardstick.tenants.CouncilId;
import yardstick.web.Place;
import yardstick.web.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what a council has to do soon, or should have done.
 *
 * @param council whose space it is
 * @param place the same as a place of the portal
 * @param dataSets what is expected of it
 * @param today the day in London
 */
record Due(CouncilId council, Place place, List<DataSet> dataSets, LocalDate today) {

    /** Within how many days what is due is told. */
    static final int SOON_DAYS = 14;

    /** How many months after its letter a review asks what has become of what was accepted. */
    private static final int MONTHS = 6;

    /** The period that has just ended and the one before it, which may be overdue. */
    private static final int PERIODS = 2;

    private static final int LONGEST = 160;

    /** Reads it: five statements. */
    List<Notice> read(DSLContext sql) {
        var all = new ArrayList<Notice>();
        all.addAll(figures(sql));
        DueQueries.toDo(sql, council, today.plusDays(SOON_DAYS)).forEach(d -> all.add(toDo(d)));
        all.addAll(meetings(DueQueries.toReport(sql, council, today, today.plusDays(SOON_DAYS))));
        DueQueries.accepted(sql, council).stream()
                .filter(this::isWanted)
                .forEach(finding -> all.add(finding(finding)));
        return all;
    }

    private List<Notice> figures(DSLContext sql) {
        var there = there(sql);
        return dataSets.stream()
                .flatMap(
                        dataSet ->
                                Stream.iterate(dataSet.latestEnded(today), InYearPeriod::previous)
                                        .limit(PERIODS)
                                        .filter(p -> isSoon(dataSet.due(p)))
                                        .filter(
                                                p ->
                                                        !there.contains(
                                                                new DueQueries.Given(
                                                                        dataSet.id(),
                                                                        p.firstDay())))
                                        .map(p -> figures(dataSet, p)))
                .toList();
    }

    /** For which periods there are figures, approved or waiting for it. */
    private Set<DueQueries.Given> there(DSLContext sql) {
        var there = new HashSet<>(DueQueries.given(sql, council, today.minusYears(5)));
        for (var waiting : DueQueries.waiting(sql, council)) {
            dataSets.stream()
                    .filter(dataSet -> dataSet.id() == waiting.dataSet())
                    .flatMap(d -> InYearPeriod.read(d.kind(), waiting.period()).stream())
                    .forEach(p -> there.add(new DueQueries.Given(waiting.dataSet(), p.firstDay())));
        }
        return there;
    }

    private Notice figures(DataSet dataSet, InYearPeriod period) {
        var due = dataSet.due(period);
        return notice(
                "%s, %s".formatted(dataSet.title(), period.words()),
                "Figures of %s: not submitted, %s".formatted(place.name(), Days.due(due, today)),
                "/figures/" + dataSet.code(),
                due);
    }

    private Notice toDo(DueQueries.ToDo item) {
        boolean whole = item.milestone().isEmpty();
        return notice(
                Wording.shortened(whole ? item.words() : item.milestone(), LONGEST),
                "%s of “%s”, %s: %s"
                        .formatted(
                                whole ? "Action" : "Milestone",
                                item.title(),
                                place.name(),
                                Days.due(item.on(), today)),
                "/plans/%s/actions/%s".formatted(item.plan(), item.action()),
                item.on());
    }

    private List<Notice> meetings(List<DueQueries.ToReport> plans) {
        return plans.stream()
                .filter(plan -> !next(plan).isAfter(plan.on()))
                .collect(Collectors.groupingBy(DueQueries.ToReport::meeting))
                .values()
                .stream()
                .map(this::meeting)
                .toList();
    }

    /** When a plan is to be reported next, as its calendar says it. */
    private static LocalDate next(DueQueries.ToReport plan) {
        Rhythm rhythm = plan.rhythm();
        return rhythm.next(Objects.requireNonNullElse(plan.last(), plan.startsOn()));
    }

    private Notice meeting(List<DueQueries.ToReport> plans) {
        var first = plans.getFirst();
        return notice(
                "%s meets on %s".formatted(first.name(), Wording.day(first.on())),
                "To be reported, %s: %s"
                        .formatted(
                                place.name(),
                                plans.stream()
                                        .map(DueQueries.ToReport::plan)
                                        .collect(Collectors.joining("; "))),
                "/boards/%s/meetings/%s".formatted(first.board(), first.meeting()),
                first.on());
    }

    private boolean isWanted(DueQueries.Accepted finding) {
        var day = finding.letterOn().plusMonths(MONTHS);
        var said = finding.said();
        return !day.isAfter(today) && (said == null || Days.of(said).isBefore(day));
    }

    private Notice finding(DueQueries.Accepted finding) {
        var day = finding.letterOn().plusMonths(MONTHS);
        return new Notice(
                Kind.DUE,
                "What has become of %s %d of “%s”"
                        .formatted(kind(finding.kind()), finding.number(), finding.title()),
                "%s: wanted since %s".formatted(place.name(), Wording.day(day)),
                place.to("/reviews/%s#finding-%s".formatted(finding.review(), finding.finding())),
                Days.start(day));
    }

    private static String kind(String word) {
        return word.replace('-', ' ');
    }

    private boolean isSoon(LocalDate due) {
        return !due.isAfter(today.plusDays(SOON_DAYS));
    }

    /** New from the day on which it became due soon. */
    private Notice notice(String text, String about, String below, LocalDate due) {
        return new Notice(
                Kind.DUE, text, about, place.to(below), Days.start(due.minusDays(SOON_DAYS)));
    }
}
