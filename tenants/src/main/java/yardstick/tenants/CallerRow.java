package yardstick.tenants;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads who is asking from a row of the type {@code access.caller}. */
final class CallerRow {

    private static final String[] NONE = {};

    private CallerRow() {}

    /** A person, if the row holds one: a function that finds nobody gives a row of nulls. */
    static @Nullable SignedIn person(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        if (person == null) {
            return null;
        }
        var csrfToken = row.getString("csrf_token");
        return new SignedIn(
                person,
                null,
                row.getString("name"),
                csrfToken == null ? "" : csrfToken,
                instant(row.getObject("session_ends_at", OffsetDateTime.class)),
                memberships(row),
                appointments(row));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static List<Membership> memberships(ResultSet row) throws SQLException {
        var ids = row.getArray("council_ids");
        if (ids == null) {
            return List.of();
        }
        var councils = (UUID[]) ids.getArray();
        var codes = words(row, "council_codes");
        var names = words(row, "council_names");
        var roles = words(row, "roles");
        return IntStream.range(0, councils.length)
                .mapToObj(
                        i ->
                                new Membership(
                                        new CouncilId(councils[i]),
                                        codes[i],
                                        names[i],
                                        Role.of(roles[i])))
                .toList();
    }

    private static List<Appointment> appointments(ResultSet row) throws SQLException {
        var kinds = words(row, "appointments");
        var regions = words(row, "regions");
        return IntStream.range(0, kinds.length)
                .mapToObj(i -> new Appointment(Appointment.Kind.of(kinds[i]), regions[i]))
                .toList();
    }

    private static String[] words(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? NONE : (String[]) array.getArray();
    }
}
