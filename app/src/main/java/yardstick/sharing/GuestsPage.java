package yardstick.sharing;

import java.util.List;

/**
 * Exactly what {@code sharing/guests.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param conflict whether somebody else was faster
 * @param review what the review is called
 * @param record the page of the review itself
 * @param action where an invitation is sent; empty for who may not invite
 * @param writes whether letters can be sent
 * @param guests whoever was ever invited
 * @param form what was typed
 */
public record GuestsPage(
        String banner,
        boolean conflict,
        String review,
        String record,
        String action,
        boolean writes,
        List<Row> guests,
        GuestForm form) {

    /** Where a data pack for the team is put together. */
    public String pack() {
        return record.replaceFirst("/reviews/", "/sharing/choose?review=");
    }

    /** The same after somebody else was faster. */
    GuestsPage overtaken() {
        return new GuestsPage("", true, review, record, action, writes, guests, form);
    }

    /** The same with what was typed into a guest's field. */
    GuestsPage typed(String field, String text) {
        var rows =
                guests.stream()
                        .map(row -> row.field().equals(field) ? row.typed(text) : row)
                        .toList();
        return new GuestsPage(banner, conflict, review, record, action, writes, rows, form);
    }

    /**
     * A guest.
     *
     * @param until when access ends, in words
     * @param letter when the last letter was sent
     * @param day the same, as typed
     * @param field names the guest's field for it
     * @param lasts whether it can still be ended
     * @param action to which its forms are sent
     */
    public record Row(
            String email,
            String part,
            String from,
            String until,
            String state,
            String colour,
            String letter,
            String day,
            String field,
            boolean lasts,
            int version,
            String action) {

        private Row typed(String text) {
            return new Row(
                    email, part, from, until, state, colour, letter, text, field, lasts, version,
                    action);
        }

        static Row of(GuestQueries.Guest guest, String path) {
            return new Row(
                    guest.email(),
                    guest.part(),
                    Words.moment(guest.from()),
                    Words.moment(guest.until()),
                    state(guest),
                    guest.begun() && guest.lasts() ? "green" : "grey",
                    guest.mailedAt() == null
                            ? "No letter sent"
                            : "Letter sent " + Words.moment(guest.mailedAt()),
                    Words.lastDay(guest.until()),
                    "until-" + guest.id(),
                    guest.lasts(),
                    guest.version(),
                    path + "/guests/" + guest.id());
        }

        private static String state(GuestQueries.Guest guest) {
            if (!guest.lasts()) {
                return "Ended";
            }
            if (!guest.begun()) {
                return "Not begun";
            }
            return guest.takenUp() ? "Has access" : "Invited";
        }
    }
}
