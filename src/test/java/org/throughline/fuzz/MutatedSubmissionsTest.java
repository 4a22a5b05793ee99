package org.throughline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.apiwalk.ApiExplorer;
import org.throughline.apiwalk.ApiExplorer.Answer;
import org.throughline.apiwalk.CaseWalk;
import org.throughline.apiwalk.FormFiller;
import org.throughline.apiwalk.WalkStaff;

/** A broken or hostile client spoils the answers to every form of a case's life: refused in words, and nothing kept. */
@LifecycleTest
class MutatedSubmissionsTest {

    private static final int SUBMISSIONS = 3_000;
    private static final int EACH = 12;
    private static final int AT_ONCE = 4;
    private static final int MOST_ROUNDS = 400;
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409, 413, 422);

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(20_261_201L);
    private final MutatedAnswers mutated = new MutatedAnswers(random);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> forms = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private int sent;

    @Test
    void threeThousandMutatedSubmissionsFailNowhereAndLeaveNothingBehindWhereTheyAreRefused() {
        WalkStaff.shutWhoCannotSignIn(port, "demo", jdbc);
        List<ApiExplorer> people = Stream.of(
                        "intake", "caseworker", "caseworker2", "casemanager", "clinician", "supervisor", "supervisor2")
                .map(name -> new ApiExplorer(port, name, "demo"))
                .toList();
        CaseWalk walk = new CaseWalk(people, random, () -> LocalDate.now(clock)).rehearsing(this::spoil);
        for (int round = 0; sent < SUBMISSIONS; round++) {
            assertThat(round).isLessThan(MOST_ROUNDS);
            for (int i = walk.open().size(); i < AT_ONCE; i++) {
                walk.request(people.get(0));
                requestSpoilt(people.get(0));
            }
            walk.round();
        }
        assertThat(faults).as("of %s", statuses).isEmpty();
        assertThat(statuses).containsKeys(204, 422);
        assertThat(forms).hasSizeGreaterThan(15);
    }

    private boolean spoil(JsonNode task, ApiExplorer person, Map<String, Object> answers) {
        forms.add(task.path("formId").asText());
        String address = "/tasks/" + task.path("id").asText() + "/complete";
        for (int i = 0; i < EACH; i++) {
            if (send(person, address, mutated.of(answers)) == 204) {
                return true;
            }
        }
        return false;
    }

    private void requestSpoilt(ApiExplorer intake) {
        JsonNode form = intake.get("/forms/service-request").body();
        for (int i = 0; i < EACH; i++) {
            Map<String, Object> answers = FormFiller.fill(form, Map.of(), LocalDate.now(clock), random);
            send(intake, "/intakes", mutated.of(answers));
        }
    }

    private int send(ApiExplorer person, String address, Map<String, Object> answers) {
        long kept = submissions();
        Answer answer = person.post(address, Map.of("answers", answers));
        sent++;
        statuses.merge(answer.status(), 1, Integer::sum);
        if (REFUSED.contains(answer.status()) && submissions() != kept) {
            faults.add("kept though refused with " + answer + ": " + address + " " + brief(answers));
        } else if (!answer.ok() && !REFUSED.contains(answer.status())) {
            faults.add(answer + " for " + address + " " + brief(answers));
        }
        return answer.status();
    }

    private long submissions() {
        return jdbc.sql("select count(*) from submission").query(Long.class).single();
    }

    private static String brief(Map<String, Object> answers) {
        String text = answers.toString();
        return text.substring(0, Math.min(text.length(), 400));
    }
}
