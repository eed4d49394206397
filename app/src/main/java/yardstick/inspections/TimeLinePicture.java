package yardstick.inspections;

import yardstick.charts.Lanes;
import yardstick.judgements.Framework;
import yardstick.judgements.Judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A council's inspections drawn in time: each framework has a lane of its own, and nothing joins
 * the grades of two.
 */
final class TimeLinePicture {

    private TimeLinePicture() {}

    /** The picture; empty where there is no inspection. */
    static Optional<Lanes> of(TimeLine line, String council) {
        var events = line.events().reversed();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var byFramework = new LinkedHashMap<Framework, List<Event>>();
        events.forEach(
                event ->
                        byFramework
                                .computeIfAbsent(event.framework(), any -> new ArrayList<>())
                                .add(event));
        return Optional.of(
                new Lanes(
                        "Inspections of %s, each under its framework".formatted(council),
                        "a full mark gave grades, a hollow one gave none; grades of two lanes are not compared",
                        // A year of room for what stands below the first mark.
                        events.getFirst().on().minusYears(1).withDayOfYear(1),
                        events.getLast().on().withMonth(12).withDayOfMonth(31),
                        null,
                        byFramework.entrySet().stream()
                                .map(lane -> lane(lane.getKey(), lane.getValue()))
                                .toList(),
                        breaks(List.copyOf(byFramework.keySet()), events)));
    }

    private static Lanes.Lane lane(Framework framework, List<Event> events) {
        return new Lanes.Lane(
                "%s, %s".formatted(framework.code(), framework.years()),
                List.of(),
                events.stream().map(TimeLinePicture::mark).toList());
    }

    private static Lanes.Mark mark(Event event) {
        var judgements = event.judgements();
        var when = Typed.written(event.on());
        if (judgements.isEmpty()) {
            return new Lanes.Mark(
                    event.on(), when, "", EventWriter.capital(event.kind()) + ", no grades", false);
        }
        return new Lanes.Mark(
                event.on(),
                when,
                Typed.month(event.on()) + ": " + judgements.getFirst().grade(),
                "%s. %s"
                        .formatted(
                                EventWriter.capital(event.kind()),
                                judgements.stream()
                                        .map(TimeLinePicture::words)
                                        .collect(Collectors.joining(", "))),
                true);
    }

    private static String words(Judgement judgement) {
        return judgement.area() + ": " + judgement.grade();
    }

    /** Where a framework took the place of another on the same subject. */
    private static List<Lanes.Break> breaks(List<Framework> frameworks, List<Event> events) {
        var breaks = new ArrayList<Lanes.Break>();
        for (var before : frameworks) {
            frameworks.stream()
                    .filter(after -> after.subject().equals(before.subject()))
                    .filter(after -> after.firstDay().isAfter(before.firstDay()))
                    .min(java.util.Comparator.comparing(Framework::firstDay))
                    .map(after -> new Lanes.Break(day(after, events), words(before, after)))
                    .ifPresent(breaks::add);
        }
        return breaks;
    }

    private static String words(Framework before, Framework after) {
        return "From here %s, no longer %s".formatted(after.code(), before.code());
    }

    /** Its first day, or its first inspection here where that was earlier. */
    private static LocalDate day(Framework framework, List<Event> events) {
        return events.stream()
                .filter(event -> event.framework().equals(framework))
                .map(Event::on)
                .filter(on -> on.isBefore(framework.firstDay()))
                .findFirst()
                .orElse(framework.firstDay());
    }
}
