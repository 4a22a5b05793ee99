package org.throughline.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.throughline.CaseDriver;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.Services;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.ReleaseSignature;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.disclosure.Releases;
import org.throughline.people.Consents;
import org.throughline.people.Households;
import org.throughline.people.NewConsent;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.people.Relation;

/**
 * A case in whose record every class of information has a word of its own, and a referral that waits to be sent once it is
 * released. For tests that look for what was not released.
 */
@Component
public class ReleasedRecord {

    /** The word of each class, that stands nowhere else. */
    public static final Map<ReleasedClass, List<String>> WORDS = new EnumMap<>(Map.of(
            ReleasedClass.NAME_CONTACT, List.of("Quillfeather", "555-0177"),
            ReleasedClass.NEED, List.of("ZQNEED"),
            ReleasedClass.HOUSEHOLD, List.of("Grandparent"),
            ReleasedClass.PLAN, List.of("ZQGOAL"),
            ReleasedClass.HEALTH, List.of("ZQHEALTH"),
            ReleasedClass.ASSESSMENT, List.of("ZQFOOD", "ZQSTRENGTH"),
            ReleasedClass.SUBSTANCE_USE, List.of("ZQSUBSTANCE", "ZQSOBER")));

    /** The purpose of every release. */
    public static final String PURPOSE = "ZQPURPOSE";

    private static final String WORKER = "caseworker";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};

    private final CaseDriver driver;
    private final ReferralDriver way;
    private final Plans plans;
    private final Cases cases;
    private final Persons persons;
    private final Households households;
    private final Services services;
    private final Referrals referrals;
    private final Releases releases;
    private final Consents consents;
    private final Clock clock;

    ReleasedRecord(
            CaseDriver driver,
            ReferralDriver way,
            Plans plans,
            Cases cases,
            Persons persons,
            Households households,
            Services services,
            Referrals referrals,
            Releases releases,
            Consents consents,
            Clock clock) {
        this.driver = driver;
        this.way = way;
        this.plans = plans;
        this.cases = cases;
        this.persons = persons;
        this.households = households;
        this.services = services;
        this.referrals = referrals;
        this.releases = releases;
        this.consents = consents;
        this.clock = clock;
    }

    /** @param process of the referral, which waits for the client's answer to the offer */
    public record OfferedReferral(OpenedCase opened, UUID personId, UUID referralId, ProcessInstance process) {}

    /** A service for housing is offered. */
    public OfferedReferral offered() {
        return offered(driver.open(WORKER, "north"));
    }

    /** The same in a case that was opened. */
    public OfferedReferral offered(OpenedCase opened) {
        UUID person = cases.require(opened.caseId()).personId();
        persons.update(
                person,
                PersonDetails.named("Zanele", "Quillfeather").withPhone("(312) 555-0177"),
                driver.actor(WORKER));
        households.addMember(person, PersonDetails.named("Nana", "Elder"), Relation.GRANDPARENT, driver.actor(WORKER));
        assess(opened);
        plan(opened);
        ProcessInstance process = way.start(
                opened,
                plans.current(opened.caseId()).orElseThrow().services().get(0).id());
        String service = way.services(process, WORKER).get(0).get("value").toString();
        driver.complete(
                process,
                ReferralProcess.Elements.CHOOSE_SERVICE,
                WORKER,
                Map.of("choice", "offer", "serviceId", service, "clientNeed", "ZQNEED", "urgency", "soon"));
        UUID referral = referrals.ofCase(opened.caseId()).get(0).id();
        return new OfferedReferral(opened, person, referral, process);
    }

    /** The client releases these classes to the service's organization, signed; what was released before is taken back. */
    public UUID release(OfferedReferral offered, Set<ReleasedClass> classes) {
        consents.of(offered.personId()).stream()
                .filter(earlier -> earlier.revocation().isNone())
                .forEach(earlier -> consents.revoke(earlier.id(), "Another one", driver.actor(WORKER)));
        return releases.give(consent(offered, classes, "written"), signature(), "The terms", driver.actor(WORKER));
    }

    /** A release to the service's organization. */
    public NewConsent consent(OfferedReferral offered, Set<ReleasedClass> classes, String method) {
        UUID serviceId = referrals
                .find(offered.opened().caseId(), offered.referralId())
                .orElseThrow()
                .chosen()
                .id();
        ServiceRow service = services.rows(List.of(serviceId)).get(0);
        return new NewConsent(
                offered.personId(),
                offered.opened().caseId(),
                service.organizationId(),
                service.organization() == null ? service.name() : service.organization(),
                PURPOSE,
                String.join(Consents.PARTED_BY, ReleasedClass.ids(classes)),
                method,
                LocalDate.now(clock),
                null);
    }

    public static ReleaseSignature signature() {
        return new ReleaseSignature("Zanele Quillfeather", new DisclosedDocument("image/png", PNG));
    }

    private void assess(OpenedCase opened) {
        ProcessInstance assessment = driver.start(AssessmentProcess.KEY, opened, Map.of());
        driver.complete(
                assessment,
                AssessmentProcess.Elements.INTERVIEW_CLIENT,
                WORKER,
                Map.of(
                        "interviewedOn", LocalDate.now(clock).toString(),
                        "interviewPlace", "home",
                        "instruments", List.of("essentials"),
                        "housing", "2",
                        "income", "4",
                        "food", "4",
                        "transportation", "4"));
        driver.complete(
                assessment,
                AssessmentProcess.Elements.RANK_NEEDS,
                WORKER,
                Map.of(
                        "needs",
                        List.of(
                                need("food", "ZQFOOD"),
                                need("health", "ZQHEALTH"),
                                need("substance-use", "ZQSUBSTANCE")),
                        "strengths",
                        List.of(Map.of("strength", "ZQSTRENGTH"))));
    }

    private static Map<String, Object> need(String category, String words) {
        return Map.of("category", category, "severity", "2", "description", words);
    }

    private void plan(OpenedCase opened) {
        ProcessInstance plan = driver.start(PlanProcess.KEY, opened, Map.of());
        driver.complete(
                plan,
                PlanProcess.Elements.DRAFT_PLAN,
                WORKER,
                Map.of(
                        "goals",
                        List.of(goal("housing", "ZQGOAL"), goal("substance-use", "ZQSOBER")),
                        "steps",
                        List.of(Map.of("action", "Call the landlord", "stepOwner", "worker")),
                        "services",
                        List.of(Map.of("serviceNeed", "housing", "description", "Help to find a room"))));
        driver.complete(plan, PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        driver.complete(
                plan,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                WORKER,
                Map.of("agreed", "yes", "agreedOn", "2026-03-12", "agreedHow", "in-person", "agreedBy", "The client"));
    }

    private static Map<String, Object> goal(String need, String statement) {
        return Map.of(
                "need", need,
                "statement", statement,
                "measure", "A signed lease",
                "owner", "client",
                "targetDate", "2027-09-01");
    }
}
