package yardstick.activity;

import yardstick.web.Choice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Exactly what {@code activity/show.jte} prints.
 *
 * @param path the page's own address
 * @param asked what is looked for
 * @param people to choose from
 * @param things to choose from
 * @param found how many events there are, in words
 * @param rows some of them, the latest first
 * @param file where all of them are had as a file
 * @param previous the page before; empty for none
 * @param next the page after; empty for none
 * @param words which page this is; empty where there is one
 */
public record ActivityPage(
        String path,
        Filled asked,
        List<Choice> people,
        List<Choice> things,
        String found,
        List<Row> rows,
        String file,
        String previous,
        String next,
        String words) {

    static final int ROWS = 50;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    /** One event, as printed. */
    public record Row(String at, String who, String what, String about, String changed) {}

    /** What is in the fields, as typed. */
    public record Filled(String person, String thing, String from, String until) {}

    static ActivityPage of(
            String path,
            Asked asked,
            List<Choice> people,
            int found,
            List<Event> events,
            int page) {
        int pages = pages(found);
        var address = path + "?" + asked.query() + "&page=";
        return new ActivityPage(
                path,
                new Filled(asked.person(), asked.thing(), asked.from(), asked.until()),
                Stream.concat(Stream.of(Choice.of("", "Everybody")), people.stream()).toList(),
                Thing.choices(),
                found == 1 ? "1 event" : "%,d events".formatted(found),
                events.stream().map(ActivityPage::row).toList(),
                path + ".csv?" + asked.query(),
                page > 1 ? address + (page - 1) : "",
                page < pages ? address + (page + 1) : "",
                pages > 1 ? "Page %d of %,d".formatted(page, pages) : "");
    }

    /** How many pages so many events fill. */
    static int pages(int found) {
        return Math.max(1, (found + ROWS - 1) / ROWS);
    }

    private static Row row(Event event) {
        var about = event.about();
        return new Row(
                MOMENT.format(event.at()),
                event.who(),
                event.what(),
                about == null ? "" : about,
                String.join(", ", event.changes()));
    }
}
