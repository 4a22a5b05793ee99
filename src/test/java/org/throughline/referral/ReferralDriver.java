package org.throughline.referral;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.throughline.CaseDriver;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;

/** Brings a case to the point where a planned service is to be found, and walks its referral. For tests. */
@Component
public class ReferralDriver {

    public static final Map<String, Object> BY_PHONE = Map.of("by", "phone", "toWhom", "(312) 555-0100, Ms Ortiz");

    private final CaseDriver driver;
    private final Plans plans;
    private final TaskCompletion door;

    ReferralDriver(CaseDriver driver, Plans plans, TaskCompletion door) {
        this.driver = driver;
        this.plans = plans;
        this.door = door;
    }

    /** An agreed plan that asks for one service. */
    public UUID plan(OpenedCase opened, String worker) {
        ProcessInstance plan = driver.start(PlanProcess.KEY, opened, Map.of());
        driver.complete(
                plan,
                PlanProcess.Elements.DRAFT_PLAN,
                worker,
                Map.of(
                        "goals",
                        List.of(Map.of(
                                "need", "housing",
                                "statement", "A room by autumn",
                                "measure", "A signed lease",
                                "owner", "client",
                                "targetDate", "2027-09-01")),
                        "steps",
                        List.of(Map.of("action", "Call the landlord", "stepOwner", "worker")),
                        "services",
                        List.of(Map.of("serviceNeed", "housing", "description", "Help to find a room"))));
        driver.complete(plan, PlanProcess.Elements.REVIEW_PLAN, "supervisor", Map.of("decision", "approve"));
        driver.complete(
                plan,
                PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT,
                worker,
                Map.of("agreed", "yes", "agreedOn", "2026-03-12", "agreedHow", "in-person", "agreedBy", "The client"));
        return plans.current(opened.caseId()).orElseThrow().services().get(0).id();
    }

    public ProcessInstance start(OpenedCase opened, UUID plannedService) {
        return driver.start(
                ReferralProcess.KEY,
                opened,
                Map.of(ReferralProcess.Variables.PLANNED_SERVICE_ID, plannedService.toString()));
    }

    /** What the form offers, in its order. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> services(ProcessInstance process, String worker) {
        String task =
                driver.task(process, ReferralProcess.Elements.CHOOSE_SERVICE).getId();
        return (List<Map<String, Object>>)
                door.open(task, driver.actor(worker), Locale.ENGLISH).data().get("services");
    }

    /** Chooses the best proposal. */
    public String choose(ProcessInstance process, String worker) {
        String service = services(process, worker).get(0).get("value").toString();
        driver.complete(process, ReferralProcess.Elements.CHOOSE_SERVICE, worker, choice(service));
        return service;
    }

    public static Map<String, Object> choice(String service) {
        return Map.of("choice", "offer", "serviceId", service, "clientNeed", "A room", "urgency", "soon");
    }

    public void accept(ProcessInstance process, String worker) {
        driver.complete(
                process,
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                worker,
                Map.of("offerResult", "accepted", "method", "phone"));
    }

    /** Consents and sends. */
    public void send(ProcessInstance process, String worker) {
        consent(process, worker);
        driver.complete(process, ReferralProcess.Elements.SEND_REFERRAL, worker, BY_PHONE);
    }

    public void consent(ProcessInstance process, String worker) {
        driver.complete(
                process,
                ReferralProcess.Elements.OBTAIN_CONSENT,
                worker,
                Map.of(
                        "consent", "granted",
                        "purpose", "To find a room",
                        "information", List.of("name-contact", "need"),
                        "method", "verbal"));
    }
}
