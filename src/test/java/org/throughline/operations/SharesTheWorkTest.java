package org.throughline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.PageClient;
import org.throughline.stranger.Stranger;

/**
 * Two programs on one database: they may start at the same moment, and each sees what the other does. The second is
 * started without Camunda's web apps and with its health on a port of its own, which are settings of each instance.
 */
class SharesTheWorkTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String TOKEN = "a-token-for-the-monitor";

    @Test
    void twoInstancesStartTogetherOnOneDatabaseAndShareTheWork() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> settings = Map.of(
                    "SPRING_DATASOURCE_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "SPRING_DATASOURCE_USERNAME",
                    "postgres",
                    "SPRING_DATASOURCE_PASSWORD",
                    "postgres",
                    "THROUGHLINE_ADMIN_PASSWORD",
                    PASSWORD);
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
                assertThat(new Stranger(one.port(), "caseworker", "demo")
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
            } finally {
                one.stop();
                two.stop();
            }
        }
    }

    private static int tasklist(Program program) {
        return PageClient.signedIn(program.port(), "administrator", PASSWORD)
                .get("/camunda/app/tasklist/default/")
                .statusCode();
    }

    private static Stranger administrator(Program program) {
        return new Stranger(program.port(), "administrator", PASSWORD);
    }
}
