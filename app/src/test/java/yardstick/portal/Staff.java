package yardstick.portal;

import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Role;
import yardstick.tenants.SignedIn;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** People of a council as the portal knows them, for tests that work below its pages. */
public record Staff(SignedIn who, Membership membership) {

    private static final String MEMBER =
            """
            select p.person_id, c.council_id, a.name
              from access.person p, published.council c join published.area a using (area_id)
             where p.username = ? and a.code = ?
            """;

    /** Somebody of Thurrock. */
    public static Staff thurrock(String username, Role role) {
        return of(DemoPeople.THURROCK, username, role);
    }

    /** Somebody of a council, by its ONS code. */
    public static Staff of(String council, String username, Role role) {
        try (var superuser = RunningPortal.get().database().connectAsSuperuser();
                var statement = superuser.prepareStatement(MEMBER)) {
            statement.setString(1, username);
            statement.setString(2, council);
            try (var rows = statement.executeQuery()) {
                rows.next();
                var membership =
                        new Membership(
                                new CouncilId(rows.getObject(2, UUID.class)),
                                council,
                                rows.getString(3),
                                role);
                return new Staff(
                        new SignedIn(
                                rows.getObject(1, UUID.class),
                                null,
                                username,
                                "",
                                null,
                                List.of(membership),
                                List.of()),
                        membership);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
