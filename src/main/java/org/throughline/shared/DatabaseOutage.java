package org.throughline.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Knows a database that cannot serve at the moment, by the states that PostgreSQL gives, from one that refused what it
 * was asked: after the first, trying again helps.
 */
public final class DatabaseOutage {

    private static final String CONNECTION_FAILED = "08";
    private static final String OUT_OF_RESOURCES = "53";
    private static final String DISK_FAILED = "58";
    /** Ended by an administrator, by a crash, or not yet there again. */
    private static final Set<String> SHUT_DOWN = Set.of("57P01", "57P02", "57P03");

    private static final String TAKES_NO_CHANGES = "25006";
    /** What a connection of the pool says that was closed under its user; it has no state. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseOutage() {}

    /** Whether the database was not there, broke off, or had no room. */
    public static boolean causes(Throwable thrown) {
        return find(
                        thrown,
                        sql -> sessionEnded(sql)
                                || sql instanceof SQLTransientConnectionException
                                || state(sql).startsWith(OUT_OF_RESOURCES)
                                || state(sql).startsWith(DISK_FAILED)
                                || state(sql).equals(TAKES_NO_CHANGES))
                .isPresent();
    }

    /** Whether the session is gone: what it had not committed, the server takes back by itself. */
    public static boolean endsSession(Throwable thrown) {
        return find(thrown, DatabaseOutage::sessionEnded).isPresent();
    }

    /** What the database or its driver said; about itself, never about a person. */
    public static String reason(Throwable thrown) {
        return find(thrown, sql -> true)
                .map(sql -> sql.getMessage() + " (" + state(sql) + ")")
                .orElse("no connection");
    }

    private static boolean sessionEnded(SQLException sql) {
        return state(sql).startsWith(CONNECTION_FAILED)
                || SHUT_DOWN.contains(state(sql))
                || CLOSED.equals(sql.getMessage());
    }

    private static String state(SQLException sql) {
        return String.valueOf(sql.getSQLState());
    }

    private static Optional<SQLException> find(Throwable thrown, Predicate<SQLException> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && wanted.test(sql)) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
