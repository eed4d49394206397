package yardstick.boards;

/**
 * Exactly what {@code boards/calendar.jte} prints.
 *
 * @param heading what comes next
 * @param overdue what is overdue
 * @param toCome what is to come
 * @param held meetings that were held
 * @param download where the same is as a file, without its ending
 */
public record CalendarPage(
        String heading, Listing overdue, Listing toCome, Listing held, String download) {

    static CalendarPage of(Space space, Calendar calendar) {
        var writer = new CalendarWriter(space, calendar);
        var next =
                calendar.toCome().stream()
                        .filter(e -> e.board() != null && e.back() == null)
                        .findFirst();
        return new CalendarPage(
                next.map(
                                e ->
                                        "The next meeting is on %s%s"
                                                .formatted(
                                                        Days.words(e.on()),
                                                        e.due().isEmpty()
                                                                ? ""
                                                                : ", with %s due"
                                                                        .formatted(
                                                                                Days.number(
                                                                                        e.due()
                                                                                                .size(),
                                                                                        "report"))))
                        .orElse("No meeting is set"),
                writer.overdue(),
                writer.toCome(),
                writer.held(),
                space.boards() + "/calendar");
    }
}
