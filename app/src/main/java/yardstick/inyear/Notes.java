package yardstick.inyear;

import yardstick.charts.TrendLine.Mark;
import yardstick.collection.InYearPeriod;
import yardstick.collection.PeriodKind;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a council has said of single periods of its series, numbered along the time line: the same
 * numbers stand in the pictures, beside the figures, and in the list.
 *
 * @param all oldest period first
 */
record Notes(List<Note> all) {

    /**
     * One note.
     *
     * @param period of which period
     * @param body the text
     * @param by who wrote it; empty for what was entered with the figure
     * @param at when it was written; empty for what was entered with the figure
     * @param id names the commentary, to be changed; empty for what was entered with the figure
     */
    record Note(
            InYearPeriod period,
            String body,
            String by,
            Optional<OffsetDateTime> at,
            Optional<UUID> id) {}

    static Notes of(
            PeriodKind kind,
            List<InYearQueries.Said> commentary,
            List<InYearQueries.Entered> entered) {
        var notes = new ArrayList<Note>();
        entered.forEach(
                e ->
                        notes.add(
                                new Note(
                                        new InYearPeriod(kind, e.firstDay()),
                                        e.note(),
                                        "",
                                        Optional.empty(),
                                        Optional.empty())));
        commentary.forEach(
                c ->
                        InYearPeriod.read(kind, c.period())
                                .ifPresent(
                                        period ->
                                                notes.add(
                                                        new Note(
                                                                period,
                                                                c.body(),
                                                                c.by(),
                                                                Optional.of(c.at()),
                                                                Optional.of(c.id())))));
        notes.sort(Comparator.comparing(Note::period));
        return new Notes(List.copyOf(notes));
    }

    /** The number of a note, along the time line. */
    int number(Note note) {
        return all.indexOf(note) + 1;
    }

    /** The numbers of a period's notes: "note 2", "notes 2, 3"; empty for none. */
    String numbers(InYearPeriod period) {
        var numbers = of(period).stream().map(n -> "" + number(n)).toList();
        return switch (numbers.size()) {
            case 0 -> "";
            case 1 -> "note " + numbers.getFirst();
            default -> "notes " + String.join(", ", numbers);
        };
    }

    /** Everything that was said of a period, in one text; empty for nothing. */
    String text(InYearPeriod period) {
        return of(period).stream().map(Note::body).collect(Collectors.joining(" / "));
    }

    /** An upright for each period of which something was said. */
    List<Mark> marks(List<InYearPeriod> periods) {
        return periods.stream()
                .filter(period -> !of(period).isEmpty())
                .map(period -> new Mark(period.label(), numbers(period), false))
                .toList();
    }

    private List<Note> of(InYearPeriod period) {
        return all.stream().filter(note -> note.period().equals(period)).toList();
    }
}
