package org.throughline.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of the embedded PostgreSQL at each start, which override its files. Nothing that durability, access or
 * privacy hang on is left to a default, of PostgreSQL's or of a library's.
 */
final class PostgresSettings {

    /** Who may enter: over the loopback address with a password, and nobody else. */
    static final String ACCESS = """
            # Written by Throughline at each start
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private PostgresSettings() {}

    static Map<String, String> all(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", String.valueOf(port));
        settings.putAll(durability());
        settings.putAll(access());
        settings.putAll(log());
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }

    /** What was acknowledged is on the disk, and a server that lost a process comes back by itself. */
    private static Map<String, String> durability() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_level", "replica");
        settings.put("restart_after_crash", "on");
        if (!PostgresBinaries.system().equals("Linux")) {
            // on macOS and Windows the usual ways stop at the disk's own cache
            settings.put("wal_sync_method", "fsync_writethrough");
        }
        return settings;
    }

    private static Map<String, String> access() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "100");
        return settings;
    }

    /** Starts, ends and faults of the server. Never a statement, a value or a key: those are about people. */
    private static Map<String, String> log() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("logging_collector", "on");
        settings.put("log_directory", "log");
        // one file for each day of the week, written over a week later
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_file_mode", "0600");
        settings.put("log_min_messages", "log");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_statement", "none");
        settings.put("log_min_duration_statement", "-1");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        return settings;
    }

    /**
     * How a new cluster is made: with checksums on its pages, and with an order of letters that PostgreSQL includes
     * itself, so that no update of the machine can put an index out of order. A cluster made earlier keeps its own.
     */
    static List<String> initdb(String folder) {
        return List.of(
                "-D",
                folder,
                "-U",
                DatabaseCredentials.SUPERUSER,
                // nobody enters before the passwords and the access file are in place
                "--auth=reject",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + (PostgresBinaries.system().equals("Linux") ? "C.UTF-8" : "C"),
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }
}
