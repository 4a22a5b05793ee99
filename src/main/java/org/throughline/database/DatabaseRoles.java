package org.throughline.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.io.ClassPathResource;

/** Makes the embedded database's roles and gives them what is theirs, also in a folder of an earlier version. */
final class DatabaseRoles {

    private static final ClassPathResource ROLES = new ClassPathResource("database/embedded-roles.sql");

    private DatabaseRoles() {}

    static void prepare(DatabaseAccess.Login superuser, DatabaseCredentials credentials) throws IOException {
        try (Connection connection = superuser.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            set(connection, "throughline.owner_password", credentials.owner());
            set(connection, "throughline.runtime_password", credentials.runtime());
            statement.execute(roles());
        } catch (SQLException e) {
            throw new IOException("its roles could not be made: " + e.getMessage(), e);
        }
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement setting = connection.prepareStatement("select set_config(?, ?, false)")) {
            setting.setString(1, name);
            setting.setString(2, value);
            setting.execute();
        }
    }

    private static String roles() throws IOException {
        try (InputStream in = ROLES.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
