package yardstick.platform;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Exactly what {@code platform/memberships.jte} prints.
 *
 * @param rows by council and person
 * @param banner what has just been done; empty for nothing
 */
public record MembershipsPage(List<Row> rows, String banner) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    /** One membership. */
    public record Row(
            String council,
            String name,
            String username,
            String role,
            String from,
            String until,
            boolean holds,
            String href) {}

    static MembershipsPage of(List<Grant> grants, OffsetDateTime now, String done) {
        return new MembershipsPage(
                grants.stream().map(grant -> row(grant, now)).toList(), banner(done));
    }

    private static Row row(Grant grant, OffsetDateTime now) {
        return new Row(
                grant.councilName(),
                grant.name(),
                grant.username(),
                grant.role(),
                DAY.format(grant.from()),
                until(grant.until()),
                grant.holds(now),
                address(grant));
    }

    /** Where a membership is changed. */
    static String address(Grant grant) {
        return "/platform/memberships/" + grant.councilCode() + "/" + grant.person();
    }

    private static String until(@Nullable OffsetDateTime until) {
        return until == null ? "no end" : DAY.format(until);
    }

    private static String banner(String done) {
        return switch (done) {
            case "granted" -> "Membership granted";
            case "changed" -> "Role changed";
            case "ended" -> "Membership ended";
            default -> "";
        };
    }
}
