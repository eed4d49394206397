package yardstick.platform;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Exactly what {@code platform/loads.jte} prints.
 *
 * @param rows the latest run first
 */
public record LoadsPage(List<Row> rows) {

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    /** One run of the loader. */
    public record Row(
            String started, String href, String folder, String files, String refused, String end) {}

    static LoadsPage of(List<LoadQueries.Run> runs) {
        return new LoadsPage(runs.stream().map(LoadsPage::row).toList());
    }

    private static Row row(LoadQueries.Run run) {
        return new Row(
                MOMENT.format(run.started()),
                "/platform/loads/" + run.id(),
                run.example() ? run.folder() + " (built-in example)" : run.folder(),
                String.valueOf(run.files()),
                String.valueOf(run.refused()),
                run.finished() == null
                        ? "not finished"
                        : run.changed() ? "changed something" : "changed nothing");
    }
}
