package org.throughline.casefile.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.CaseVariables;

/** An answer that nobody knew leads where nothing is closed, agreed or moved. */
@LifecycleTest
class UnknownAnswersTest {

    @Autowired
    CaseDriver driver;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void assertions() {
        AbstractAssertions.init(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "case-lifecycle, AcceptedForService, screening, TriageCase, RequestNotTaken",
        "case-lifecycle, AnyServicesPlanned, hasServices, FollowUp, AnnounceServices",
        "case-lifecycle, ReviewOutcome, reviewDecision, FollowUp, WorkFinished",
        "transfer, TransferDecided, transferDecision, TransferDeclined, TransferAccepted"
    })
    void goTheSafeWay(String process, String gateway, String variable, String safe, String other) {
        OpenedCase opened = driver.open("caseworker", "north");
        ProcessInstance standing = runtime.createProcessInstanceByKey(process)
                .businessKey(opened.caseNumber())
                .setVariables(Map.of(
                        CaseVariables.CASE_ID,
                        opened.caseId().toString(),
                        "source",
                        "self",
                        "presentingProblem",
                        "housing",
                        "immediateDanger",
                        false,
                        "childrenInHousehold",
                        0,
                        "priority",
                        "normal",
                        "riskLevel",
                        "low",
                        variable,
                        "what nobody knew"))
                .startBeforeActivity(gateway)
                .execute();

        assertThat(standing).hasNotPassed(other);
        org.assertj.core.api.Assertions.assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(standing.getId())
                        .activityId(safe)
                        .count())
                .isOne();
    }
}
