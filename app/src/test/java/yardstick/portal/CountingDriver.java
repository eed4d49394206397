package yardstick.portal;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * PostgreSQL's driver, writing down every statement that is sent, whoever sends it: jOOQ, Micronaut
 * Data or plain JDBC. What runs by the clock is left out, for no page asks for it.
 */
public final class CountingDriver extends org.postgresql.Driver {

    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    /** The statements that were sent to the database while something was done. */
    public static List<String> during(Runnable work) {
        SENT.clear();
        work.run();
        return List.copyOf(SENT);
    }

    @Override
    public @Nullable Connection connect(String url, @Nullable Properties info) throws SQLException {
        var connection = super.connect(url, info);
        return connection == null ? null : watched(connection);
    }

    private static Connection watched(Connection connection) {
        return proxy(
                Connection.class,
                (proxy, method, arguments) -> {
                    var made = call(connection, method, arguments);
                    if (made instanceof PreparedStatement prepared) {
                        return watched(PreparedStatement.class, prepared, (String) arguments[0]);
                    }
                    return made instanceof Statement plain
                            ? watched(Statement.class, plain, "")
                            : made;
                });
    }

    /**
     * A statement that is written down when it runs.
     *
     * @param prepared its text; empty for one that is told only then
     */
    private static <T extends Statement> T watched(Class<T> type, T statement, String prepared) {
        return proxy(
                type,
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            && !Thread.currentThread().getName().contains("scheduled")) {
                        SENT.add(prepared.isEmpty() ? (String) arguments[0] : prepared);
                    }
                    return call(statement, method, arguments);
                });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(
            Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
