package org.throughline.casefile.process;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what the thread at hand asks of a database: each sending of a statement, a batch as one, and each end of a
 * transaction. Nothing else changes.
 */
final class CountedDatabase extends DelegatingDataSource {

    private static final ThreadLocal<List<String>> ASKED = new ThreadLocal<>();

    CountedDatabase(DataSource database) {
        super(database);
    }

    /** What the work asked for on this thread, in order; a commit is a word of its own. */
    static List<String> askedBy(Runnable work) {
        List<String> asked = new ArrayList<>();
        ASKED.set(asked);
        try {
            work.run();
        } finally {
            ASKED.remove();
        }
        return asked;
    }

    /** How long this thread has been at work itself so far, in nanoseconds: without waiting for the database or others. */
    static long ofProcessor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(super.getConnection(), Connection.class, null);
    }

    /** @param sql of a prepared statement, else null */
    private static <T> T watched(T target, Class<T> type, String sql) {
        return type.cast(Proxy.newProxyInstance(
                CountedDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    note(method.getName(), sql, args);
                    if (method.getName().equals("unwrap")) {
                        return invoke(target, method, args);
                    }
                    return follow(invoke(target, method, args), sql != null ? sql : text(args));
                }));
    }

    private static Object invoke(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }

    private static Object follow(Object result, String sql) {
        if (result instanceof CallableStatement call) {
            return watched(call, CallableStatement.class, sql);
        }
        if (result instanceof PreparedStatement prepared) {
            return watched(prepared, PreparedStatement.class, sql);
        }
        return result instanceof Statement plain ? watched(plain, Statement.class, null) : result;
    }

    private static void note(String method, String sql, Object[] args) {
        List<String> asked = ASKED.get();
        if (asked == null) {
            return;
        }
        if (method.equals("commit")) {
            asked.add("commit");
        } else if (method.startsWith("execute")) {
            asked.add(String.valueOf(sql != null ? sql : text(args)).strip().replaceAll("\\s+", " "));
        }
    }

    private static String text(Object[] args) {
        return args != null && args.length > 0 && args[0] instanceof String text ? text : null;
    }
}
