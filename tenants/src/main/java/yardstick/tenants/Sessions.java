package yardstick.tenants;

import static yardstick.db.access.Routines.callerBySession;
import static yardstick.db.access.Routines.callerBySubject;
import static yardstick.db.access.Routines.signIn;
import static yardstick.db.access.Routines.signOut;
import static yardstick.db.access.Tables.COUNCIL_OF_SYSTEM;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.types.YearToSecond;
import org.jspecify.annotations.Nullable;

import yardstick.db.access.udt.records.CallerRecord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/**
 * Sessions, in the database, so that they survive a restart and every instance knows them.
 *
 * <p>Each method is one statement in a transaction of its own, which saves every request the
 * commit's way there and back. All of them are functions that the database's owner defined; the web
 * has no right to read the tables behind them.
 */
@Singleton
class Sessions {

    /** How long a session may rest. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** When a session ends whatever happens. */
    static final Duration ABSOLUTE = Duration.ofHours(8);

    private static final YearToSecond IDLE_INTERVAL = YearToSecond.valueOf(IDLE);
    private static final YearToSecond ABSOLUTE_INTERVAL = YearToSecond.valueOf(ABSOLUTE);

    private final DSLContext sql;

    Sessions(DataSource dataSource) {
        // The pool itself: behind Micronaut's wrapper there is a connection only in a transaction.
        this.sql =
                DSL.using(DelegatingDataSource.unwrapDataSource(dataSource), SQLDialect.POSTGRES);
    }

    /** Who holds the session with this hash; empty if it is over or never was. */
    Optional<SignedIn> caller(byte[] hash) {
        return signedIn(sql.select(callerBySession(hash, IDLE_INTERVAL)).fetchSingle().value1());
    }

    /** The person whom this issuer calls by this name; empty if they never signed in. */
    Optional<SignedIn> person(String issuer, String subject) {
        return signedIn(sql.select(callerBySubject(issuer, subject)).fetchSingle().value1());
    }

    /** The computer system with this client id; empty if it belongs to no council. */
    Optional<SignedIn> system(String client) {
        return sql.selectFrom(COUNCIL_OF_SYSTEM.call(client))
                .fetchOptional(
                        found ->
                                new SignedIn(
                                        null,
                                        client,
                                        found.getCouncilName() + " (computer system)",
                                        "",
                                        null,
                                        List.of(
                                                new Membership(
                                                        new CouncilId(found.getCouncilId()),
                                                        found.getCouncilCode(),
                                                        found.getCouncilName(),
                                                        Role.of(found.getRole()))),
                                        List.of()));
    }

    /** Begins a session. Gives nothing back: who it is, the next request asks. */
    void begin(byte[] hash, Identity who) {
        sql.select(
                        signIn(
                                who.issuer(),
                                who.subject(),
                                who.username(),
                                who.name(),
                                who.email(),
                                hash,
                                SessionCookie.random(),
                                who.providerSession(),
                                who.idToken(),
                                ABSOLUTE_INTERVAL))
                .fetchSingle();
    }

    /** Ends a session and gives its ID token; empty if there was none. */
    Optional<String> end(byte[] hash) {
        return Optional.ofNullable(sql.select(signOut(hash)).fetchSingle().value1());
    }

    private static Optional<SignedIn> signedIn(@Nullable CallerRecord found) {
        if (found == null || found.getPersonId() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new SignedIn(
                        found.getPersonId(),
                        null,
                        found.getName(),
                        found.getCsrfToken() == null ? "" : found.getCsrfToken(),
                        found.getSessionEndsAt() == null
                                ? null
                                : found.getSessionEndsAt().toInstant(),
                        memberships(found),
                        appointments(found)));
    }

    private static List<Membership> memberships(CallerRecord found) {
        if (found.getCouncilIds() == null) {
            return List.of();
        }
        return IntStream.range(0, found.getCouncilIds().length)
                .mapToObj(
                        i ->
                                new Membership(
                                        new CouncilId(found.getCouncilIds()[i]),
                                        found.getCouncilCodes()[i],
                                        found.getCouncilNames()[i],
                                        Role.of(found.getRoles()[i])))
                .toList();
    }

    private static List<Appointment> appointments(CallerRecord found) {
        if (found.getAppointments() == null) {
            return List.of();
        }
        return IntStream.range(0, found.getAppointments().length)
                .mapToObj(
                        i ->
                                new Appointment(
                                        Appointment.Kind.of(found.getAppointments()[i]),
                                        found.getRegions()[i]))
                .toList();
    }
}
