package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.throughline.IntegrationTest;
import org.throughline.followup.FollowUpProcess;

/** The studio's part of the API, as a script of an administrator would use it. */
@IntegrationTest
class StudioApiTest {

    private static final String MODELS = "/api/v1/studio/models";
    private static final String REDESIGNS = "/api/v1/studio/redesigns";

    @LocalServerPort
    private int port;

    private final String key = "drawn-" + UUID.randomUUID().toString().substring(0, 8);
    private RestClient administrator;

    @BeforeEach
    void signIn() {
        administrator = client("administrator");
    }

    @Test
    void aModelGoesFromAnIdeaToUseAndBack() {
        String redesign = begin();
        assertThat(send(HttpMethod.POST, redesign + "/models", Map.of("kind", "form", "key", key, "name", "Visit"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        String draft = redesign + "/models/form/" + key;
        String content = get(draft).path("content").asText().replace("\"Note\"", "\"What was seen\"");
        JsonNode saved = json(send(HttpMethod.PUT, draft, Map.of("content", content, "revision", 1)));
        assertThat(saved.path("revision").asInt()).isEqualTo(2);
        assertThat(saved.path("content").isNull()).isTrue();
        assertThat(json(send(HttpMethod.POST, draft + "/undo", null))
                        .path("content")
                        .asText())
                .contains("\"Note\"");
        assertThat(json(send(HttpMethod.POST, draft + "/redo", null))
                        .path("content")
                        .asText())
                .isEqualTo(content);
        assertThat(get(draft + "/history").path("items")).hasSize(2);

        JsonNode published = json(send(HttpMethod.POST, redesign + "/publish", Map.of("ticked", ticks(redesign))));
        assertThat(published.path("move").isNull()).isTrue();
        assertThat(published.path("versions").get(0).path("kind").asText()).isEqualTo("form");
        JsonNode version =
                get(MODELS + "/form/" + key + "/versions").path("items").get(0);
        assertThat(version.path("publication").path("note").asText()).isEqualTo("To try");
        assertThat(text(MODELS + "/form/" + key + "/versions/1/file")).isEqualTo(content);

        ResponseEntity<JsonNode> back = send(HttpMethod.POST, MODELS + "/form/" + key + "/versions/1/return", null);
        assertThat(back.getStatusCode().value()).isEqualTo(201);
        assertThat(back.getHeaders().getLocation())
                .hasPath(REDESIGNS + "/" + json(back).path("id").asText());
    }

    @Test
    void aRedesignIsTakenBackAsAWholeAndNamesWhatLaterOnesLose() {
        String first = begin();
        send(HttpMethod.POST, first + "/models", Map.of("kind", "form", "key", key, "name", "Visit"));
        assertThat(status(HttpMethod.POST, first + "/return", null)).isEqualTo(409);
        publish(first);
        ResponseEntity<JsonNode> allNew = send(HttpMethod.POST, first + "/return", null);
        assertThat(allNew.getStatusCode().value()).isEqualTo(409);
        assertThat(allNew.getBody().path("detail").asText()).contains("nothing to go back to");
        String unknown = REDESIGNS + "/" + UUID.randomUUID();
        assertThat(status(HttpMethod.POST, unknown + "/return", null)).isEqualTo(404);
        assertThat(status(HttpMethod.GET, unknown + "/return", null)).isEqualTo(404);
        assertThat(status(HttpMethod.GET, unknown + "/takes-back", null)).isEqualTo(404);

        String second = reworded("Seen");
        assertThat(get(second + "/return").path("alsoUndone")).isEmpty();
        String third = reworded("Heard");
        JsonNode later = get(second + "/return").path("alsoUndone");
        assertThat(later.findValuesAsText("id")).containsExactly(id(third));
        assertThat(later.get(0).path("models").get(0).path("version").asInt()).isEqualTo(3);

        ResponseEntity<JsonNode> back = send(HttpMethod.POST, second + "/return", null);
        assertThat(back.getStatusCode().value()).isEqualTo(201);
        String begun = REDESIGNS + "/" + json(back).path("id").asText();
        assertThat(back.getHeaders().getLocation()).hasPath(begun);
        assertThat(get(begun + "/takes-back").path("redesigns"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(id(second), id(third));
        assertThat(get(begun + "/models/form/" + key).path("content").asText())
                .isEqualTo(text(MODELS + "/form/" + key + "/versions/1/file"));
    }

    @Test
    void twoVersionsAreComparedFieldByField() {
        String redesign = begin();
        send(HttpMethod.POST, redesign + "/models", Map.of("kind", "form", "key", key, "name", "Visit"));
        send(HttpMethod.POST, redesign + "/publish", Map.of("ticked", ticks(redesign)));
        assertThat(get(MODELS + "/form/" + key + "/compare?from=1&to=1").path("changes"))
                .isEmpty();
        assertThat(status(HttpMethod.GET, MODELS + "/form/" + key + "/compare?from=1&to=9"))
                .isEqualTo(404);
    }

    @Test
    void runningCasesAreChosenWithThePublishingAndAnOddChoiceStopsBoth() {
        String redesign = begin();
        send(HttpMethod.POST, redesign + "/models", Map.of("kind", "process", "key", key, "name", "Visit"));
        Object ticks = ticks(redesign);
        for (Object odd : new Object[] {
            Map.of("scope", "most"),
            Map.of("scope", "one"),
            Map.of("scope", "one", "cases", new String[] {"TL-2026-000000"})
        }) {
            Map<String, Object> body = Map.of("ticked", ticks, "move", odd);
            assertThat(status(HttpMethod.POST, redesign + "/publish", body)).isIn(404, 422);
            assertThat(get(redesign).path("state").asText()).isEqualTo("DRAWING");
        }
        JsonNode published = json(
                send(HttpMethod.POST, redesign + "/publish", Map.of("ticked", ticks, "move", Map.of("scope", "all"))));
        JsonNode move = get("/api/v1/studio/moves/" + published.path("move").asText());
        assertThat(move.path("state").asText()).isEqualTo("DONE");
    }

    @Test
    void aStaleSaveIsAConflict() {
        String redesign = begin();
        send(HttpMethod.POST, redesign + "/models", Map.of("kind", "process", "key", key, "name", "Visit"));
        String draft = redesign + "/models/process/" + key;
        String content = get(draft).path("content").asText();
        Map<String, Object> changed = Map.of("content", content.replace("Begins", "Asked for"), "revision", 1);
        assertThat(status(HttpMethod.PUT, draft, changed)).isEqualTo(200);
        assertThat(status(HttpMethod.PUT, draft, Map.of("content", content, "revision", 1)))
                .isEqualTo(409);
        assertThat(status(HttpMethod.PUT, draft, Map.of("content", "{}", "revision", 2)))
                .isEqualTo(422);
        assertThat(status(HttpMethod.PUT, draft, Map.of("revision", 2))).isEqualTo(400);
    }

    @Test
    void filesAreImportedAndExported() throws IOException {
        String redesign = begin();
        byte[] all = bytes(MODELS + "/export");
        assertThat(names(all)).contains("processes/careplan/plan.bpmn", "forms/careplan/draft-plan.form");
        assertThat(json(upload(redesign, "models.zip", all)).path("items")).hasSameSizeAs(names(all));
        assertThat(names(bytes(redesign + "/export"))).isEqualTo(names(all));
        assertThat(upload(redesign, "models.zip", all).getStatusCode().value()).isEqualTo(409);
        byte[] script = ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>"
                        + "<process id='foreign' isExecutable='true'><scriptTask id='Sum' name='Add up'/></process></definitions>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(upload(redesign, "sum.bpmn", script).getBody().path("detail").asText())
                .contains("“Add up”", "runs a script");
        JsonNode preview = json(upload(redesign + "/files?preview=true", "sum.bpmn", script))
                .path("items")
                .path(0);
        assertThat(preview.path("lost").path(0).path("code").asText()).isEqualTo("done-by-person");
        assertThat(preview.path("lost")
                        .path(0)
                        .path("places")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("Add up");
        assertThat(upload(redesign + "/files?without=true", "sum.bpmn", script)
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(upload(redesign, "notes.txt", "hello".getBytes(StandardCharsets.UTF_8))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void aRedesignIsDescribedListedAndDiscarded() {
        String redesign = begin();
        JsonNode described = json(send(HttpMethod.PATCH, redesign, Map.of("title", "Visits at home")));
        assertThat(described.path("title").asText()).isEqualTo("Visits at home");
        assertThat(described.path("note").asText()).isEqualTo("To try");
        assertThat(get(REDESIGNS + "?limit=1")
                        .path("items")
                        .get(0)
                        .path("title")
                        .asText())
                .isEqualTo("Visits at home");
        assertThat(status(HttpMethod.DELETE, redesign)).isEqualTo(204);
        assertThat(get(redesign).path("state").asText()).isEqualTo("DISCARDED");
        assertThat(status(HttpMethod.DELETE, redesign)).isEqualTo(409);
    }

    @Test
    void openCasesAndOffersAreListed() {
        assertThat(get(MODELS + "?kind=decision").path("items"))
                .extracting(model -> model.path("newest").path("key").asText())
                .contains("triage");
        assertThat(get("/api/v1/studio/offers").path("items").isArray()).isTrue();
        assertThat(status(HttpMethod.GET, MODELS + "?kind=script")).isEqualTo(400);
        assertThat(status(HttpMethod.GET, MODELS + "/process/none/versions")).isEqualTo(404);
    }

    @Test
    void nobodyElseIsLetIn() {
        String redesign = begin();
        for (String other : new String[] {"caseworker", "supervisor", "intake"}) {
            RestClient client = client(other);
            for (String path : new String[] {
                MODELS, MODELS + "/export", MODELS + "/process/plan/versions", REDESIGNS, redesign, redesign + "/checks"
            }) {
                assertThat(exchange(client, HttpMethod.GET, path, null)
                                .getStatusCode()
                                .value())
                        .as("%s at %s", other, path)
                        .isEqualTo(403);
            }
            assertThat(exchange(client, HttpMethod.POST, redesign + "/publish", Map.of())
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsDrawnIsCheckedAtItsElementWithoutBeingKept() {
        String redesign = begin();
        String id = redesign.substring(redesign.lastIndexOf('/') + 1);
        String drawn = text(MODELS + "/process/follow-up/versions/1/file");
        String wrong = drawn.replace("formRef=\"record-contact\"", "formRef=\"record-contacts\"");
        assertThat(wrong).isNotEqualTo(drawn);
        JsonNode clean = check(drawn, id);
        assertThat(clean.path("items")).isEmpty();
        JsonNode first = check(wrong, id).path("items").get(0);
        assertThat(first.path("severity").asText()).isEqualTo("ERROR");
        assertThat(first.path("code").asText()).isEqualTo("form-unknown");
        assertThat(first.path("elementId").asText()).isEqualTo(FollowUpProcess.Elements.RECORD_CONTACT);
        assertThat(first.path("text").asText()).contains("record-contacts");
        assertThat(get(redesign + "/checks").path("items")).isEmpty();
    }

    private JsonNode check(String drawn, String redesign) {
        Map<String, String> body = Map.of("kind", "process", "content", drawn, "redesign", redesign);
        return json(send(HttpMethod.POST, "/api/v1/studio/checks", body));
    }

    /** A redesign of the form that is published. */
    private String reworded(String label) {
        String redesign = begin();
        send(HttpMethod.POST, redesign + "/models", Map.of("kind", "form", "key", key));
        String draft = redesign + "/models/form/" + key;
        JsonNode drawn = get(draft);
        String content = drawn.path("content").asText().replaceAll("\"(Note|Seen)\"", "\"" + label + "\"");
        send(
                HttpMethod.PUT,
                draft,
                Map.of("content", content, "revision", drawn.path("revision").asInt()));
        publish(redesign);
        return redesign;
    }

    private void publish(String redesign) {
        assertThat(status(HttpMethod.POST, redesign + "/publish", Map.of("ticked", ticks(redesign))))
                .isEqualTo(200);
    }

    private static String id(String redesign) {
        return redesign.substring(REDESIGNS.length() + 1);
    }

    private String begin() {
        ResponseEntity<JsonNode> begun =
                send(HttpMethod.POST, REDESIGNS, Map.of("title", "Home visits", "note", "To try"));
        assertThat(begun.getStatusCode().value()).isEqualTo(201);
        return REDESIGNS + "/" + json(begun).path("id").asText();
    }

    private Object ticks(String redesign) {
        return get(redesign + "/checks").path("items").findValuesAsText("key");
    }

    private ResponseEntity<JsonNode> upload(String redesign, String name, byte[] content) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return administrator
                .post()
                .uri(redesign.contains("?") ? redesign : redesign + "/files")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(JsonNode.class);
    }

    private static java.util.Set<String> names(byte[] zip) throws IOException {
        java.util.Set<String> names = new java.util.TreeSet<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private JsonNode get(String path) {
        return json(send(HttpMethod.GET, path, null));
    }

    private byte[] bytes(String path) {
        return administrator.get().uri(path).retrieve().body(byte[].class);
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private int status(HttpMethod method, String path) {
        return status(method, path, null);
    }

    private int status(HttpMethod method, String path, Object body) {
        return send(method, path, body).getStatusCode().value();
    }

    private ResponseEntity<JsonNode> send(HttpMethod method, String path, Object body) {
        return exchange(administrator, method, path, body);
    }

    private static JsonNode json(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s", answer.getBody())
                .isTrue();
        return answer.getBody();
    }

    private static ResponseEntity<JsonNode> exchange(RestClient client, HttpMethod method, String path, Object body) {
        RestClient.RequestBodySpec request = client.method(method).uri(path);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve()
                .onStatus(status -> true, (asked, response) -> {})
                .toEntity(JsonNode.class);
    }

    private RestClient client(String username) {
        return RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .requestFactory(new JdkClientHttpRequestFactory())
                .defaultHeaders(headers -> headers.setBasicAuth(username, "demo"))
                .build();
    }
}
