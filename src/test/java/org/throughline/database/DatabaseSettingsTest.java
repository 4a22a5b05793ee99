package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseSettingsTest {

    private final DatabaseSettings settings = new DatabaseSettings();

    @Test
    void withoutADatabaseOfItsOwnTheProgramRunsTheDemoOnLoopbackOnly() {
        MockEnvironment environment = prepared(new MockEnvironment().withProperty("server.address", "0.0.0.0"));

        assertThat(environment.getActiveProfiles()).contains("demo");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void withADatabaseOfItsOwnThereIsNoDemo() {
        MockEnvironment environment = prepared(
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/throughline"));

        assertThat(environment.getActiveProfiles()).isEmpty();
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void anotherKindOfDatabaseIsRefusedInPlainWords() {
        MockEnvironment environment =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:mysql://db/throughline");

        assertThatThrownBy(() -> prepared(environment))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("does not name a PostgreSQL database");
    }

    @Test
    void aTimeZoneThatDoesNotExistIsRefusedInPlainWords() {
        MockEnvironment environment = new MockEnvironment().withProperty("throughline.time-zone", "Mars/Olympus");

        assertThatThrownBy(() -> prepared(environment)).hasMessageContaining("Mars/Olympus");
    }

    @Test
    void aDataFolderInUseIsRefusedInPlainWords(@TempDir Path folder) throws Exception {
        try (DataDirectory first = DataDirectory.claim(folder)) {
            assertThatThrownBy(() -> DataDirectory.claim(folder)).hasMessageContaining("Another Throughline");
        }
        DataDirectory.claim(folder).close();
    }

    @Test
    void databaseFailuresAreExplained() {
        StartupProblems problems = new StartupProblems();

        assertThat(problems.analyze(new IllegalStateException(new SQLException("no", "28P01")))
                        .getAction())
                .contains("SPRING_DATASOURCE_PASSWORD");
        assertThat(problems.analyze(new IllegalStateException(
                                new SQLException("no", "08001", new ConnectException("refused"))))
                        .getDescription())
                .contains("does not answer");
        assertThat(problems.analyze(new FlywayValidateException(
                                new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "not applied"), "not applied"))
                        .getAction())
                .contains("Start the newest Throughline");
        assertThat(problems.analyze(new IllegalStateException("something else")))
                .isNull();
    }

    private MockEnvironment prepared(MockEnvironment environment) {
        settings.postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
