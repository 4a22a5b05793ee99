package org.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.CaseDriver;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.careplan.PlanProcess;
import org.throughline.engine.TaskCompletion;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.Rejection;

/** What somebody forges by SQL is found by {@code check}, and no step acts upon it. Each forgery is taken back. */
@LifecycleTest
class ForgedRecordsTest {

    @Autowired
    LifecycleDriver cases;

    @Autowired
    CaseDriver driver;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskCompletion door;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private String number;
    private UUID caseId;
    private String other;
    private UUID otherId;

    @BeforeEach
    void twoCases() {
        number = cases.request();
        cases.until(number, PlanProcess.Elements.REVIEW_PLAN);
        caseId = id(number);
        other = cases.request();
        otherId = id(other);
    }

    @Test
    void anHonestCaseIsFoundInOrder() {
        cases.complete(number, PlanProcess.Elements.REVIEW_PLAN, Map.of("decision", "approve"));
        assertThat(found()).noneMatch(this::concerns);
    }

    @Test
    void anApprovalThatItsSupervisorNeverGaveIsFound() {
        forged("update plan_revision set status = 'approved', approved_by = 'supervisor2', approved_at = now()"
                + " where case_id = :case and status = 'in-review'");
        assertThat(foundAfterwards)
                .anyMatch(line -> line.contains(caseId.toString()) && line.contains(PlanProcess.Elements.REVIEW_PLAN));
    }

    @Test
    void aSubmissionInAnotherRecordIsFound() {
        Task task = task(number, PlanProcess.Elements.REVIEW_PLAN);
        UUID planted = UUID.randomUUID();
        forged("insert into submission (id, case_id, form_id, form_version, task_key, task_id, by_user, at, answers)"
                + " values ('" + planted + "', :other, 'review-plan', 1, 'ReviewPlan', '" + task.getId()
                + "', 'supervisor2', now(), '{}')");
        assertThat(foundAfterwards).anyMatch(line -> line.contains(planted.toString()));
    }

    @Test
    void aProcessThatLeadsIntoAnotherRecordIsFound() {
        String process = task(number, PlanProcess.Elements.REVIEW_PLAN).getProcessInstanceId();
        forged("update act_ru_variable set text_ = :other::text where name_ = 'caseId' and execution_id_ = '" + process
                + "'");
        assertThat(foundAfterwards).anyMatch(line -> line.contains(process));
    }

    @Test
    void aSecondLifeOfACaseIsFound() {
        forged("insert into act_ru_execution select (jsonb_populate_record(e, jsonb_build_object('id_', 'forged',"
                + " 'proc_inst_id_', 'forged', 'root_proc_inst_id_', 'forged'))).* from act_ru_execution e"
                + " where e.business_key_ = :number and e.super_exec_ is null and e.parent_id_ is null");
        assertThat(foundAfterwards).anyMatch(line -> line.contains(number) && line.contains("case-lifecycle"));
    }

    @Test
    void aSecondTokenInAStepIsFound() {
        String execution = task(number, PlanProcess.Elements.REVIEW_PLAN).getExecutionId();
        forged("insert into act_ru_execution select (jsonb_populate_record(e, jsonb_build_object('id_', 'forged',"
                + " 'parent_id_', e.proc_inst_id_, 'super_exec_', null))).* from act_ru_execution e where e.id_ = '"
                + execution + "'");
        assertThat(foundAfterwards)
                .anyMatch(line -> line.contains(number) && line.contains(PlanProcess.Elements.REVIEW_PLAN));
    }

    @Test
    void anOpenTaskWithoutItsTimersIsFound() {
        Task task = task(number, PlanProcess.Elements.REVIEW_PLAN);
        forged("delete from act_ru_job where process_instance_id_ = '" + task.getProcessInstanceId() + "'");
        assertThat(foundAfterwards)
                .anyMatch(line -> line.contains(task.getId()) && line.contains("reminder"))
                .anyMatch(line -> line.contains(task.getId()) && line.contains("escalation"));
    }

    @Test
    void aStepRefusesThePlanOfAnotherCaseAndNotifiesAnOperator() {
        cases.until(other, PlanProcess.Elements.REVIEW_PLAN);
        String process = task(number, PlanProcess.Elements.REVIEW_PLAN).getProcessInstanceId();
        Object own = runtime.getVariable(process, PlanProcess.Variables.PLAN_REVISION_ID);
        Object foreign = runtime.getVariable(
                task(other, PlanProcess.Elements.REVIEW_PLAN).getProcessInstanceId(),
                PlanProcess.Variables.PLAN_REVISION_ID);
        runtime.setVariable(process, PlanProcess.Variables.PLAN_REVISION_ID, foreign);
        Throwable refused = catchThrowable(
                () -> cases.complete(number, PlanProcess.Elements.REVIEW_PLAN, Map.of("decision", "approve")));
        assertThat(refused).isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.code())
                .isEqualTo("step-refused"));
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(process)
                        .singleResult()
                        .getIncidentMessage())
                .contains(PlanProcess.Variables.PLAN_REVISION_ID);
        assertThat(task(other, PlanProcess.Elements.REVIEW_PLAN)).isNotNull();
        runtime.setVariable(process, PlanProcess.Variables.PLAN_REVISION_ID, own);
        cases.complete(number, PlanProcess.Elements.REVIEW_PLAN, Map.of("decision", "approve"));
    }

    private List<String> foundAfterwards;

    /** Plants it, looks what the checks say, and takes it back. */
    private void forged(String sql) {
        assertThat(found()).noneMatch(this::concerns);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Map<String, Object> values = Map.of("case", caseId, "other", otherId, "number", number);
            int changed = db.sql(sql)
                    .params(values.entrySet().stream()
                            .filter(value -> sql.contains(":" + value.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                    .update();
            assertThat(changed).as("rows forged").isPositive();
            foundAfterwards = found();
        });
    }

    private List<String> found() {
        return checks.stream().flatMap(check -> check.violations().stream()).toList();
    }

    private boolean concerns(String line) {
        ProcessInstance plan = cases.process(number, PlanProcess.KEY);
        return line.contains(number) || line.contains(caseId.toString()) || plan != null && line.contains(plan.getId());
    }

    private Task task(String caseNumber, String key) {
        return driver.task(cases.process(caseNumber, PlanProcess.KEY), key);
    }

    private UUID id(String caseNumber) {
        return db.sql("select id from case_file where case_number = ?")
                .param(caseNumber)
                .query(UUID.class)
                .single();
    }
}
