package yardstick.inyear;

import yardstick.inyear.InYearPage.NoteLine;
import yardstick.inyear.InYearPage.OwnNotes;
import yardstick.inyear.InYearPage.TargetLine;
import yardstick.web.Figures;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes what the council aims for and has said, with where each can be changed. */
record NotesWriter(Asked asked, Findings found, Figures figures) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    OwnNotes notes() {
        var notes = found.own().notes();
        return new OwnNotes(
                href("/targets/new"),
                href("/commentary/new"),
                found.own().aims().stream()
                        .map(
                                aim ->
                                        new TargetLine(
                                                aim.words(),
                                                aim.period(),
                                                figures.print(aim.value()),
                                                aim.note(),
                                                href("/targets/" + aim.id())))
                        .toList(),
                notes.all().stream().map(note -> line(notes.number(note), note)).toList());
    }

    private NoteLine line(int number, Notes.Note note) {
        return new NoteLine(
                number,
                note.period().words(),
                note.body().lines().filter(line -> !line.isBlank()).toList(),
                note.at()
                        .map(at -> note.by() + ", " + DAY.format(at))
                        .orElse("Entered with the figure"),
                note.id().map(id -> href("/commentary/" + id)).orElse(""));
    }

    /** Notes on a collected indicator are written where those on a published one are. */
    private String href(String below) {
        return asked.mayEdit()
                ? "%s/indicators/%s%s"
                        .formatted(asked.place().href(), asked.indicator().code(), below)
                : "";
    }
}
