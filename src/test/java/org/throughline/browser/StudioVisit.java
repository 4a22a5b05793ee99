package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.throughline.PageClient;
import org.throughline.apiwalk.ApiExplorer;

/** A redesign with an effect to look at, and one of its own key that is published and moved. */
final class StudioVisit implements AutoCloseable {

    private static final long A_MOMENT = 200_000_000L;

    private final String key = "seen-" + UUID.randomUUID().toString().substring(0, 8);
    private final PageClient pages;
    private final ApiExplorer script;
    private final String drawn;
    private final String move;

    StudioVisit(int port) {
        pages = PageClient.signedIn(port, "administrator");
        script = new ApiExplorer(port, "administrator", "demo");
        drawn = begin();
        add(drawn, Map.of("kind", "process", "key", "plan"));
        add(drawn, Map.of("kind", "decision", "key", "triage"));
        pages.submit("/studio/redesigns/" + drawn + "/effect/start");
        move = moved();
        waitForEffect();
    }

    List<String> pages() {
        String redesign = "/studio/redesigns/" + drawn;
        return List.of(
                redesign,
                redesign + "/case-definition",
                redesign + "/effect",
                redesign + "/effect/cases",
                redesign + "/effect/decisions/triage",
                redesign + "/publish",
                redesign + "/consent",
                move,
                "/studio/process/" + key);
    }

    @Override
    public void close() {
        pages.submit("/studio/redesigns/" + drawn + "/discard");
    }

    private String begin() {
        return script.post("/studio/redesigns", Map.of("title", "Seen by every page", "note", "To look at"))
                .body()
                .path("id")
                .asText();
    }

    private void add(String redesign, Map<String, Object> model) {
        assertThat(script.post("/studio/redesigns/" + redesign + "/models", model)
                        .status())
                .isEqualTo(201);
    }

    private String moved() {
        String redesign = begin();
        add(redesign, Map.of("kind", "process", "key", key, "name", "Seen by every page"));
        List<String> ticks = script.get("/studio/redesigns/" + redesign + "/checks")
                .body()
                .path("items")
                .findValuesAsText("key");
        JsonNode published = script.post(
                        "/studio/redesigns/" + redesign + "/publish",
                        Map.of("ticked", ticks, "move", Map.of("scope", "all")))
                .body();
        assertThat(published.path("move").isTextual()).as(published.toString()).isTrue();
        return "/studio/moves/" + published.path("move").asText();
    }

    private void waitForEffect() {
        for (int i = 0; i < 600; i++) {
            String progress = script.get("/studio/redesigns/" + drawn + "/effect")
                    .body()
                    .path("progress")
                    .asText();
            if (!progress.equals("RUNNING")) {
                assertThat(progress).isEqualTo("DONE");
                return;
            }
            LockSupport.parkNanos(A_MOMENT);
        }
        throw new AssertionError("The effect was never computed");
    }
}
