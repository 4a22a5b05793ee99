package org.throughline.directory;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.util.unit.DataSize;
import org.throughline.directory.domain.CareRepository;
import org.throughline.directory.domain.ClientPlaceRepository;
import org.throughline.directory.domain.EntryChangeRepository;
import org.throughline.directory.domain.EntryCheckRepository;
import org.throughline.directory.domain.EntryListRepository;
import org.throughline.directory.domain.EntryRepository;
import org.throughline.directory.domain.HsdsExportRepository;
import org.throughline.directory.domain.HsdsRepository;
import org.throughline.directory.domain.ImportChangeRepository;
import org.throughline.directory.domain.ImportRepository;
import org.throughline.directory.domain.KeptFieldRepository;
import org.throughline.directory.domain.MappingRepository;
import org.throughline.directory.domain.MatchCandidateRepository;
import org.throughline.directory.domain.NearPlaceRepository;
import org.throughline.directory.domain.OpenNowRepository;
import org.throughline.directory.domain.RankedCandidates;
import org.throughline.directory.domain.SearchTermRepository;
import org.throughline.directory.domain.SearchTierRepository;
import org.throughline.directory.domain.ServiceDetailsRepository;
import org.throughline.directory.domain.ServiceSearchRepository;
import org.throughline.directory.domain.StagingRepository;
import org.throughline.directory.domain.SynonymRepository;
import org.throughline.directory.domain.TermFactRepository;
import org.throughline.shared.Actor;

/** The directory alone on a real PostgreSQL, empty at each start. */
final class DirectoryDatabase {

    static final Actor ADMINISTRATOR = new Actor("administrator", "Ada", Set.of("administrator"), Set.of());

    private static DataSource server;

    final JdbcTemplate jdbc;
    final DirectoryImports imports;
    final DirectoryMappings mappings;
    final Services services;
    final EntryCare care;
    final EntryOffers offers;
    final Synonyms synonyms;
    final TermFacts meanings;
    final HsdsRecords records;
    final ShippedDecisions decisions = new ShippedDecisions();
    private final DirectoryExports exports;

    /** One that is there already, as it is. */
    DirectoryDatabase(DataSource database, DataSize most, Duration longest) {
        jdbc = new JdbcTemplate(database);
        JdbcClient client = JdbcClient.create(jdbc);
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        EntryRepository search = new EntryRepository(jdbc);
        KeptFieldRepository kept = new KeptFieldRepository(client, clock);
        CareRepository entries = new CareRepository(client);
        EntryChangeRepository history = new EntryChangeRepository(client, clock);
        EntryWriter writer = new EntryWriter(entries, kept, history, new EntryReader(words(), entries));
        offers = new EntryOffers(kept, entries, writer, history, search);
        care = new EntryCare(
                entries,
                new EntryListRepository(client),
                history,
                writer,
                offers,
                new EntryChecks(new EntryCheckRepository(client), clock),
                search,
                clock);
        ImportRepository log = new ImportRepository(client, jdbc);
        imports = new DirectoryImports(
                transactions,
                log,
                new MappingRepository(client),
                new ImportWorker(
                        new StagingRepository(database),
                        kept,
                        new ImportChangeRepository(database, clock),
                        search,
                        log,
                        transactions),
                clock,
                most,
                longest);
        mappings = new DirectoryMappings(new MappingRepository(client), clock);
        meanings = new TermFacts(new TermFactRepository(client, clock), search);
        synonyms = new Synonyms(new SynonymRepository(client, clock));
        SearchTermRepository terms = new SearchTermRepository(jdbc, new SynonymRepository(client, clock));
        ServiceSearchRepository searches = new ServiceSearchRepository(
                client, new SearchTierRepository(jdbc), terms, new NearPlaceRepository(client), clock);
        RankedCandidates ranking = new RankedCandidates(
                new MatchCandidateRepository(jdbc, terms),
                new ClientPlaceRepository(client),
                new OpenNowRepository(client));
        services = new Services(
                searches,
                new ServiceDetailsRepository(client, clock),
                new ServiceMatcher(decisions, ranking, searches, clock),
                new OpenNowRepository(client));
        records = new HsdsRecords(new HsdsRepository(client));
        exports = new DirectoryExports(new HsdsExportRepository(database), transactions);
    }

    /** As a zip. */
    byte[] export() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        exports.write(zip, ADMINISTRATOR);
        return zip.toByteArray();
    }

    StagingRepository staging() {
        return new StagingRepository(jdbc.getDataSource());
    }

    static DirectoryDatabase empty() {
        return empty(DataSize.ofMegabytes(50), Duration.ofMinutes(5));
    }

    static DirectoryDatabase empty(DataSize most, Duration longest) {
        earlier("latest");
        return new DirectoryDatabase(server, most, longest);
    }

    /** Empty, with the schema of that version. */
    static synchronized JdbcTemplate earlier(String version) {
        if (server == null) {
            server = start();
        }
        Flyway flyway = flyway(version);
        flyway.clean();
        flyway.migrate();
        return new JdbcTemplate(server);
    }

    /** What {@link #earlier} left, with the schema of today. */
    static DirectoryDatabase upgraded() {
        flyway("latest").migrate();
        return new DirectoryDatabase(server, DataSize.ofMegabytes(50), Duration.ofMinutes(5));
    }

    private static Flyway flyway(String version) {
        return Flyway.configure()
                .dataSource(server)
                .locations("classpath:db/migration/shared", "classpath:db/migration/directory")
                .target(version)
                .cleanDisabled(false)
                .load();
    }

    /** From the bytes of a zip, until it is taken over. */
    ImportReport load(byte[] zip, String source, ImportOptions options) {
        return imports.importFrom(file(zip), source, options, ADMINISTRATOR);
    }

    ImportReport load(byte[] zip, String source) {
        return load(zip, source, ImportOptions.USUAL);
    }

    private static Path file(byte[] zip) {
        try {
            Path file = Files.createTempFile("import-test", ".zip");
            file.toFile().deleteOnExit();
            return Files.write(file, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/directory");
        words.setDefaultEncoding("UTF-8");
        return words;
    }

    private static DataSource start() {
        try {
            return EmbeddedPostgres.builder().start().getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
