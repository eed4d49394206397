package yardstick.tenants;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import static yardstick.db.access.Routines.callerBySession;
import static yardstick.db.access.Routines.callerBySubject;
import static yardstick.db.access.Routines.signIn;
import static yardstick.db.access.Routines.signOut;
import static yardstick.db.access.Routines.signOutByProvider;
import static yardstick.db.access.Routines.signedInWithin;
import static yardstick.db.access.Routines.takeTurn;
import static yardstick.db.access.Tables.COUNCIL_OF_SYSTEM;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.types.YearToSecond;

import yardstick.db.access.udt.records.CallerRecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
    private final Question bySession;
    private final Question bySubject;
    private final Question ofSystem;
    private final Question byTurn;

    Sessions(DataSource dataSource) {
        // The pool itself: behind Micronaut's wrapper there is a connection only in a transaction.
        var pool = DelegatingDataSource.unwrapDataSource(dataSource);
        this.sql = DSL.using(pool, SQLDialect.POSTGRES);
        // The functions as tables: a row of columns is read faster than one value of many parts.
        this.bySession =
                new Question(pool, from(callerBySession(val(new byte[0]), inline(IDLE_INTERVAL))));
        this.bySubject = new Question(pool, from(callerBySubject(val(""), val(""))));
        this.ofSystem = new Question(pool, sql.selectFrom(COUNCIL_OF_SYSTEM.call("")));
        var moment = OffsetDateTime.now(ZoneOffset.UTC);
        this.byTurn =
                new Question(pool, from(takeTurn(val(new UUID(0, 0)), val(moment), val(moment))));
    }

    private Query from(Field<CallerRecord> function) {
        return sql.selectFrom(table("{0}", function));
    }

    /** Who holds the session with this hash; empty if it is over or never was. */
    Optional<SignedIn> caller(byte[] hash) {
        return bySession.ask(CallerRow::person, hash);
    }

    /** The person whom this issuer calls by this name; empty if they never signed in. */
    Optional<SignedIn> person(String issuer, String subject) {
        return bySubject.ask(CallerRow::person, issuer, subject);
    }

    /** Takes the turn of somebody whose letter is due; empty if it is not, or was taken. */
    Optional<SignedIn> turn(UUID person, OffsetDateTime daily, OffsetDateTime weekly) {
        return byTurn.ask(CallerRow::person, person, daily, weekly);
    }

    /** The computer system with this client id; empty if it belongs to no council. */
    Optional<SignedIn> system(String client) {
        return ofSystem.ask(row -> system(client, row), client);
    }

    private static SignedIn system(String client, ResultSet row) throws SQLException {
        var membership =
                new Membership(
                        new CouncilId(row.getObject("council_id", UUID.class)),
                        row.getString("council_code"),
                        row.getString("council_name"),
                        Role.of(row.getString("role")));
        return new SignedIn(
                null,
                client,
                membership.name() + " (computer system)",
                "",
                null,
                List.of(membership),
                List.of());
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
                                ABSOLUTE_INTERVAL,
                                who.authenticatedAt().atOffset(ZoneOffset.UTC)))
                .fetchSingle();
    }

    /** Whether whoever holds the session with this hash has shown lately who they are. */
    boolean isSignedInWithin(byte[] hash, Duration lately) {
        return sql.select(signedInWithin(hash, YearToSecond.valueOf(lately)))
                .fetchSingle()
                .value1();
    }

    /** Ends a session and gives its ID token; empty if there was none. */
    Optional<String> end(byte[] hash) {
        return Optional.ofNullable(sql.select(signOut(hash)).fetchSingle().value1());
    }

    /**
     * Ends every session that the provider names, by person, by its own session, or by both.
     *
     * @param subject the person; empty for whoever has the session
     * @param providerSession the provider's session; empty for all of the person's
     * @param tokenId what the provider calls this message; each counts once
     * @param until when it needs to be remembered no longer
     * @return how many sessions ended; -1 for a message that was obeyed before
     */
    int endByProvider(
            String issuer, String subject, String providerSession, String tokenId, Instant until) {
        return sql.select(
                        signOutByProvider(
                                issuer,
                                subject,
                                providerSession,
                                tokenId,
                                until.atOffset(ZoneOffset.UTC)))
                .fetchSingle()
                .value1();
    }
}
