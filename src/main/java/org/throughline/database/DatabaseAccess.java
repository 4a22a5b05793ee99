package org.throughline.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where the database is and who may enter it.
 *
 * @param runtime the role that the program works with: it owns nothing and cannot touch triggers
 * @param owner the role that owns tables and triggers; only migrations and restores use it
 */
public record DatabaseAccess(Login runtime, Login owner) {

    /** Whether an agency gave the program one role for everything. */
    public boolean hasOneRole() {
        return runtime.user().equals(owner.user());
    }

    /** An address with the name and password of one role. */
    public record Login(String url, String user, String password) {

        /** Connections made one by one, outside the pool. */
        public DataSource dataSource() {
            return new DriverManagerDataSource(url, user, password);
        }

        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
