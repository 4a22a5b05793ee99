package org.throughline.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An agency may have but one role for everything. That is said at each start, or refused where a setting asks for two. */
@Component
class RoleSeparation implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RoleSeparation.class);

    private final JdbcClient jdbc;
    private final boolean required;

    RoleSeparation(JdbcClient jdbc, @Value("${throughline.database.two-roles-required:false}") boolean required) {
        this.jdbc = jdbc;
        this.required = required;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!programOwnsTables()) {
            return;
        }
        String problem =
                "The program's database role owns the tables: whoever gets hold of it can undo what seals them.";
        String action =
                "Give the owner's name with SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD, and the program a role"
                        + " of its own (docs/operations/two-roles.sql).";
        if (required) {
            throw new StartupProblem(problem, action);
        }
        LOG.warn("{} {}", problem, action);
    }

    private boolean programOwnsTables() {
        return jdbc.sql("""
                        select exists (select from pg_class where relkind = 'r'
                            and relnamespace = current_schema()::regnamespace
                            and pg_has_role(current_user, relowner, 'usage'))""").query(Boolean.class).single();
    }
}
