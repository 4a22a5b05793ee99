package org.throughline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.PageClient;
import org.throughline.apiwalk.ApiExplorer;

/**
 * Two programs on one database: they may start at the same moment, and each sees what the other does. The second is
 * started without Camunda's web apps and with its health on a port of its own, which are settings of each instance.
 */
class SharesTheWorkTest {

    private static final String PASSWORD = "correct horse battery";

    /** Two processes of each are moved; more of them show more. */
    private static final int CASES = Integer.getInteger("moves.two", 60);

    private static final String TOKEN = "a-token-for-the-monitor";

    /** A small move would be in one program's hands before the other looks: each looks soon, and holds one job at a time. */
    private static final Map<String, String> TAKES_LITTLE = Map.of(
            "CAMUNDA_BPM_JOBEXECUTION_MAXWAIT", "100",
            "CAMUNDA_BPM_JOBEXECUTION_MAXJOBSPERACQUISITION", "1",
            "CAMUNDA_BPM_JOBEXECUTION_COREPOOLSIZE", "1",
            "CAMUNDA_BPM_JOBEXECUTION_MAXPOOLSIZE", "1",
            "CAMUNDA_BPM_JOBEXECUTION_QUEUECAPACITY", "1");

    @Test
    void twoInstancesStartTogetherOnOneDatabaseAndShareTheWork() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            makeTheTwoRoles(postgres);
            Map<String, String> settings = new HashMap<>(TAKES_LITTLE);
            settings.putAll(Map.of(
                    "SPRING_DATASOURCE_URL",
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/throughline",
                    "SPRING_DATASOURCE_USERNAME",
                    "throughline",
                    "SPRING_DATASOURCE_PASSWORD",
                    "change-me-program",
                    "SPRING_FLYWAY_USER",
                    "throughline_owner",
                    "SPRING_FLYWAY_PASSWORD",
                    "change-me-owner",
                    "THROUGHLINE_DATABASE_TWO_ROLES_REQUIRED",
                    "true",
                    "THROUGHLINE_ADMIN_PASSWORD",
                    PASSWORD));
            Map<String, String> withoutWebapps = new HashMap<>(settings);
            withoutWebapps.put("THROUGHLINE_CAMUNDA_WEBAPPS_ENABLED", "false");
            withoutWebapps.put("MANAGEMENT_SERVER_PORT", String.valueOf(Program.freePort()));
            withoutWebapps.put("THROUGHLINE_METRICS_TOKEN", TOKEN);
            Program one = new Program(settings, Path.of("target", "instance-one.log"));
            Program two = new Program(withoutWebapps, Path.of("target", "instance-two.log"));
            try {
                one.launch();
                two.launch();
                one.awaitReady();
                two.awaitReady();

                assertThat(administrator(one).get("/me").status()).isEqualTo(200);
                assertThat(administrator(two).get("/me").body().path("username").asText())
                        .isEqualTo("administrator");
                assertThat(new ApiExplorer(one.port(), "caseworker", "demo")
                                .get("/me")
                                .status())
                        .as("no demo account on the agency's own database")
                        .isEqualTo(401);
                assertThat(tasklist(one)).isEqualTo(200);
                assertThat(tasklist(two)).as("switched off").isEqualTo(404);
                assertThat(two.operations("/actuator/prometheus", TOKEN)).isEqualTo(200);
                assertThat(two.operations("/actuator/prometheus", "guessed")).isEqualTo(401);
                assertThat(one.operations("/actuator/prometheus", TOKEN))
                        .as("no token is set there")
                        .isEqualTo(401);
                moveCases(one, postgres);
            } finally {
                one.stop();
                two.stop();
            }
        }
    }

    /** A reminder lost or doubled by two who move at once would be lost to somebody's client. */
    private static void moveCases(Program one, EmbeddedPostgres postgres) {
        MoveByTwoPrograms move = new MoveByTwoPrograms(
                administrator(one), JdbcClient.create(postgres.getDatabase("postgres", "throughline")));
        for (int n = 0; n < CASES; n++) {
            move.request();
        }
        Duration took = move.moveAll(CASES);
        System.out.printf(
                "%d processes moved by two programs in %.1f s, no timer lost or doubled%n",
                2 * CASES, took.toMillis() / 1e3);
    }

    /** As an agency would, from the file that the README names. */
    private static void makeTheTwoRoles(EmbeddedPostgres postgres) throws IOException {
        JdbcClient administrator = JdbcClient.create(postgres.getPostgresDatabase());
        for (String statement :
                Files.readString(Path.of("docs", "operations", "two-roles.sql")).split(";\\s*\n")) {
            administrator.sql(statement).update();
        }
    }

    private static int tasklist(Program program) {
        return PageClient.signedIn(program.port(), "administrator", PASSWORD)
                .get("/camunda/app/tasklist/default/")
                .statusCode();
    }

    private static ApiExplorer administrator(Program program) {
        return new ApiExplorer(program.port(), "administrator", PASSWORD);
    }
}
