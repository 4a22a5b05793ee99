package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.database.DatabaseAccess.Login;

/** The embedded PostgreSQL, asked for what it really does; one server for most of the tests. */
class EmbeddedServerTest {

    @TempDir
    static Path folder;

    @TempDir
    static Path spareFolder;

    private static EmbeddedServer server;

    @BeforeAll
    static void open() {
        server = EmbeddedServer.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void everySettingThatCountsIsWhatWasDecided() {
        Map.ofEntries(
                        Map.entry("fsync", "on"),
                        Map.entry("synchronous_commit", "on"),
                        Map.entry("full_page_writes", "on"),
                        Map.entry("wal_level", "replica"),
                        Map.entry("wal_sync_method", "fdatasync"),
                        Map.entry("data_checksums", "on"),
                        Map.entry("restart_after_crash", "on"),
                        Map.entry("zero_damaged_pages", "off"),
                        Map.entry("ignore_checksum_failure", "off"),
                        Map.entry("listen_addresses", "127.0.0.1"),
                        Map.entry("unix_socket_directories", ""),
                        Map.entry("password_encryption", "scram-sha-256"),
                        Map.entry("max_connections", "100"),
                        Map.entry("log_timezone", "UTC"),
                        Map.entry("server_encoding", "UTF8"),
                        Map.entry("logging_collector", "on"),
                        Map.entry("log_file_mode", "0600"),
                        Map.entry("log_min_messages", "log"),
                        Map.entry("log_min_error_statement", "panic"),
                        Map.entry("log_error_verbosity", "terse"),
                        Map.entry("log_statement", "none"),
                        Map.entry("log_min_duration_statement", "-1"),
                        Map.entry("log_parameter_max_length", "0"),
                        Map.entry("log_parameter_max_length_on_error", "0"))
                .forEach((name, decided) ->
                        assertThat(ask(superuser(), "show " + name)).as(name).isEqualTo(decided));
        assertThat(ask(
                        superuser(),
                        "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'postgres'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void sessionsThatSayNothingElseKeepTimeInUtc() throws IOException {
        // a connection of Java's always says its own, so the server is not asked
        assertThat(Files.readString(DataDirectory.cluster(folder).resolve("postmaster.opts")))
                .contains("timezone=UTC");
    }

    @Test
    void nothingInTheServerOverrulesTheDecisionForARoleOrADatabase() {
        assertThat(ask(superuser(), "select count(*) from pg_db_role_setting")).isEqualTo("0");
    }

    @Test
    void nobodyEntersWithoutTheRightPassword() throws IOException {
        Login known = server.access().runtime();
        for (String user : List.of("postgres", "throughline_owner", "throughline")) {
            Login guess = new Login(known.url(), user, "postgres");
            assertThatThrownBy(() -> ask(guess, "select 1"))
                    .as(user)
                    .hasStackTraceContaining("password authentication failed");
        }
        assertThat(ask(superuser(), "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(ask(
                        superuser(),
                        "select bool_and(rolpassword like 'SCRAM-SHA-256$%')::text from pg_authid"
                                + " where rolcanlogin"))
                .isEqualTo("true");
    }

    @Test
    void onlyTheOwnerOfTheFolderReadsOrWritesInIt() throws IOException {
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(DataDirectory.cluster(folder))).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("server"))).isEqualTo("rwx------");
        assertThat(mode(DataDirectory.credentials(folder))).isEqualTo("rw-------");
        try (Stream<Path> logs = Files.list(DataDirectory.cluster(folder).resolve("log"))) {
            assertThat(logs.toList()).isNotEmpty().allSatisfy(log -> assertThat(mode(log))
                    .isEqualTo("rw-------"));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "passwords.properties", "postgres", "postgres-start.log", "server", "throughline.lock");
        }
    }

    @Test
    void aValueThatAStatementStumbledOverDoesNotComeIntoTheLog() throws IOException {
        assertThatThrownBy(() -> ask(superuser(), "select 'Jane Secret'::int")).hasStackTraceContaining("Jane Secret");
        try (Stream<Path> logs = Files.list(DataDirectory.cluster(folder).resolve("log"))) {
            assertThat(logs.toList()).isNotEmpty().allSatisfy(log -> assertThat(Files.readString(log))
                    .contains("ready to accept connections")
                    .doesNotContain("Jane Secret"));
        }
    }

    @Test
    void aServerThatWasKilledIsStartedAgainAtTheSameAddress() throws IOException {
        long before =
                PostgresProcess.of(DataDirectory.cluster(folder)).orElseThrow().pid();
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            Optional<PostgresProcess> now = PostgresProcess.of(DataDirectory.cluster(folder));
            return now.isPresent()
                    && now.get().pid() != before
                    && ask(server.access().runtime(), "select 1").equals("1");
        });
    }

    @Test
    void aVisitorBesideTheProgramUsesItsServerAndIsNoOwner() throws IOException {
        try (EmbeddedServer visit = EmbeddedServer.visit(folder)) {
            assertThat(visit.access())
                    .isEqualTo(new DatabaseAccess(
                            server.access().runtime(), server.access().runtime()));
            assertThat(ask(visit.access().owner(), "select current_user")).isEqualTo("throughline");
        }
        assertThat(ask(server.access().runtime(), "select 1"))
                .as("still served")
                .isEqualTo("1");
    }

    @Test
    void aVisitorMakesNothingWhereThereIsNothing(@TempDir Path empty) {
        Path none = empty.resolve("none");
        assertThatThrownBy(() -> EmbeddedServer.visit(none)).hasMessageContaining("There is no database");
        assertThat(none).doesNotExist();
    }

    @Test
    void aFolderOfAnEarlierVersionOpensWithPasswordsRolesAndAllItsRows(@TempDir Path old)
            throws IOException, SQLException {
        EmbeddedPostgres.Builder earlier = EmbeddedPostgres.builder()
                .setDataDirectory(old.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(old.resolve("binaries").toFile());
        try (EmbeddedPostgres trusting = earlier.start();
                Connection connection = trusting.getPostgresDatabase().getConnection()) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("create extension pg_trgm").update();
            sql.sql("create table kept (id bigint generated always as identity, what text)")
                    .update();
            sql.sql("create view seen as select what from kept").update();
            sql.sql("create function guard() returns trigger language plpgsql as 'begin return new; end'")
                    .update();
            sql.sql("insert into kept (what) values ('a row')").update();
        }
        shareBinaries(old);
        try (EmbeddedServer opened = EmbeddedServer.open(old)) {
            Login owner = opened.access().owner();
            assertThat(ask(owner, "select what from seen")).isEqualTo("a row");
            assertThat(ask(
                            owner,
                            "select string_agg(distinct tableowner, ',') from pg_tables where schemaname = 'public'"))
                    .isEqualTo("throughline_owner");
            assertThat(ask(
                            owner,
                            "select count(*) from pg_class where relowner = 'postgres'::regrole"
                                    + " and relnamespace = 'public'::regnamespace"))
                    .isEqualTo("0");
            Login trusted = new Login(owner.url(), "postgres", "");
            assertThatThrownBy(() -> ask(trusted, "select 1")).isNotNull();
        }
        Files.delete(DataDirectory.credentials(old));
        try (EmbeddedServer again = EmbeddedServer.open(old)) {
            assertThat(ask(again.access().owner(), "select what from kept"))
                    .as("passwords lost")
                    .isEqualTo("a row");
        }
    }

    @Test
    void theProcessOfAStrangerUnderAStaleNumberIsLeftAlone() throws IOException {
        Path stale = spare();
        long strange =
                PostgresProcess.of(DataDirectory.cluster(folder)).orElseThrow().pid();
        Path pidFile = PostgresProcess.pidFile(DataDirectory.cluster(stale));
        Files.writeString(
                pidFile, strange + "\n" + DataDirectory.cluster(stale) + "\n0\n5432\n\n127.0.0.1\n1 1\nready\n");

        try (EmbeddedServer opened = EmbeddedServer.open(stale)) {
            assertThat(ask(opened.access().runtime(), "select 1")).isEqualTo("1");
        }
        assertThat(ProcessHandle.of(strange)).get().matches(ProcessHandle::isAlive);
        assertThat(ask(server.access().runtime(), "select 1"))
                .as("another data folder's server")
                .isEqualTo("1");
    }

    @Test
    void aServerThatAKilledProgramLeftBehindIsEndedAndItsDataKept() throws IOException {
        Path left = spare();
        PostgresServer orphan =
                new PostgresServer(DataDirectory.cluster(left), PostgresBinaries.in(left.resolve("server")));
        orphan.start(5000 + (int) (ProcessHandle.current().pid() % 1000));
        long pid = orphan.running().orElseThrow().pid();

        try (EmbeddedServer opened = EmbeddedServer.open(left)) {
            assertThat(ask(opened.access().runtime(), "select 1")).isEqualTo("1");
            assertThat(ProcessHandle.of(pid).flatMap(ended -> ended.info().arguments()))
                    .isEmpty();
        }
    }

    @Test
    void binariesOfAnEarlierVersionGo(@TempDir Path programs) throws IOException {
        Files.createDirectories(programs.resolve("0123456789abcdef").resolve("bin"));
        Files.createDirectories(programs.resolve("unpacking").resolve("half"));
        PostgresBinaries.in(programs);
        try (Stream<Path> left = Files.list(programs)) {
            assertThat(left.toList()).singleElement().satisfies(home -> assertThat(home.resolve("bin/postgres"))
                    .isExecutable());
        }
    }

    /** A second folder with a database that does not run. */
    private static Path spare() throws IOException {
        shareBinaries(spareFolder);
        EmbeddedServer.open(spareFolder).close();
        return spareFolder;
    }

    private static void shareBinaries(Path with) throws IOException {
        if (!Files.exists(with.resolve("server"))) {
            Files.createSymbolicLink(with.resolve("server"), folder.resolve("server"));
        }
    }

    private static Login superuser() {
        try {
            return new Login(
                    server.access().runtime().url(),
                    DatabaseCredentials.SUPERUSER,
                    DatabaseCredentials.read(DataDirectory.credentials(folder))
                            .orElseThrow()
                            .superuser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ask(Login who, String sql) {
        return JdbcClient.create(who.dataSource()).sql(sql).query(String.class).single();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
