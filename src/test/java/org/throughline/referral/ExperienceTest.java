package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.directory.EntryCare;
import org.throughline.directory.EntryChecks;
import org.throughline.directory.QuestionedEntry;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.people.PersonDetails;
import org.throughline.people.PersonFacts;
import org.throughline.people.PersonRecords;
import org.throughline.people.Persons;
import org.throughline.referral.domain.Appointment;
import org.throughline.referral.domain.Reason;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.FactKind;

/** What closed referrals say of a service, and which services a client is not proposed again. */
@LifecycleTest
class ExperienceTest {

    private static final String BY = "caseworker";
    private static final Actor ADMINISTRATOR =
            new Actor("administrator", "Ada Admin", java.util.Set.of("administrator"), java.util.Set.of());

    @Autowired
    Experiences experiences;

    @Autowired
    ReferralRepository referrals;

    @Autowired
    ReferralMatcher matcher;

    @Autowired
    ReferralChoices choices;

    @Autowired
    Services services;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    PersonFacts facts;

    @Autowired
    PersonRecords records;

    @Autowired
    EntryChecks checks;

    @Autowired
    EntryCare care;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private OpenedCase opened;
    private UUID client;
    private Instant sent;
    private List<ServiceRow> housing;

    @BeforeEach
    void aClient() {
        client = persons.register(PersonDetails.named("Rosa", "Trial " + UUID.randomUUID()), CaseActions.INTAKE);
        opened = cases.open(new NewCase(null, client, "self", null, "housing"), CaseActions.INTAKE);
        cases.recordAssignment(opened.caseId(), BY, "north", "supervisor");
        sent = Instant.now().minus(Duration.ofDays(20));
        housing = services.search(new ServiceQuery(null, "housing", null, null, null, 10, null))
                .items();
    }

    /** Other tests refer to services of the same directory. */
    private UUID neverReferredTo() {
        return services.search(new ServiceQuery(null, null, null, null, null, 50, null)).items().stream()
                .map(ServiceRow::id)
                .filter(id -> jdbc.sql("select count(*) from referral where service_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        == 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsSaidOfAServiceBeforeFiveReferralsHaveEnded() {
        UUID service = neverReferredTo();
        for (int n = 0; n < 4; n++) {
            Referral one = sent(service);
            one.accept(sent.plus(Duration.ofDays(2)), BY);
            one.schedule(new Appointment(sent.plus(Duration.ofDays(6)), null, null), sent.plus(Duration.ofDays(3)), BY);
            one.schedule(new Appointment(sent.plus(Duration.ofDays(9)), null, null), sent.plus(Duration.ofDays(4)), BY);
            one.fail(Reason.of(Reason.Code.NO_SHOW), sent.plus(Duration.ofDays(10)), BY);
            referrals.save(one);
        }
        assertThat(experiences.of(service)).isEmpty();
        Referral fifth = sent(service);
        fifth.reject(Reason.of(Reason.Code.NO_CAPACITY), sent.plus(Duration.ofDays(8)), BY);
        referrals.save(fifth);

        assertThat(experiences.of(service)).contains(new ServiceExperience(5, 80, 2, 9, 4));
        assertThat(PageClient.signedIn(port, "caseworker")
                        .get("/resources/" + service)
                        .body())
                .contains("Our experience", "80 %");
    }

    @Test
    void aServiceIsNotProposedWhileItIsPausedAndThePageSaysUntilWhen() {
        UUID full = housing.get(0).id();
        UUID ineligible = housing.get(1).id();
        UUID missed = housing.get(2).id();
        reject(full, Reason.Code.NO_CAPACITY, Instant.now().minus(Duration.ofDays(3)));
        reject(ineligible, Reason.Code.INELIGIBLE, Instant.now().minus(Duration.ofDays(300)));
        Referral gone = sent(missed);
        gone.accept(sent, BY);
        gone.fail(Reason.of(Reason.Code.NO_SHOW), sent, BY);
        referrals.save(gone);

        Referral next = draft();
        matcher.propose(next);
        ReferralChoices.Choice choice = choices.of(next.id());
        assertThat(choice.leftOut())
                .filteredOn(one -> one.rule().startsWith("paused-"))
                .extracting(one -> one.service().id(), LeftOutService::rule, one -> one.againOn() != null)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(full, "paused-no-capacity", true),
                        org.assertj.core.groups.Tuple.tuple(ineligible, "paused-ineligible", false));
        assertThat(choice.rows()).extracting(row -> row.service().id()).doesNotContain(full, ineligible);
        assertThat(choice.leftOutCount()).isGreaterThanOrEqualTo(2);

        records.correctFact(client, FactKind.VETERAN, "yes", "Showed a card", CaseActions.SUPERVISOR);
        matcher.propose(next);
        assertThat(choices.of(next.id()).leftOut())
                .extracting(one -> one.service().id())
                .contains(full)
                .doesNotContain(ineligible);
    }

    @Test
    void whatIsSearchedForCanBeChosenToo() {
        Referral next = draft();
        matcher.propose(next);
        assertThat(choices.options(next.id())).hasSizeLessThanOrEqualTo(10);
        ServiceRow other = services.search(ServiceQuery.everything()).items().stream()
                .filter(row -> choices.options(next.id()).stream()
                        .noneMatch(option -> option.id().equals(row.id())))
                .findFirst()
                .orElseThrow();
        assertThat(choices.search(next.id(), other.name(), null).items())
                .extracting(row -> row.service().id())
                .contains(other.id());

        PageClient worker = PageClient.signedIn(port, "caseworker");
        String page = "/cases/" + opened.caseNumber() + "/referrals/" + next.id();
        assertThat(worker.get(page + "/services?q=" + other.name().split(" ")[0])
                        .body())
                .contains("data-value=\"" + other.id() + "\"");
        assertThat(worker.submit(page + "/services/" + other.id()).statusCode()).isEqualTo(204);
        assertThat(worker.get(page + "/exhibit").body()).contains("data-value=\"" + other.id() + "\"");
        assertThat(choices.options(next.id()))
                .extracting(ReferralChoices.ServiceOption::id)
                .contains(other.id());
    }

    @Test
    void threeWrongEligibilitiesAskTheAdministratorOnceUntilTheEntryIsChecked() {
        UUID service = housing.get(3).id();
        for (int n = 0; n < 4; n++) {
            experiences.recordIneligible(reject(service, Reason.Code.INELIGIBLE, Instant.now()));
            assertThat(asked(service)).isEqualTo(n < 2 ? 0 : 1);
        }
        assertThat(PageClient.signedIn(port, "administrator")
                        .get("/directory/entries")
                        .body())
                .contains("/directory/entries/service/" + service);

        care.check(service, ADMINISTRATOR);
        assertThat(asked(service)).isZero();
        experiences.recordIneligible(reject(service, Reason.Code.INELIGIBLE, Instant.now()));
        assertThat(asked(service)).as("counted from the check on").isZero();
    }

    private long asked(UUID service) {
        return checks.open(ADMINISTRATOR).stream()
                .map(QuestionedEntry::serviceId)
                .filter(service::equals)
                .count();
    }

    private Referral reject(UUID service, Reason.Code why, Instant at) {
        Referral one = sent(service);
        one.reject(Reason.of(why), at, BY);
        referrals.save(one);
        return referrals.require(one.id());
    }

    private Referral draft() {
        Referral one = Referral.open(opened.caseId(), UUID.randomUUID(), 1, "housing", sent, BY);
        referrals.add(one, sent, BY);
        return referrals.require(one.id());
    }

    private Referral sent(UUID service) {
        Referral one = draft();
        one.choose(service, "A bed", "routine");
        one.send(sent, BY);
        referrals.save(one);
        return referrals.require(one.id());
    }
}
