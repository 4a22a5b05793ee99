package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.LifecycleTest;
import org.throughline.api.ApiClient.Answer;
import org.throughline.intake.CallBackProcess;
import org.throughline.safety.SafetyResponseProcess;

/** Each answer that the API promises, asked for. */
@LifecycleTest
class ApiTest {

    private static final String CASES = "/api/v1/cases/";
    private static final String TASKS = "/api/v1/tasks";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private ApiClient intake;
    private ApiClient caseworker;

    @BeforeEach
    void signIn() {
        intake = client("intake");
        caseworker = client("caseworker");
    }

    @Test
    void answersWhoIsSignedIn() {
        JsonNode me = client("clinician").get("/api/v1/me").json();
        assertThat(me.path("username").asText()).isEqualTo("clinician");
        assertThat(me.path("roles")).extracting(JsonNode::asText).contains("clinician");
        assertThat(me.path("licences").get(0).path("kind").asText()).isEqualTo("IL-LCSW");
    }

    @Test
    void asksStrangersToSignIn() {
        Answer answer = new ApiClient(port, null, null).get("/api/v1/me");
        assertThat(answer.status()).isEqualTo(401);
        assertProblem(answer, 401);
        assertThat(new ApiClient(port, "caseworker", "wrong").get("/api/v1/me").status())
                .isEqualTo(401);
    }

    @Test
    void shutsOutWhoGuessesPasswords() {
        String guessed = "guessed-" + UUID.randomUUID();
        ApiClient guesser = new ApiClient(port, guessed, "wrong");
        assertThat(IntStream.range(0, 15).map(n -> guesser.get("/api/v1/me").status()))
                .contains(429);
        assertProblem(guesser.get("/api/v1/me"), 429);
    }

    @Test
    void opensACaseAndShowsItToWhoOpenedIt() {
        Answer opened = intake.post("/api/v1/intakes", ApiClient.answers(request("Rosa")));
        assertThat(opened.status()).isEqualTo(201);
        String number = opened.json().path("caseNumber").asText();
        assertThat(opened.header("Location")).isEqualTo(CASES + number);
        JsonNode seen = intake.get(CASES + number).json();
        assertThat(seen.path("status").asText()).isEqualTo("open");
        assertThat(seen.path("stage").asText()).isEqualTo("intake");
        assertThat(seen.path("openTasks")).isNotEmpty();
        assertThat(intake.get(CASES + number + "/timeline").json().path("items"))
                .isNotEmpty();
        JsonNode first =
                intake.get(CASES + number + "/answers").json().path("items").get(0);
        assertThat(first.path("answers").path("firstName").asText()).isEqualTo("Rosa");
    }

    @Test
    void opensACaseForSomebodyOnFileByTheCardThatWasShownAndSaysThatOneIsOpen() {
        Map<String, Object> answers = request("Twice");
        String first = intake.post("/api/v1/intakes", ApiClient.answers(answers))
                .json()
                .path("caseNumber")
                .asText();
        JsonNode card = intake.post("/api/v1/intakes/alike", ApiClient.answers(answers))
                .json()
                .path("items")
                .get(0);
        assertThat(card.path("openCase").path("caseNumber").asText()).isEqualTo(first);
        assertThat(card.path("openCase").path("since").asText()).isNotEmpty();

        Answer opened = intake.post(
                "/api/v1/intakes", chosen(answers, card, card.path("shown").asText()));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("openCase").path("caseNumber").asText()).isEqualTo(first);
        assertProblem(intake.post("/api/v1/intakes", chosen(answers, card, "0".repeat(64))), 409);
        assertProblem(intake.post("/api/v1/intakes", chosen(answers, card, null)), 422);
        assertProblem(client("administrator").post("/api/v1/intakes/alike", ApiClient.answers(answers)), 403);

        JsonNode now = intake.post("/api/v1/intakes/alike", ApiClient.answers(answers))
                .json()
                .path("items")
                .get(0);
        Map<String, Object> call = chosen(answers, now, now.path("shown").asText());
        assertProblem(intake.post("/api/v1/intakes/call-backs", call), 422);
        call.put("text", "Asked when the heating comes.");
        call.put("immediateDanger", true);
        call.put("startSafetyResponse", false);
        Answer silent = intake.post("/api/v1/intakes/call-backs", call);
        assertProblem(silent, 422);
        assertThat(silent.text()).contains("noSafetyResponseReason");
        call.remove("startSafetyResponse");
        assertThat(intake.post("/api/v1/intakes/call-backs", call).status()).isEqualTo(201);
        assertThat(intake.get(CASES + first)
                        .json()
                        .path("safety")
                        .path("immediateDanger")
                        .asBoolean())
                .isTrue();
        assertThat(intake.get(CASES + now.path("openCase").path("caseNumber").asText())
                        .json()
                        .path("openTasks"))
                .extracting(task -> task.path("key").asText())
                .contains(
                        CallBackProcess.Elements.RETURN_CALL_AT_INTAKE, SafetyResponseProcess.Elements.REPORT_BY_PHONE);
    }

    private static Map<String, Object> chosen(Map<String, Object> answers, JsonNode card, String shown) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("answers", answers));
        body.put("personId", card.path("personId").asText());
        body.put("shown", shown);
        return body;
    }

    @Test
    void knowsNothingOfACaseThatIsNotOnesOwn() {
        String number = open("Rosa");
        assertProblem(caseworker.get(CASES + number), 404);
        assertProblem(client("administrator").get(CASES + number), 404);
        assertProblem(intake.get(CASES + "TL-2026-999999"), 404);
        assertProblem(intake.get(TASKS + "/" + UUID.randomUUID()), 404);
    }

    @Test
    void answers400ToWhatIsNotJsonOrNotThisShape() {
        assertProblem(intake.send("POST", "/api/v1/intakes", "{\"answers\": {"), 400);
        assertProblem(intake.send("POST", "/api/v1/intakes", "[]"), 400);
        assertProblem(intake.send("POST", "/api/v1/intakes", "{}"), 400);
        assertProblem(intake.send("POST", "/api/v1/intakes", "{\"answers\": {}, \"more\": 1}"), 400);
        assertProblem(intake.get(TASKS + "?limit=many"), 400);
        assertProblem(intake.get(TASKS + "?scope=everything"), 400);
    }

    @Test
    void refusesAFormFieldByField() {
        Map<String, Object> answers = new java.util.HashMap<>(request("Rosa"));
        answers.remove("source");
        answers.put("surprise", "x");
        Answer refused = intake.post("/api/v1/intakes", ApiClient.answers(answers));
        assertProblem(refused, 422);
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .contains("source", "surprise");
    }

    @Test
    void oneNameIsEnoughForAPersonAndNoneIsNot() {
        Map<String, Object> answers = new java.util.HashMap<>(request("Suharto"));
        answers.remove("lastName");
        assertThat(intake.post("/api/v1/intakes", ApiClient.answers(answers)).status())
                .isEqualTo(201);
        answers.put("firstName", "\u200b\u2800");
        Answer refused = intake.post("/api/v1/intakes", ApiClient.answers(answers));
        assertProblem(refused, 422);
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactly("lastName");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        Answer refused = intake.post("/api/v1/intakes", ApiClient.answers(request("x".repeat(21_000_000))));
        assertProblem(refused, 413);
    }

    @Test
    void keepsScriptAsTextAndSearchesItHarmlessly() {
        String script = "<script>alert('x')</script>";
        String number = open(script);
        assertThat(intake.get(CASES + number).json().path("client").asText()).contains(script);
        for (String evil : List.of("'; drop table work_item; --", "%25", "_", "%5C", "%00", "' or 1=1 --")) {
            String q = evil.startsWith("%")
                    ? evil
                    : java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8);
            assertThat(intake.get(TASKS + "?q=" + q).status()).isEqualTo(200);
            assertThat(intake.get("/api/v1/cases?q=" + q).status()).isEqualTo(200);
        }
        assertThat(intake.get(TASKS + "?case=" + number).json().path("items")).isNotEmpty();
    }

    @Test
    void pagesThroughTasksWithoutLosingOrRepeatingOne() {
        IntStream.range(0, 5).forEach(n -> open("Paged" + n));
        List<String> all = ids(intake.get(TASKS + "?limit=200").json());
        List<String> walked = new java.util.ArrayList<>();
        String after = "";
        do {
            JsonNode page = intake.get(TASKS + "?limit=2" + after).json();
            walked.addAll(ids(page));
            after = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asText();
        } while (after != null);
        assertThat(walked).isEqualTo(all).doesNotHaveDuplicates();
        assertProblem(intake.get(TASKS + "?after=nonsense"), 422);
    }

    @Test
    void keepsADraftForOnePersonOnly() {
        String task = taskOf(open("Drafted"));
        assertThat(intake.put(TASKS + "/" + task + "/draft", ApiClient.answers(Map.of("anything", "goes")))
                        .status())
                .isEqualTo(204);
        JsonNode detail = intake.get(TASKS + "/" + task).json();
        assertThat(detail.path("draft").path("anything").asText()).isEqualTo("goes");
        assertThat(detail.path("form").path("components")).isNotEmpty();
        assertProblem(caseworker.put(TASKS + "/" + task + "/draft", ApiClient.answers(Map.of())), 404);
    }

    @Test
    void doesNotOverwriteADraftThatAnotherWindowChanged() {
        String draft = TASKS + "/" + taskOf(open("Twice")) + "/draft";
        Answer first = intake.put(draft, Map.of("answers", Map.of("story", "first"), "revision", 0));
        assertThat(first.status()).isEqualTo(204);
        assertThat(first.header("Draft-Revision")).isEqualTo("1");
        Answer refused = intake.put(draft, Map.of("answers", Map.of("story", "other"), "revision", 0));
        assertProblem(refused, 409);
        assertThat(refused.json().path("detail").asText()).contains("changed in another window at");
        JsonNode detail = intake.get(draft.replace("/draft", "")).json();
        assertThat(detail.path("draft").path("story").asText()).isEqualTo("first");
        assertThat(detail.path("draftRevision").asLong()).isEqualTo(1);
        assertThat(intake.put(draft, Map.of("answers", Map.of("story", "next"), "revision", 1))
                        .header("Draft-Revision"))
                .isEqualTo("2");
        assertThat(intake.put(draft, Map.of("answers", Map.of("story", "any"))).status())
                .isEqualTo(204);
    }

    @Test
    void keepsNoDraftThatIsLargerThanAnyForm() {
        String draft = TASKS + "/" + taskOf(open("Hoarder")) + "/draft";
        assertThat(intake.put(draft, ApiClient.answers(Map.of("story", "kept"))).status())
                .isEqualTo(204);
        assertProblem(intake.put(draft, ApiClient.answers(Map.of("story", "x".repeat(9_000_000)))), 422);
        assertThat(intake.get(draft.replace("/draft", ""))
                        .json()
                        .path("draft")
                        .path("story")
                        .asText())
                .isEqualTo("kept");
    }

    @Test
    void aKeyThatAnotherInstanceIsAtIsNotWaitedForWithAConnection() {
        String key = UUID.randomUUID().toString();
        transaction.executeWithoutResult(elsewhere -> {
            jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param("idempotency intake " + key)
                    .query(Integer.class)
                    .single();
            assertProblem(
                    intake.post("/api/v1/intakes", ApiClient.answers(request("Busy" + key)), "Idempotency-Key", key),
                    409);
        });
        assertThat(casesOf("Busy" + key)).isZero();
    }

    @Test
    void lendsATaskToOneOfTwoWhoGrabAtOnce() throws Exception {
        String task = taskOf(open("Raced"));
        List<Integer> statuses = together(
                8,
                n -> () -> intake.post(TASKS + "/" + task + "/complete", ApiClient.answers(history()))
                        .status());
        assertThat(statuses).containsOnlyOnce(204);
        assertThat(statuses.stream().filter(status -> status != 204)).containsOnly(409);
    }

    @Test
    void forbidsATaskThatIsNotOnesOwn() {
        String task = taskOf(open("Guarded"));
        assertProblem(caseworker.post(TASKS + "/" + task + "/claim", Map.of()), 403);
        assertThat(intake.post(TASKS + "/" + task + "/claim", Map.of()).status())
                .isEqualTo(204);
        assertThat(intake.post(TASKS + "/" + task + "/unclaim", Map.of()).status())
                .isEqualTo(204);
        assertProblem(intake.post(TASKS + "/" + task + "/unclaim", Map.of()), 403);
    }

    @Test
    void answersARepeatWithTheFirstAnswerAndDoesNothingTwice() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = ApiClient.answers(request("Repeated" + key));
        Answer first = intake.post("/api/v1/intakes", body, "Idempotency-Key", key);
        Answer again = intake.post("/api/v1/intakes", body, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(casesOf("Repeated" + key)).isEqualTo(1);
        Map<String, Object> other = ApiClient.answers(request("Other" + key));
        assertProblem(intake.post("/api/v1/intakes", other, "Idempotency-Key", key), 409);
        assertThat(casesOf("Other" + key)).isZero();
    }

    @Test
    void opensOneCaseForConcurrentDuplicates() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = ApiClient.answers(request("Twice" + key));
        List<String> texts = together(
                6,
                n -> () -> intake.post("/api/v1/intakes", body, "Idempotency-Key", key)
                        .text());
        assertThat(texts.stream().distinct()).hasSize(1);
        assertThat(casesOf("Twice" + key)).isEqualTo(1);
    }

    @Test
    void forgetsTheKeyOfARefusedCallSinceNothingWasDone() {
        String key = UUID.randomUUID().toString();
        assertProblem(intake.post("/api/v1/intakes", ApiClient.answers(Map.of()), "Idempotency-Key", key), 422);
        assertThat(intake.post("/api/v1/intakes", ApiClient.answers(request("Fixed")), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void describesItself() {
        JsonNode document = intake.get("/v3/api-docs").json();
        assertThat(document.path("paths").path("/api/v1/tasks/{id}/complete").isMissingNode())
                .isFalse();
        assertThat(document.toString()).doesNotContain("org.throughline");
    }

    private ApiClient client(String username) {
        return new ApiClient(port, username, "demo");
    }

    private String open(String firstName) {
        Answer opened = intake.post("/api/v1/intakes", ApiClient.answers(request(firstName)));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().path("caseNumber").asText();
    }

    private String taskOf(String caseNumber) {
        return intake.get(TASKS + "?case=" + caseNumber)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }

    @Test
    void findsAndCorrectsAPersonForAReason() {
        String name = "Person" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime() % 1000;
        String number = open(name);
        String search = "/api/v1/people?q=" + name;
        JsonNode found = intake.get(search).json().path("items").get(0);
        assertThat(found.path("openCases")).extracting(JsonNode::asText).containsExactly(number);
        Map<String, Object> same = new java.util.HashMap<>(request(name));
        same.put("lastName", found.path("name").asText().substring(name.length() + 1));
        Map<String, Object> byRow = chosen(same, found, found.path("shown").asText());
        byRow.put("personId", found.path("id").asText());
        assertThat(intake.post("/api/v1/intakes", byRow).status()).isEqualTo(201);
        assertProblem(
                intake.post(
                        CASES + number + "/person",
                        Map.of("personId", found.path("id").asText(), "reason", "x", "shown", "0")),
                409);
        String path = "/api/v1/people/" + found.path("id").asText();
        ApiClient stranger = client("caseworker2");
        assertProblem(stranger.get(path), 404);
        assertProblem(stranger.patch(path, Map.of("reason", "x")), 404);
        assertThat(stranger.get(search).json().path("items")).isEmpty();

        List<Map<String, Object>> noNumber = List.of(Map.of("kind", "phone", "value", "none"));
        assertRefusedAt("reason", intake.patch(path, Map.of("lastName", "Corrected")));
        assertRefusedAt("nickname", intake.patch(path, Map.of("reason", "x", "nickname", "N")));
        assertRefusedAt("birthDate", intake.patch(path, Map.of("reason", "x", "birthDate", "12/3/88")));
        assertRefusedAt("phone", intake.patch(path, Map.of("reason", "x", "contacts", noNumber)));

        Map<String, Object> corrections = new java.util.HashMap<>();
        corrections.put("reason", "misheard");
        corrections.put("firstName", "Corrected" + name);
        corrections.put("birthDate", "1988-03-12");
        corrections.put("certainty", "month");
        corrections.put("languages", List.of("es", "en"));
        corrections.put("contacts", List.of(Map.of("kind", "phone", "value", "312 555 0142", "safe", false)));
        assertThat(intake.patch(path, corrections).status()).isEqualTo(200);

        JsonNode person = intake.get(path).json();
        assertThat(person.path("birthDate").asText()).isEqualTo("1988-03-01");
        assertThat(person.path("certainty").asText()).isEqualTo("month");
        assertThat(person.path("languages")).extracting(JsonNode::asText).containsExactly("es", "en");
        assertThat(person.path("names").path("former").get(0).path("reason").asText())
                .isEqualTo("misheard");
        assertThat(person.path("contacts").get(0).path("safe").asBoolean(true)).isFalse();
        assertThat(person.path("cases").get(0).path("caseNumber").asText()).isEqualTo(number);
        assertThat(intake.get(search + "&phone=555-0142").json().path("items")).hasSize(1);
        assertThat(intake.get(search + "&birthDate=1988-03-02").json().path("items"))
                .isEmpty();
        assertProblem(intake.patch(path, Map.of("reason", "late", "revision", 1, "firstName", "Late")), 409);
        assertProblem(intake.post("/api/v1/releases/" + UUID.randomUUID() + "/revoke", Map.of("reason", "x")), 404);
    }

    private static void assertRefusedAt(String field, Answer answer) {
        assertProblem(answer, 422);
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactly(field);
    }

    private long casesOf(String firstName) {
        return jdbc.sql("select count(*) from case_file where client_name like ?")
                .param("%" + firstName + "%")
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> request(String firstName) {
        return Map.of(
                "firstName",
                firstName,
                "lastName",
                "Nummer" + UUID.randomUUID(),
                "source",
                "self",
                "presentingProblem",
                "housing");
    }

    /** Of the form social-history, the first task of a client that nobody knows yet. */
    private static Map<String, Object> history() {
        return Map.of(
                "immediateDanger", false,
                "contactSafety", "any-time",
                "presentingProblem", "housing",
                "problemStory", "The lease ends.",
                "childrenInHousehold", 0);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new java.util.ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "org.", "select ", "stackTrace");
    }

    private interface Numbered<T> {

        Callable<T> call(int n);
    }

    private static <T> List<T> together(int threads, Numbered<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = new java.util.ArrayList<>();
            IntStream.range(0, threads).forEach(n -> calls.add(work.call(n)));
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
