package org.throughline.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Moments as the database takes and gives them. What is null there is null here. */
public final class JdbcTime {

    private JdbcTime() {}

    /** For a parameter of type {@code timestamptz}. */
    public static OffsetDateTime of(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** Of a column {@code timestamptz}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }

    /** Of a column {@code timestamptz}, counted from 1. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }

    /** For a parameter of type {@code timestamp}, as the engine's tables have them: in the time zone of this machine. */
    public static Timestamp local(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** Of a column {@code timestamp}, in the time zone of this machine. */
    public static Instant instantOfLocal(ResultSet row, String column) throws SQLException {
        return instant(row.getTimestamp(column));
    }

    /** Of a column {@code timestamp}, counted from 1, in the time zone of this machine. */
    public static Instant instantOfLocal(ResultSet row, int column) throws SQLException {
        return instant(row.getTimestamp(column));
    }

    /** Of a column {@code timestamp[]}, in the time zone of this machine. */
    public static List<Instant> instantsOfLocal(ResultSet row, String column) throws SQLException {
        return Stream.of((Timestamp[]) row.getArray(column).getArray())
                .map(JdbcTime::instant)
                .toList();
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
