package org.throughline.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A real PostgreSQL inside the program, used while no {@code spring.datasource.url} names another. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(
            @Value("${throughline.database.directory:data}") Path directory,
            @Value("${throughline.database.read-only:false}") boolean readOnly) {
        return readOnly ? EmbeddedServer.visit(directory) : EmbeddedServer.open(directory);
    }

    @Bean
    DatabaseAccess embeddedAccess(EmbeddedServer server) {
        return server.access();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(DatabaseAccess access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return access.runtime().user();
            }

            @Override
            public String getPassword() {
                return access.runtime().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.runtime().url();
            }
        };
    }
}
