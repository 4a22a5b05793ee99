package org.throughline.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.database.DatabaseAccess.Login;

/** The agency's own PostgreSQL, with one role for the program and, where the agency made it, another for its owner. */
@Configuration
@ConditionalOnProperty("spring.datasource.url")
class OutsideDatabase {

    @Bean
    DatabaseAccess outsideDatabaseAccess(JdbcConnectionDetails program, FlywayProperties owner) {
        Login runtime = new Login(program.getJdbcUrl(), program.getUsername(), program.getPassword());
        if (owner.getUser() == null) {
            return new DatabaseAccess(runtime, runtime);
        }
        String url = owner.getUrl() == null ? runtime.url() : owner.getUrl();
        return new DatabaseAccess(runtime, new Login(url, owner.getUser(), owner.getPassword()));
    }
}
