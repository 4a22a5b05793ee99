package org.throughline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.throughline.LifecycleTest;

/**
 * What the program tells of itself is for administrators and for who shows the token, not for whoever runs a program on
 * this machine. Metrics themselves are switched off in tests; they stand behind the same chain.
 */
@LifecycleTest
class MetricsAccessTest {

    private static final String TOKEN = "sixteen-characters-or-more";

    @LocalServerPort
    private int port;

    @Test
    void administratorsReadMetricsAndOthersDoNot() throws Exception {
        assertThat(metrics(null)).isEqualTo(401);
        assertThat(metrics("caseworker")).isEqualTo(403);
        assertThat(metrics("administrator")).isEqualTo(200);
    }

    @Test
    void aTokenOpensThemWhereOneIsSet() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer " + TOKEN);
        assertThat(new MetricsToken(TOKEN).isCarriedBy(request)).isTrue();
        assertThat(new MetricsToken(TOKEN + "x").isCarriedBy(request)).isFalse();
        assertThat(new MetricsToken("").isCarriedBy(request)).isFalse();
        assertThatThrownBy(() -> new MetricsToken("short")).hasMessageContaining("THROUGHLINE_METRICS_TOKEN");
    }

    private int metrics(String username) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/info"));
        if (username != null) {
            String pair = username + ":demo";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
