package org.throughline.apiwalk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One person's hands on the REST API: HTTP Basic, JSON, nothing of this program's code. */
public final class ApiExplorer {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final String root;
    private final String username;
    private final String password;

    public ApiExplorer(int port, String username, String password) {
        this("http://localhost:" + port + "/api/v1", username, password);
    }

    private ApiExplorer(String root, String username, String password) {
        this.root = root;
        this.username = username;
        this.password = password;
    }

    /** Somebody else of the same agency, with the same password. */
    public ApiExplorer colleague(String other) {
        return new ApiExplorer(root, other, password);
    }

    /** @param body JSON, or null where the answer has none */
    public record Answer(int status, JsonNode body) {

        public boolean ok() {
            return status / 100 == 2;
        }
    }

    public String username() {
        return username;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, Object> body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Map<String, Object> body) {
        return send("PUT", path, body);
    }

    private Answer send(String method, String path, Map<String, Object> body) {
        try {
            String text = JSON.writeValueAsString(body);
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** All items of a paged list. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            Answer page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + next);
            if (!page.ok()) {
                throw new IllegalStateException(username + " GET " + path + ": " + page);
            }
            page.body().path("items").forEach(items::add);
            next = page.body().path("next").isTextual()
                    ? "&after=" + page.body().path("next").asText()
                    : null;
        } while (next != null);
        return items;
    }

    public static Map<String, Object> asMap(JsonNode node) {
        return node.isObject() ? JSON.convertValue(node, new TypeReference<>() {}) : Map.of();
    }

    private HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Basic " + basic);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), json && !text.isBlank() ? JSON.readTree(text) : null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
