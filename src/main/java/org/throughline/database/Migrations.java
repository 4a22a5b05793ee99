package org.throughline.database;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations are the owner's work, on a connection outside the pool; a program that only reads compares versions. */
@Configuration
class Migrations {

    @Bean
    FlywayConnectionDetails migrationConnection(DatabaseAccess access) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return access.owner().user();
            }

            @Override
            public String getPassword() {
                return access.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.owner().url();
            }
        };
    }

    /** Whom the script {@code afterMigrate} gives what the program needs. */
    @Bean
    FlywayConfigurationCustomizer runtimeRole(DatabaseAccess access) {
        String quoted = String.valueOf(access.runtime().user()).replace("'", "''");
        return configuration -> configuration.placeholders(Map.of("runtimeRole", quoted));
    }

    @Bean
    FlywayMigrationStrategy migration(@Value("${throughline.database.read-only:false}") boolean readOnly) {
        return flyway -> {
            if (readOnly) {
                flyway.validate();
            } else {
                SchemaUpgrade.run(flyway);
            }
        };
    }
}
