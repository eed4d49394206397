package yardstick.tenants;

import static yardstick.tenants.SeededDatabase.BOARD_MEMBER;
import static yardstick.tenants.SeededDatabase.ELMSHIRE;
import static yardstick.tenants.SeededDatabase.ELMSHIRE_OFFICER;
import static yardstick.tenants.SeededDatabase.NOBODYS_OFFICER;
import static yardstick.tenants.SeededDatabase.OAKFORD;
import static yardstick.tenants.SeededDatabase.OAKFORD_OFFICER;
import static yardstick.tenants.SeededDatabase.PEER_REVIEWER;
import static yardstick.tenants.SeededDatabase.PLATFORM_OFFICER;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody in whose name a transaction works, and which rows of the seed are theirs.
 *
 * @param council the council that the transaction names, or none
 * @param person the person it names, or none
 * @param role the role it names; empty for none
 */
enum Actor {
    EDITOR_OF_ELMSHIRE(ELMSHIRE, ELMSHIRE_OFFICER, "editor"),
    EDITOR_OF_OAKFORD(OAKFORD, OAKFORD_OFFICER, "editor"),
    ADMINISTRATOR_OF_ELMSHIRE(ELMSHIRE, ELMSHIRE_OFFICER, "administrator"),
    VIEWER_OF_ELMSHIRE(ELMSHIRE, ELMSHIRE_OFFICER, "viewer"),
    SOMEBODY_WHO_NAMED_NO_COUNCIL(null, ELMSHIRE_OFFICER, "editor"),
    SOMEBODY_WHO_NAMED_NOTHING(null, null, ""),
    SOMEBODY_WITHOUT_A_COUNCIL(null, NOBODYS_OFFICER, ""),
    MEMBER_OF_THE_BOARD(null, BOARD_MEMBER, ""),
    PEER_REVIEWER_OF_NO_COUNCIL(null, PEER_REVIEWER, ""),
    PLATFORM_ADMINISTRATOR(null, PLATFORM_OFFICER, "administrator");

    private static final Set<String> RUN_BY_THE_PLATFORM =
            Set.of("access.person", "access.membership", "access.appointment");

    /** Tables that the platform administrator reads and nobody's own rows are in. */
    private static final Set<String> KEPT_BY_THE_PLATFORM =
            Set.of("access.email_domain", "access.account_call");

    /** Tables of which everybody keeps one row of their own that nobody else sees. */
    private static final Set<String> OWN_ALONE = Set.of("access.notice_choice");

    /** Tables that the database fills by itself, so that nobody writes in another's name. */
    private static final Set<String> FILLED_BY_FUNCTIONS =
            Set.of(
                    "council.audit_event",
                    "council.board_letter",
                    "council.download",
                    "shared.look",
                    "shared.team_entry",
                    "shared.team_letter");

    /** Tables of which a row is written once and never again. */
    private static final Set<String> WRITTEN_ONCE =
            Set.of(
                    "council.audit_event",
                    "council.board_letter",
                    "council.download",
                    "council.figure",
                    "council.rating",
                    "council.progress",
                    "council.frozen_plan",
                    "council.finding_status",
                    "council.assessment_signing",
                    "council.assessment_status",
                    "shared.look",
                    "shared.released_figure",
                    "shared.team_entry",
                    "shared.team_letter");

    /** Tables whose rows may be taken away and never change. */
    private static final Set<String> REPLACED =
            Set.of(
                    "council.action_recommendation",
                    "council.action_finding",
                    "council.plan_board",
                    "council.assessment_evidence");

    /** Tables whose rows may change and never go, as those of the seed hang from what was said. */
    private static final Set<String> KEPT =
            Set.of(
                    "council.plan",
                    "council.priority",
                    "council.action",
                    "council.rating_step",
                    "council.evidence",
                    "council.attachment",
                    "council.submission",
                    "council.approval_rule",
                    "council.leaving",
                    "council.review_guest",
                    "council.self_assessment",
                    "council.assessment_answer",
                    "shared.paper",
                    "council.invitation",
                    "shared.release");

    /** Tables that only administrators write. */
    private static final Set<String> ADMINISTRATORS =
            Set.of(
                    "council.figure",
                    "council.approval_rule",
                    "council.board_membership",
                    "council.frozen_plan",
                    "council.leaving",
                    "council.review_guest",
                    "council.assessment_signing",
                    "shared.paper",
                    "council.invitation",
                    "shared.release",
                    "shared.released_figure");

    /** Tables that editors add to and only administrators change. */
    private static final Set<String> ADMINISTRATORS_CHANGE = Set.of("council.attachment");

    private final @Nullable UUID council;
    private final @Nullable UUID person;
    private final String role;

    Actor(@Nullable UUID council, @Nullable UUID person, String role) {
        this.council = council;
        this.person = person;
        this.role = role;
    }

    /** Names this actor for the rest of the transaction, as {@code Tenancy} does. */
    void isNamed(Connection connection) throws SQLException {
        try (var settings =
                connection.prepareStatement(
                        "select set_config('app.council_id', ?, true),"
                                + " set_config('app.person_id', ?, true),"
                                + " set_config('app.role', ?, true)")) {
            settings.setString(1, council == null ? "" : council.toString());
            settings.setString(2, person == null ? "" : person.toString());
            settings.setString(3, role);
            settings.execute();
        }
    }

    /** The person that the transaction names, or none. */
    @Nullable UUID person() {
        return person;
    }

    /** A person who is not this one. */
    UUID somebodyElse() {
        return OAKFORD_OFFICER.equals(person) ? ELMSHIRE_OFFICER : OAKFORD_OFFICER;
    }

    /** The condition that holds for the rows of this table that the actor may read. */
    String mayRead(PrivateTable table) {
        if (table.isCouncils()) {
            return council == null ? "false" : "council_id = '" + council + "'";
        }
        if (OWN_ALONE.contains(table.name())) {
            return person == null ? "false" : "person_id = '" + person + "'";
        }
        if (this == PLATFORM_ADMINISTRATOR
                && (RUN_BY_THE_PLATFORM.contains(table.name())
                        || KEPT_BY_THE_PLATFORM.contains(table.name()))) {
            return "true";
        }
        var own =
                RUN_BY_THE_PLATFORM.contains(table.name()) && person != null
                        ? "person_id = '" + person + "'"
                        : "false";
        return own + " or " + runsTheCouncilOf(table);
    }

    /** The condition for what an administrator sees of the people of the own council. */
    private String runsTheCouncilOf(PrivateTable table) {
        if (council == null || !role.equals("administrator")) {
            return "false";
        }
        return switch (table.name()) {
            case "access.membership", "access.email_domain" -> "council_id = '" + council + "'";
            case "access.person" ->
                    "person_id in (select m.person_id from access.membership m where m.council_id = '"
                            + council
                            + "')";
            default -> "false";
        };
    }

    /** The condition that holds for the rows that the actor may write. */
    String mayInsert(PrivateTable table) {
        boolean writes =
                role.equals("administrator")
                        || role.equals("editor") && !ADMINISTRATORS.contains(table.name());
        if (this == PLATFORM_ADMINISTRATOR && table.name().equals("access.email_domain")) {
            return "true";
        }
        return table.isCouncils() && writes && !FILLED_BY_FUNCTIONS.contains(table.name())
                ? mayRead(table)
                : "false";
    }

    /** The condition that holds for the rows that the actor may change. */
    String mayUpdate(PrivateTable table) {
        if (table.isCouncils()) {
            return WRITTEN_ONCE.contains(table.name())
                            || REPLACED.contains(table.name())
                            || ADMINISTRATORS_CHANGE.contains(table.name())
                                    && !role.equals("administrator")
                    ? "false"
                    : mayInsert(table);
        }
        if (OWN_ALONE.contains(table.name())) {
            return mayRead(table);
        }
        if (!table.name().equals("access.membership")) {
            return "false";
        }
        return this == PLATFORM_ADMINISTRATOR ? "true" : runsTheCouncilOf(table);
    }

    /** The condition that holds for the rows that the actor may take away, and put there again. */
    String mayDelete(PrivateTable table) {
        return WRITTEN_ONCE.contains(table.name()) || KEPT.contains(table.name())
                ? "false"
                : table.name().equals("council.review")
                        // The others' teams were invited and shown something, which stays.
                        ? mayInsert(table) + " and title = 'Nobody was invited'"
                        : mayInsert(table);
    }
}
