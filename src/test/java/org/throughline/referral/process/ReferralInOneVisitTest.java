package org.throughline.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.TaskForm;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.ReferralView;
import org.throughline.referral.Referrals;
import org.throughline.shared.FormRefused;

/** With the client there, a service is chosen, offered, released to and sent on one page; what is left open is asked later. */
@LifecycleTest
class ReferralInOneVisitTest {

    private static final String WORKER = "caseworker";

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    TaskCompletion door;

    @Autowired
    ProcessEngine engine;

    private OpenedCase opened;
    private ProcessInstance process;
    private final Map<String, Integer> typed = new LinkedHashMap<>();

    @BeforeEach
    void aServiceIsPlanned() {
        AbstractAssertions.init(engine);
        opened = driver.open(WORKER, "north");
        process = way.start(opened, way.plan(opened, WORKER));
    }

    @Test
    void fromTheMatchToTheClientsReceiptThereAreThreePagesAndEightFieldsToFillIn() {
        fill(ReferralProcess.Elements.CHOOSE_SERVICE, process, now(service()));
        assertThat(latest().status()).isEqualTo("requested");
        assertThat(latest().sent().by()).isEqualTo("phone");
        fill(
                ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                process,
                Map.of("response", "accepted"),
                Map.of("appointmentAt", "2027-03-15T09:30"));
        fill(
                ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED,
                process,
                Map.of(
                        "received",
                        "yes",
                        "saidBy",
                        "client",
                        "receivedOn",
                        LocalDate.now().toString()));

        BpmnAwareTests.assertThat(process).isEnded();
        assertThat(latest().status()).isEqualTo("completed");
        assertThat(typed).as("pages").hasSize(3);
        assertThat(typed.values().stream().mapToInt(Integer::intValue).sum())
                .as("required fields that open empty: %s", typed)
                .isLessThanOrEqualTo(8);
    }

    @Test
    void whoWantsToThinkAboutTheReleaseIsAskedForItLater() {
        Map<String, Object> answers = now(service());
        answers.put("consentMethod", "later");
        answers.remove("information");
        answers.remove("by");
        fill(ReferralProcess.Elements.CHOOSE_SERVICE, process, answers);
        BpmnAwareTests.assertThat(process)
                .isWaitingAt(ReferralProcess.Elements.OBTAIN_CONSENT)
                .hasPassed(ReferralProcess.Elements.OFFER_ACCEPTED);
        assertThat(latest().status()).isEqualTo("draft");
    }

    @Test
    void whatIsSentLaterHasAStepOfItsOwn() {
        Map<String, Object> answers = now(service());
        answers.put("by", "later");
        fill(ReferralProcess.Elements.CHOOSE_SERVICE, process, answers);
        BpmnAwareTests.assertThat(process).isWaitingAt(ReferralProcess.Elements.SEND_REFERRAL);
        driver.complete(
                process, ReferralProcess.Elements.SEND_REFERRAL, WORKER, Map.of("by", "phone", "toWhom", "Ms Ortiz"));
        BpmnAwareTests.assertThat(process).isWaitingAt(ReferralProcess.Elements.DELIVER_SERVICE);
    }

    /** Whoever trusts the directory to know the address, and it does not, is asked for it in a step that needs it. */
    @Test
    void whatCannotBeSentForWantOfAnAddressWaitsForOne() {
        Map<String, Object> answers = now(service());
        answers.put("by", "link");
        answers.remove("toWhom");
        fill(ReferralProcess.Elements.CHOOSE_SERVICE, process, answers);
        BpmnAwareTests.assertThat(process).isWaitingAt(ReferralProcess.Elements.SEND_REFERRAL);
        assertThat(latest().status()).isEqualTo("draft");
        assertThat(latest().sent()).isNull();
    }

    @Test
    void aReleaseThatIsSaidToBeOnFileAndIsNotIsAskedForAndNothingIsSent() {
        Map<String, Object> answers = now(service());
        answers.put("consentMethod", "on-file");
        answers.remove("information");
        fill(ReferralProcess.Elements.CHOOSE_SERVICE, process, answers);
        BpmnAwareTests.assertThat(process).isWaitingAt(ReferralProcess.Elements.OBTAIN_CONSENT);
        assertThat(latest().sent()).isNull();
    }

    @Test
    void withoutTheReleaseThePageIsRefusedAtItsFieldAndNothingIsKept() {
        Map<String, Object> answers = now(service());
        answers.remove("information");
        assertThatThrownBy(() -> fill(ReferralProcess.Elements.CHOOSE_SERVICE, process, answers))
                .isInstanceOf(FormRefused.class);
        assertThat(latest().chosen().id()).isNull();
    }

    private Map<String, Object> now(String service) {
        return new HashMap<>(Map.of(
                "serviceId", service,
                "clientHere", "accepted",
                "consentMethod", "verbal",
                "information", List.of("name-contact", "need"),
                "by", "phone"));
    }

    private String service() {
        return way.services(process, WORKER).get(0).get("value").toString();
    }

    private void fill(String task, ProcessInstance of, Map<String, Object> needed) {
        fill(task, of, needed, Map.of());
    }

    /** Sends what the form opened with and what was typed; of what was typed, what the form needs is counted. */
    private void fill(String task, ProcessInstance of, Map<String, Object> needed, Map<String, Object> more) {
        String id = driver.task(of, task).getId();
        TaskForm form = door.open(id, driver.actor(WORKER), Locale.ENGLISH);
        Map<String, Object> answers = new HashMap<>();
        form.data().forEach((key, value) -> {
            if (form.form().schema().contains("\"key\":\"" + key + "\"")
                    || form.form().schema().contains("\"key\" : \"" + key + "\"")
                    || form.form().schema().contains("\"key\": \"" + key + "\"")) {
                answers.put(key, value);
            }
        });
        answers.putAll(more);
        answers.putAll(needed);
        door.complete(id, answers, driver.actor(WORKER));
        typed.put(task, (int) needed.keySet().stream()
                .filter(key -> !key.equals("clientHere"))
                .count());
    }

    private ReferralView latest() {
        List<ReferralView> all = referrals.ofCase(opened.caseId());
        return all.get(all.size() - 1);
    }
}
