package org.throughline.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.contacts.Notes.NoteText;
import org.throughline.engine.TaskCompletion;
import org.throughline.shared.Actor;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.Licence;
import org.throughline.staff.Licences;
import org.throughline.staff.NewAccount;
import org.throughline.staff.StaffAccounts;

/** Each licence, each activity, each door by which somebody comes to do it. */
@LifecycleTest
class ActivityDoorsTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ActivityTasks tasks;

    @Autowired
    TaskCompletion door;

    @Autowired
    Notes notes;

    @Autowired
    NoteSignatures signatures;

    @Autowired
    CosignatureQueue queue;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Licences licences;

    @Autowired
    Clock clock;

    private OpenedCase opened;
    private Actor worker;

    @BeforeEach
    void drawing() {
        tasks.deploy();
    }

    @AfterEach
    void takeBack() {
        tasks.remove();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # licence , information, linkage, advocacy, education, counselling, assessment, diagnosis
            -         , alone      , alone  , alone   , alone    , refused    , alone     , refused
            LBSW      , alone      , alone  , alone   , alone    , cosigned   , alone     , refused
            LMSW      , alone      , alone  , alone   , alone    , cosigned   , alone     , cosigned
            LCSW      , alone      , alone  , alone   , alone    , alone      , alone     , alone
            IL-LSW    , alone      , alone  , alone   , alone    , cosigned   , alone     , cosigned
            IL-LCSW   , alone      , alone  , alone   , alone    , alone      , alone     , alone
            ID-STR    , alone      , alone  , alone   , alone    , cosigned   , alone     , refused
            ID-SIPPS  , alone      , alone  , alone   , alone    , alone      , alone     , refused
            """)
    void whatEachLicenceLetsDoAtEachDoor(
            String licence,
            String information,
            String linkage,
            String advocacy,
            String education,
            String counselling,
            String assessment,
            String diagnosis)
            throws JsonProcessingException {
        holding(licence);
        List<String> expected = List.of(information, linkage, advocacy, education, counselling, assessment, diagnosis);
        List<String> found = new ArrayList<>();
        for (ActivityKind activity : ActivityKind.values()) {
            found.add(atEveryDoor(activity));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(offered()).isEqualTo(permitted(expected));
    }

    /** What the form itself offers the worker: a client that knows no form is not led to a refusal. */
    private List<String> offered() throws JsonProcessingException {
        tasks.start(opened);
        List<String> offered = new ArrayList<>();
        Json.mapper()
                .readTree(door.open(any(), worker, Locale.ENGLISH).form().schema())
                .at("/components/0/values")
                .forEach(option -> offered.add(option.path("value").asText()));
        return offered;
    }

    private static List<String> permitted(List<String> expected) {
        return Arrays.stream(ActivityKind.values())
                .filter(kind -> !expected.get(kind.ordinal()).equals("refused"))
                .map(ActivityKind::id)
                .toList();
    }

    /** What all doors say, where they say the same; else each with its word. */
    private String atEveryDoor(ActivityKind activity) {
        tasks.start(opened);
        String claimed = outcome(activity, () -> door.claim(task(activity), worker));
        boolean held = !"refused".equals(claimed);
        if (held) {
            door.unclaim(task(activity), worker);
        }
        Map<String, String> said = Stream.of(
                        said(
                                "assigned",
                                outcome(activity, () -> door.assign(task(activity), worker.username(), stella()))),
                        said("assigned by the engine", byTheEngine(activity)),
                        said("completed", outcome(activity, () -> door.complete(task(activity), Map.of(), worker))),
                        said("answered", outcome(activity, () -> door.complete(any(), answer(activity), worker))),
                        said("written", outcome(activity, () -> notes.write(opened.caseId(), note(activity), worker))),
                        said("signed", signed(activity)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> words = Set.copyOf(
                said.values().stream().filter(word -> !word.equals("done")).toList());
        String word = words.size() == 1 ? words.iterator().next() : said.toString();
        return held == !word.equals("refused") && agrees(said, word) ? word : "claim " + claimed + " " + said;
    }

    /** Whoever takes work has it; only once it is done is it known whether it is co-signed. */
    private static boolean agrees(Map<String, String> said, String word) {
        return said.values().stream()
                .allMatch(one -> one.equals(word) || one.equals("done") && !word.equals("refused"));
    }

    private static Map.Entry<String, String> said(String door, String word) {
        return Map.entry(door, door.startsWith("assigned") && word.equals("alone") ? "done" : word);
    }

    private String outcome(ActivityKind activity, ThrowingCallable act) {
        int before = waiting();
        Throwable thrown = catchThrowable(act);
        if (thrown == null) {
            return waiting() > before ? "cosigned" : "alone";
        }
        return thrown instanceof Rejection refused && refused.code().startsWith("activity-" + activity.id() + "-")
                ? "refused"
                : thrown.toString();
    }

    private String byTheEngine(ActivityKind activity) {
        Throwable thrown = catchThrowable(() -> engine.getTaskService().setAssignee(task(activity), worker.username()));
        return thrown == null ? "done" : thrown instanceof ProcessEngineException ? "refused" : thrown.toString();
    }

    /** A draft of the time when the author was licensed for it. */
    private String signed(ActivityKind activity) {
        Licence then = licences.add(
                worker.username(), "LCSW", "IL", "then", LocalDate.now(clock).plusYears(1), Actor.SYSTEM);
        UUID draft = notes.write(opened.caseId(), note(activity), worker);
        licences.end(then.id(), Actor.SYSTEM);
        return outcome(activity, () -> signatures.sign(opened.caseId(), draft, 1, worker));
    }

    private int waiting() {
        return queue.ofAuthor(200, null, worker).items().size();
    }

    private void holding(String licence) {
        String username = "doors-" + licence.toLowerCase().replace("-", "") + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(
                new NewAccount(username, "Dora", "Doors", null, "demo", Set.of("caseworker"), Set.of("north"), "en"),
                Actor.SYSTEM);
        if (!licence.equals("-")) {
            licences.add(username, licence, "IL", "1", LocalDate.now(clock).plusYears(1), Actor.SYSTEM);
        }
        worker = fixture.actor(username);
        opened = fixture.assigned("Doors", username);
    }

    private String task(ActivityKind activity) {
        return tasks.newest(opened, activity.id());
    }

    private String any() {
        return tasks.newest(opened, ActivityTasks.ANY);
    }

    private NoteText note(ActivityKind activity) {
        return new NoteText("phone", null, clock.instant(), "We talked.", activity.id());
    }

    private static Map<String, Object> answer(ActivityKind activity) {
        return Map.of("activity", activity.id());
    }

    private Actor stella() {
        return fixture.actor("supervisor");
    }
}
