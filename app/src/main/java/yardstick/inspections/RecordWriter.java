package yardstick.inspections;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Puts one inspection, with what the council keeps of it, into words. */
final class RecordWriter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    private static final RecordPage.Kept NOTHING =
            new RecordPage.Kept(false, "", "", "", List.of(), List.of());

    private final Space space;
    private final TimeLine line;
    private final Event event;
    private final boolean mayEdit;

    RecordWriter(Space space, TimeLine line, Event event) {
        this.space = space;
        this.line = line;
        this.event = event;
        this.mayEdit = space.membership().role().mayEdit();
    }

    RecordPage page(String done) {
        return new RecordPage(
                EventWriter.heading(event),
                Done.words(done),
                EventWriter.origin(event),
                event.isPublished(),
                EventWriter.framework(event),
                EventWriter.facts(event),
                new EventWriter(line).findings(event),
                EventWriter.link(event),
                event.findOwn().map(this::kept).orElse(NOTHING),
                event.notes().stream().map(this::remark).toList(),
                ways());
    }

    private RecordPage.Kept kept(OwnInspection own) {
        return new RecordPage.Kept(
                true,
                own.summary(),
                own.source(),
                signed(own.by(), own.at()),
                own.recommendations().stream()
                        .map(
                                r ->
                                        new RecordPage.Asked(
                                                String.valueOf(r.number()),
                                                r.body(),
                                                r.paragraphs(),
                                                change(own, "recommendations", r.id().toString())))
                        .toList(),
                own.facts().stream()
                        .map(
                                f ->
                                        new RecordPage.Stated(
                                                f.label(),
                                                f.value(),
                                                f.asAt(),
                                                f.paragraph(),
                                                change(own, "facts", f.id().toString())))
                        .toList());
    }

    private String change(OwnInspection own, String items, String id) {
        return mayEdit ? path(own) + "/" + items + "/" + id : "";
    }

    private String path(OwnInspection own) {
        return space.path(new InspectionId.Own(own.id()));
    }

    private RecordPage.Remark remark(Note note) {
        return new RecordPage.Remark(
                note.body(),
                signed(note.by(), note.at()),
                mayEdit ? space.path(event.id()) + "/notes/" + note.id() : "");
    }

    private RecordPage.Ways ways() {
        var own = event.findOwn();
        var path = mayEdit ? own.map(this::path).orElse("") : "";
        var here = space.path(event.id());
        return new RecordPage.Ways(
                path.isEmpty() ? "" : path + "/edit",
                mayEdit && event.isPublished() && own.isEmpty()
                        ? space.path() + "/new?published=" + event.id().address()
                        : "",
                path.isEmpty() ? "" : path + "/recommendations/new",
                path.isEmpty() ? "" : path + "/facts/new",
                mayEdit && event.isPublished() ? here + "/notes/new" : "",
                space.place().to("/inspections"),
                own.map(this::share).orElse(""));
    }

    private String share(OwnInspection own) {
        return space.place().href() + "/sharing/new?inspection=" + own.id();
    }

    /** Who wrote something, and when. */
    static String signed(String by, Instant at) {
        return "%s, %s".formatted(by, MOMENT.format(at));
    }
}
