package org.throughline.apiwalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.apiwalk.ApiExplorer.Answer;

/**
 * One case with one referral from the call to its closure, through the forms as they are served: how often somebody sends
 * a form, and how much they fill in themselves. The README says so with the table that this test measures.
 */
@LifecycleTest
class MeasuredWalkTest {

    private static final int MOST_SUBMISSIONS = 18;
    private static final int MOST_FIELDS = 80;

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    private final Map<String, int[]> stages = new LinkedHashMap<>();
    private List<ApiExplorer> people;
    private OneCaseScript script;

    @Test
    void oneCaseWithOneReferralTakesEighteenSubmissionsAndEightyFieldsAtMost() throws Exception {
        people = Stream.of("intake", "supervisor", "caseworker")
                .map(name -> new ApiExplorer(port, name, "demo"))
                .toList();
        script = new OneCaseScript(LocalDate.now(clock));
        String caseNumber = request();
        while (!people.get(2).get("/cases/" + caseNumber).ok() || isOpen(caseNumber)) {
            work(caseNumber);
        }

        int submissions = stages.values().stream().mapToInt(stage -> stage[0]).sum();
        int fields = stages.values().stream().mapToInt(stage -> stage[1]).sum();
        assertThat(submissions).isLessThanOrEqualTo(MOST_SUBMISSIONS);
        assertThat(fields).isLessThanOrEqualTo(MOST_FIELDS);
        assertThat(Files.readString(Path.of("README.md"))).contains(table(submissions, fields));
    }

    private String request() {
        Map<String, Object> answers =
                script.request("Walk" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        Answer opened = people.get(0).post("/intakes", Map.of("answers", answers));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        count("intake", FilledFields.count(answers, Map.of()));
        return opened.body().path("caseNumber").asText();
    }

    private boolean isOpen(String caseNumber) {
        return !people.get(2)
                .get("/cases/" + caseNumber)
                .body()
                .path("status")
                .asText()
                .equals("closed");
    }

    /** Whoever a task of the case is meant for does it. */
    private void work(String caseNumber) {
        for (ApiExplorer person : people) {
            for (JsonNode task : person.all("/tasks?scope=all&case=" + caseNumber)) {
                Answer opened = person.get("/tasks/" + task.path("id").asText());
                if (opened.ok()
                        && task.path("assignee").asText(person.username()).equals(person.username())) {
                    complete(person, opened.body());
                    return;
                }
            }
        }
        throw new AssertionError(caseNumber + " waits for nobody");
    }

    private void complete(ApiExplorer person, JsonNode detail) {
        String key = detail.path("key").asText();
        Map<String, Object> data = ApiExplorer.asMap(detail.path("data"));
        Map<String, Object> answers = script.answer(key, data);
        Answer done = person.post("/tasks/" + detail.path("id").asText() + "/complete", Map.of("answers", answers));
        assertThat(done.ok()).as("%s with %s: %s", key, answers, done).isTrue();
        count(detail.path("stage").asText(), FilledFields.count(answers, data));
    }

    private void count(String stage, int fields) {
        int[] sums = stages.computeIfAbsent(stage, name -> new int[2]);
        sums[0]++;
        sums[1] += fields;
    }

    private String table(int submissions, int fields) {
        StringBuilder rows = new StringBuilder("| stage | forms sent | fields filled in |\n|---|---|---|\n");
        stages.forEach((stage, sums) -> rows.append("| %s | %d | %d |\n".formatted(stage, sums[0], sums[1])));
        return rows.append("| **together** | **%d** | **%d** |".formatted(submissions, fields))
                .toString();
    }
}
