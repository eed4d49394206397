package yardstick.tenants;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The only door to the database. Work on a council's rows runs in one transaction that names the
 * council, the person and the role first, so row-level security decides what every later statement
 * can see and the audit trigger knows who it was. Outside a transaction jOOQ has no connection and
 * throws.
 */
@Singleton
public class Tenancy {

    private static final TransactionDefinition READ = TransactionDefinition.READ_ONLY;
    private static final TransactionDefinition WRITE = TransactionDefinition.DEFAULT;
    private static final TransactionDefinition ONE_MOMENT = oneMoment();

    private static final SignedIn PORTAL =
            new SignedIn(null, "yardstick", "Yardstick", "", null, List.of(), List.of());

    /** Nothing, or somebody has named a council by another way than this class. */
    private static final Field<String> LEFT_BEHIND =
            function("current_setting", String.class, val("app.council_id"), val(true));

    private final TransactionOperations<Connection> transactions;
    private final DSLContext sql;

    Tenancy(TransactionOperations<Connection> transactions, DSLContext sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /** Reads published data only. No council is named, so no council's row can be seen. */
    public <T> T published(Function<DSLContext, T> work) {
        return transactions.execute(READ, status -> work.apply(sql));
    }

    /** Runs read-only work in a council's space on behalf of somebody who is a member of it. */
    public <T> T read(SignedIn who, Membership membership, Function<DSLContext, T> work) {
        return named(READ, who, membership.council().value(), membership.role().word(), work);
    }

    /**
     * Reads a council's space as it was at one moment, however many statements that takes and
     * whatever others change meanwhile.
     */
    public <T> T readOneMoment(SignedIn who, Membership membership, Function<DSLContext, T> work) {
        return named(ONE_MOMENT, who, membership.council().value(), membership.role().word(), work);
    }

    /** Runs work that changes a council's rows. All of it commits, or none of it does. */
    public <T> T write(SignedIn who, Membership membership, Function<DSLContext, T> work) {
        return named(WRITE, who, membership.council().value(), membership.role().word(), work);
    }

    /**
     * Runs work on people and memberships, as far as policies let this person see them. No council
     * is named.
     */
    public <T> T people(SignedIn who, Function<DSLContext, T> work) {
        return named(WRITE, who, null, "", work);
    }

    /**
     * Runs what the portal does by the clock and not for anybody. No council is named; the audit
     * trail names the portal. Nobody waits for it, so a statement may take ten minutes.
     */
    public <T> T byItself(Function<DSLContext, T> work) {
        return named(
                WRITE,
                PORTAL,
                null,
                "",
                unhurried -> {
                    unhurried.select(setting("statement_timeout", "10min")).fetchSingle();
                    return work.apply(unhurried);
                });
    }

    /**
     * Reads what councils have released to whoever is asking. Until the transaction ends it has the
     * rights of the role {@code yardstick_sharing}, which reaches no council's own rows by any
     * statement: what others see is made of released figures, or is not made.
     */
    public <T> T shared(SignedIn who, Function<DSLContext, T> work) {
        return named(
                READ,
                who,
                null,
                "",
                released -> {
                    released.select(setting("role", "yardstick_sharing")).fetchSingle();
                    return work.apply(released);
                });
    }

    /** The same for somebody who has not signed in: what councils have released to everybody. */
    public <T> T open(Function<DSLContext, T> work) {
        return shared(SignedIn.NOBODY, work);
    }

    private <T> T named(
            TransactionDefinition definition,
            SignedIn who,
            @Nullable UUID council,
            String role,
            Function<DSLContext, T> work) {
        return transactions.execute(
                definition,
                status -> {
                    var leftBehind =
                            sql.select(
                                            LEFT_BEHIND,
                                            setting("app.council_id", council),
                                            setting("app.person_id", who.person()),
                                            setting("app.system", who.system()),
                                            setting("app.role", role),
                                            setting("app.request_id", MDC.get("request")))
                                    .fetchSingle()
                                    .value1();
                    if (leftBehind != null && !leftBehind.isEmpty()) {
                        throw new IllegalStateException(
                                "The connection still named a council from before");
                    }
                    return work.apply(sql);
                });
    }

    private static TransactionDefinition oneMoment() {
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        return definition;
    }

    private static Field<String> setting(String name, @Nullable Object value) {
        // true: forgotten at commit, so a pooled connection never carries one council to the next.
        return function(
                "set_config",
                String.class,
                val(name),
                val(value == null ? "" : value.toString()),
                val(true));
    }
}
