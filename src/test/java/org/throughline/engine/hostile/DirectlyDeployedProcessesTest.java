package org.throughline.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.SimpleResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.engine.EngineModels;
import org.throughline.engine.EngineTest;

/** Hostile processes that got past every vetting do nothing when they run, and do not run for ever. */
@Timeout(60)
class DirectlyDeployedProcessesTest extends EngineTest {

    private static final String ENDLESS =
            "(?s).*(steps without anybody's part|at most 200 times|10 deep|For input string).*";

    static Stream<Hostile> running() {
        return HostileProcesses.running();
    }

    static Stream<Hostile> endless() {
        return HostileProcesses.endless();
    }

    @BeforeEach
    void aHarmlessProcessStandsInTheirPlace() {
        SideEffectDetector.Nest.hush();
        deployed("evil.bpmn", EngineModels.process("evil", "<userTask id='Step'/>"));
    }

    @AfterEach
    void forgetWhatWasSmuggled() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        SideEffectDetector.Nest.hush();
    }

    @Test
    void theCanarySingsWhereNothingGuardsIt() {
        new ExpressionFactoryImpl()
                .createValueExpression(new SimpleContext(), HostileModels.CALL, Object.class)
                .getValue(new SimpleContext(new SimpleResolver()));
        assertThat(SideEffectDetector.Nest.silent()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("running")
    void aSmuggledProcessReachesNothing(Hostile process) {
        smuggle(process);
        Throwable refused = catchThrowable(() -> {
            engine.getRuntimeService().startProcessInstanceByKey("evil", Map.of("flag", true));
            pass();
        });
        assertThat(SideEffectDetector.Nest.silent()).isTrue();
        assertThat(refused).as("what it tries is refused").isNotNull();
    }

    @ParameterizedTest
    @MethodSource("endless")
    void aSmuggledProcessDoesNotGoOnForEver(Hostile process) {
        smuggle(process);
        assertThatThrownBy(start("evil", Map.of())).hasMessageMatching(ENDLESS);
    }

    @Test
    void aStepIsNotRepeatedForEachOfAThousandValues() {
        deployed(
                "many.bpmn",
                EngineModels.process(
                        "many",
                        "<userTask id='Step'><multiInstanceLoopCharacteristics camunda:collection='ids'"
                                + " camunda:elementVariable='one'/></userTask>"));
        assertThatThrownBy(start("many", Map.of("ids", Collections.nCopies(1000, "x"))))
                .hasMessageMatching(ENDLESS);
        engine.getRuntimeService().startProcessInstanceByKey("many", Map.of("ids", List.of("x", "y")));
    }

    @Test
    void processesDoNotCallEachOtherForEver() {
        deployed("ping.bpmn", EngineModels.process("ping", "<callActivity id='Step' calledElement='pong'/>"));
        deployed("pong.bpmn", EngineModels.process("pong", "<callActivity id='Step' calledElement='ping'/>"));
        assertThatThrownBy(start("ping", Map.of())).hasMessageMatching(ENDLESS);
    }

    @Test
    void aLoopByAProcessThatWaitsForNobodyEnds() {
        deployed("brief.bpmn", EngineModels.process("brief", "<manualTask id='Step'/>"));
        deployed(
                "round.bpmn",
                EngineModels.processWith(
                        "round", "<callActivity id='Step' calledElement='brief'/>", HostileModels.gateway("Step")));
        assertThatThrownBy(start("round", Map.of())).hasMessageMatching(ENDLESS);
    }

    /** On through whatever waits: a task is completed, a variable changes, a job is due. */
    private void pass() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("evil")
                .list()
                .forEach(instance -> {
                    engine.getRuntimeService().setVariable(instance.getId(), "changed", true);
                    engine.getManagementService()
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .list()
                            .forEach(job -> engine.getManagementService().executeJob(job.getId()));
                    engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(instance.getId())
                            .list()
                            .forEach(task -> engine.getTaskService().complete(task.getId()));
                });
    }

    private ThrowingCallable start(String key, Map<String, Object> variables) {
        return () -> engine.getRuntimeService().startProcessInstanceByKey(key, variables);
    }

    private void smuggle(Hostile process) {
        new DirectDeployment(engine).smuggle("evil", process.content().get());
    }

    private void deployed(String resource, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .addString(resource, content)
                .deploy();
    }
}
