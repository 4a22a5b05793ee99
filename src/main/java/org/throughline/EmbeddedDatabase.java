package org.throughline;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A real PostgreSQL inside the program, used while no {@code spring.datasource.url} names another. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${throughline.database.directory:data}") Path directory) {
        return DataDirectory.claim(directory);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory directory) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(directory.postgres())
                    .setCleanDataDirectory(false)
                    // the library turns fsync off for tests; here the data must outlive a power cut
                    .setServerConfig("fsync", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("max_connections", "100")
                    // its own hook would stop the server while the program is still finishing its work
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .start();
        } catch (IllegalStateException | IOException e) {
            if (String.valueOf(e.getMessage()).startsWith("Missing embedded postgres binaries")) {
                throw noBinaries(e);
            }
            throw new StartupProblem(
                    "The embedded PostgreSQL did not start in " + directory.root() + ": " + e.getMessage(),
                    "Look into its log there, free disk space, or point Throughline at a PostgreSQL of your own with "
                            + DatabaseSettings.HOW_TO_POINT,
                    e);
        }
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            EmbeddedPostgres postgres, @Value("${spring.datasource.hikari.maximum-pool-size:20}") int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("throughline");
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    private static StartupProblem noBinaries(Exception cause) {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return new StartupProblem(
                "This build carries no PostgreSQL for " + platform + ".",
                "Point Throughline at a database with " + DatabaseSettings.HOW_TO_POINT,
                cause);
    }
}
