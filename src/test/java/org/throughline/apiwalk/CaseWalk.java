package org.throughline.apiwalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.throughline.apiwalk.ApiExplorer.Answer;
import org.throughline.careplan.PlanProcess;
import org.throughline.closure.ClosureProcess;
import org.throughline.followup.FollowUpProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.referral.ReferralDeliveryProcess;

/**
 * Several strangers work on cases together: whoever is offered a task opens its form, fills it with whatever it permits
 * and completes it, in random order. Whatever the program says other than "done", "not you", "too late" or a rule that
 * it tells in words at its field is a fault.
 */
public final class CaseWalk {

    private static final Set<Integer> NOT_YOU_OR_TOO_LATE = Set.of(403, 404, 409);

    /** Fields at which a use case may refuse what the form itself permits; within a list, of any row. */
    private static final Map<String, Set<String>> RULES = Map.of(
            IntakeProcess.Elements.SCREEN_REQUEST,
            Set.of("screening"),
            PlanProcess.Elements.DRAFT_PLAN,
            Set.of("goals", "goals.levelLess", "goals.levelExpected", "goals.levelMore", "goals.levelMuchMore"),
            ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
            Set.of("receivedOn"),
            FollowUpProcess.Elements.REVIEW_PROGRESS,
            Set.of("goals"),
            ClosureProcess.Elements.PREPARE_CLOSURE,
            // a goal is rated once, whichever of several rows of the same words does
            Set.of("contradictionExplained", "closingSummary", "diedOn", "goals.attained"));

    private final Random random;
    private final Supplier<LocalDate> today;
    private final List<ApiExplorer> people;
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> closed = new LinkedHashSet<>();
    private final Set<String> finished = new LinkedHashSet<>();
    private final Map<String, Integer> completed = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private BiConsumer<String, String> acknowledged = (caseNumber, taskKey) -> {};
    private Rehearsal rehearsal = (task, person, answers) -> false;

    /**
     * @param people who works; whoever else turns out to hold a task joins them
     * @param today the server's date
     */
    public CaseWalk(List<ApiExplorer> people, Random random, Supplier<LocalDate> today) {
        this.people = new ArrayList<>(people);
        this.random = random;
        this.today = today;
    }

    /** Is told case number and task key of every completion that the program has acknowledged. */
    public CaseWalk onAcknowledged(BiConsumer<String, String> listener) {
        acknowledged = listener;
        return this;
    }

    /** Whatever else is to be tried on a task before it is completed with answers that its form permits. */
    public interface Rehearsal {

        /** @return whether it completed the task */
        boolean completes(JsonNode task, ApiExplorer person, Map<String, Object> answers);
    }

    /** Tries that out before every completion. */
    public CaseWalk rehearsing(Rehearsal before) {
        rehearsal = before;
        return this;
    }

    public Set<String> open() {
        return Set.copyOf(open);
    }

    public Set<String> closed() {
        return Set.copyOf(closed);
    }

    /** The closed cases that went the whole way: accepted by intake, and their closure approved. */
    public Set<String> finished() {
        return Set.copyOf(finished);
    }

    /** Refusals that no person could have foreseen from the form, and errors. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How often each task was completed, by its key. */
    public Map<String, Integer> completed() {
        return completed;
    }

    /** Takes a request for service and walks its case from now on. */
    public String request(ApiExplorer intake) {
        JsonNode form = intake.get("/forms/service-request").body();
        Map<String, Object> answers = FormFiller.fill(form, Map.of(), today.get(), random);
        Answer opened = intake.post("/intakes", Map.of("answers", answers));
        if (opened.status() != 201) {
            throw new AssertionError("service-request " + opened + " for " + answers);
        }
        String caseNumber = opened.body().path("caseNumber").asText();
        open.add(caseNumber);
        return caseNumber;
    }

    /** Walks on a case that was there already. */
    public void resume(String caseNumber) {
        open.add(caseNumber);
    }

    /** Everybody looks at their list once, and each task on it is tried once. */
    public void round() {
        int before = people.size();
        Map<String, List<ApiExplorer>> offers = offers();
        List<String> tasks = new ArrayList<>(offers.keySet());
        Collections.shuffle(tasks, random);
        int done = 0;
        List<Object> refusals = new ArrayList<>();
        for (String task : tasks) {
            List<ApiExplorer> candidates = offers.get(task);
            Collections.shuffle(candidates, random);
            done += candidates.stream().anyMatch(person -> complete(task, person, refusals)) ? 1 : 0;
        }
        if (done == 0 && !tasks.isEmpty() && people.size() == before) {
            throw new AssertionError("Nobody may complete any of " + tasks.size() + " tasks: " + refusals + faults);
        }
        settle();
    }

    /** The case as the first person who may read it sees it. */
    public JsonNode read(String caseNumber, String path) {
        List<Answer> refusals = new ArrayList<>();
        for (ApiExplorer person : people) {
            Answer answer = person.get("/cases/" + caseNumber + path);
            if (answer.ok()) {
                return answer.body();
            }
            refusals.add(answer);
        }
        throw new AssertionError("Nobody may read " + caseNumber + path + ": " + refusals);
    }

    private Map<String, List<ApiExplorer>> offers() {
        Map<String, List<ApiExplorer>> offers = new LinkedHashMap<>();
        for (ApiExplorer person : List.copyOf(people)) {
            for (JsonNode row : person.all("/tasks?scope=all")) {
                if (open.contains(row.path("caseNumber").asText())) {
                    welcome(row.path("assignee"));
                    offers.computeIfAbsent(row.path("id").asText(), id -> new ArrayList<>())
                            .add(person);
                }
            }
        }
        return offers;
    }

    private void welcome(JsonNode assignee) {
        if (assignee.isTextual()
                && people.stream().noneMatch(one -> one.username().equals(assignee.asText()))) {
            people.add(people.get(0).colleague(assignee.asText()));
        }
    }

    private boolean complete(String task, ApiExplorer person, List<Object> refusals) {
        Answer detail = person.get("/tasks/" + task);
        if (!detail.ok()) {
            return refused(detail, person, "opens " + task, refusals);
        }
        Map<String, Object> data = ApiExplorer.asMap(detail.body().path("data"));
        Map<String, Object> answers = FormFiller.fill(detail.body().path("form"), data, today.get(), random);
        String key = detail.body().path("key").asText();
        if (rehearsal.completes(detail.body(), person, answers)) {
            return true;
        }
        Answer done = person.post("/tasks/" + task + "/complete", Map.of("answers", answers));
        if (isRule(key, done)) {
            return true;
        }
        if (!done.ok()) {
            return refused(done, person, "completes " + key + " with " + answers, refusals);
        }
        completed.merge(key, 1, Integer::sum);
        acknowledged.accept(detail.body().path("caseNumber").asText(), key);
        return true;
    }

    private static boolean isRule(String key, Answer answer) {
        JsonNode errors = answer.status() == 422 ? answer.body().path("errors") : MissingNode.getInstance();
        return errors.size() == 1
                && RULES.getOrDefault(key, Set.of())
                        .contains(errors.get(0).path("field").asText().replaceAll("\\[\\d+]", ""));
    }

    private boolean refused(Answer answer, ApiExplorer person, String what, List<Object> refusals) {
        if (!NOT_YOU_OR_TOO_LATE.contains(answer.status())) {
            faults.add(answer + " where " + person.username() + " " + what);
        }
        refusals.add(person.username() + " " + what.split(" with ")[0] + ": " + answer);
        return false;
    }

    /** Cases that have no task left must be closed. */
    private void settle() {
        Set<String> busy = new LinkedHashSet<>();
        people.forEach(person -> person.all("/tasks?scope=all")
                .forEach(row -> busy.add(row.path("caseNumber").asText())));
        for (String caseNumber : List.copyOf(open)) {
            if (!busy.contains(caseNumber)) {
                JsonNode seen = read(caseNumber, "");
                String status = seen.path("status").asText();
                if (!status.equals("closed")) {
                    throw new AssertionError(caseNumber + " has no task and is " + status);
                }
                open.remove(caseNumber);
                closed.add(caseNumber);
                if (seen.path("stage").asText().equals("closure")) {
                    finished.add(caseNumber);
                }
            }
        }
    }
}
