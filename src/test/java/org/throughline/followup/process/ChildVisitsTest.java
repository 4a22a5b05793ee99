package org.throughline.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.casefile.Timeline;
import org.throughline.followup.ChildVisit;
import org.throughline.followup.ChildVisits;
import org.throughline.followup.FollowUpProcess;
import org.throughline.people.Birth;
import org.throughline.people.Households;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.people.Relation;
import org.throughline.shared.FormRefused;

/** Children at risk are seen face to face, and who misses a visit is asked for it at once. */
@LifecycleTest
class ChildVisitsTest {

    private static final String WORKER = "caseworker";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    ChildVisits visits;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private OpenedCase opened;
    private ProcessInstance process;
    private UUID child;

    @BeforeEach
    void aFamilyWithAChildOfEight() {
        opened = driver.open(WORKER, "north");
        UUID client = cases.require(opened.caseId()).personId();
        child = households.addMember(client, aged("Maya", 8), Relation.CHILD, driver.actor(WORKER));
        households.addMember(client, aged("Grandma", 70), Relation.GRANDPARENT, driver.actor(WORKER));
    }

    @Test
    void aChildIsToBeSeenSoonerTheHigherTheRisk() {
        begin("severe");
        assertThat(visits.of(opened.caseId())).singleElement().satisfies(visit -> {
            assertThat(visit.personId()).isEqualTo(child);
            assertThat(visit.name()).startsWith("Maya");
            assertThat(visit.age()).isEqualTo(8);
            assertThat(visit.dueOn()).isEqualTo(today().plusDays(7));
            assertThat(visit.late()).isFalse();
        });
        begin("high");
        assertThat(due()).isEqualTo(today().plusDays(14));
        begin("moderate");
        assertThat(due()).isEqualTo(today().plusDays(30));
        begin("low");
        assertThat(visits.of(opened.caseId())).isEmpty();
    }

    @Test
    void theNextContactIsDueWhenAChildIsToBeSeen() {
        begin("moderate");
        assertThat(contactDue()).isEqualTo(today().plusDays(14));
        daysPass(25);
        begin("moderate");
        assertThat(contactDue())
                .as("five days are left until the child is to be seen")
                .isEqualTo(today().plusDays(5));
    }

    @Test
    void aMissedVisitStandsInTheTimelineAndTheNextContactIsForTomorrow() {
        begin("moderate");
        daysPass(40);
        begin("moderate");
        assertThat(contactDue()).isEqualTo(today().plusDays(1));
        assertThat(visits.of(opened.caseId()))
                .singleElement()
                .extracting(ChildVisit::late)
                .isEqualTo(true);
        String panel = PageClient.signedIn(port, WORKER)
                .get("/cases/" + opened.caseNumber() + "/follow-up/exhibit")
                .body();
        assertThat(panel).contains("Children to be seen", "Maya", "should have been seen by", "not seen since");

        contact("phone", null);
        assertThat(summaries()).anySatisfy(summary -> assertThat(summary)
                .isEqualTo("One child was to be seen face to face by then and was not"));
        review();
        begin("moderate");
        assertThat(contactDue()).isEqualTo(today().plusDays(1));

        contact("visit", List.of(child.toString()));
        assertThat(summaries()).contains("One child seen face to face");
        review();
        begin("moderate");
        assertThat(contactDue()).isEqualTo(today().plusDays(14));
        assertThat(visits.of(opened.caseId())).singleElement().satisfies(visit -> assertThat(visit.lastSeen())
                .isEqualTo(today()));
    }

    @Test
    void nobodyIsSeenByTelephoneAndOnlyChildrenOfTheCaseAre() {
        begin("high");
        assertThatThrownBy(() -> contact("phone", List.of(child.toString()))).isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> contact("visit", List.of(UUID.randomUUID().toString())))
                .isInstanceOf(FormRefused.class);
    }

    @Test
    void aClientWhoIsAChildIsSeenToo() {
        opened = driver.open(WORKER, "north");
        UUID client = cases.require(opened.caseId()).personId();
        persons.update(client, aged("Little", 3), driver.actor(WORKER));
        begin("high");
        assertThat(visits.of(opened.caseId())).singleElement().satisfies(visit -> {
            assertThat(visit.personId()).isEqualTo(client);
            assertThat(visit.dueOn()).as("a child below six").isEqualTo(today().plusDays(7));
        });
    }

    private PersonDetails aged(String name, int years) {
        return PersonDetails.named(name, "Visited")
                .withBirth(new Birth(today().minusYears(years).minusDays(20), Birth.Certainty.EXACT, null));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void begin(String risk) {
        process = driver.start(FollowUpProcess.KEY, opened, Map.of("riskLevel", risk));
    }

    private LocalDate due() {
        return visits.of(opened.caseId()).get(0).dueOn();
    }

    private LocalDate contactDue() {
        return LocalDate.parse(driver.variable(process, FollowUpProcess.Variables.FOLLOW_UP_DUE)
                .toString());
    }

    /** What was scheduled so far was scheduled so many days earlier. */
    private void daysPass(int days) {
        jdbc.update(
                "update contact_schedule set scheduled_at = scheduled_at - make_interval(days => ?) where case_id = ?",
                days,
                opened.caseId());
    }

    private void contact(String method, List<String> seen) {
        Map<String, Object> answers =
                new HashMap<>(Map.of("reached", "yes", "method", method, "contactedOn", today().toString()));
        answers.put("spokeWith", "client");
        answers.put("summary", "About the school");
        if (seen != null) {
            answers.put("childrenSeen", seen);
        }
        driver.complete(process, FollowUpProcess.Elements.RECORD_CONTACT, WORKER, answers);
    }

    private void review() {
        driver.complete(
                process, FollowUpProcess.Elements.REVIEW_PROGRESS, WORKER, Map.of("reviewDecision", "continue"));
    }

    private List<String> summaries() {
        return timeline.slice(opened.caseId(), 10, null, Locale.ENGLISH).items().stream()
                .map(entry -> entry.summary())
                .toList();
    }
}
