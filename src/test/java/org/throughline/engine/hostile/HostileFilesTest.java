package org.throughline.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.engine.EngineModels;
import org.throughline.engine.EngineTest;
import org.throughline.engine.Forms;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused;
import org.throughline.shared.Rejection;

/** Hostile files are refused with a reason, and are no use to those who put them straight into the engine's tables. */
@Timeout(60)
class HostileFilesTest extends EngineTest {

    @Autowired
    private ModelLibrary library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Forms forms;

    static Stream<Hostile> processes() {
        return HostileProcesses.all();
    }

    static Stream<Hostile> tables() {
        return HostileTables.all();
    }

    static Stream<Hostile> forms() {
        return HostileForms.all();
    }

    @AfterEach
    void nothingOfItRan() {
        assertThat(SideEffectDetector.Nest.silent()).as("the canary is silent").isTrue();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aHostileProcessIsRefusedWithItsReason(Hostile process) {
        isRefused("evil.bpmn", process);
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("evil")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aHostileTableIsRefusedWithItsReason(Hostile table) {
        isRefused("evil.dmn", table);
        assertThat(engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("evil")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aHostileFormIsRefusedWithItsReason(Hostile form) {
        isRefused("evil.form", form);
        assertThatThrownBy(() -> forms.newest("evil")).isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aHostileProcessPutIntoTheTablesDoesNotStart(Hostile process) {
        deployed("evil.bpmn", EngineModels.process("evil", "<manualTask id='Step'/>"));
        overwrite("evil.bpmn", process.content().get());
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("evil"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(process.reason());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aHostileTablePutIntoTheTablesIsNotEvaluated(Hostile table) {
        deployed("evil.dmn", EngineModels.decision("evil", null, "x"));
        overwrite("evil.dmn", table.content().get());
        assertThatThrownBy(() -> engine.getDecisionService()
                        .evaluateDecisionByKey("evil")
                        .variables(Map.of("x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "y", "(a+)+$"))
                        .evaluate())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(table.reason());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aHostileFormPutIntoTheTablesIsNotShown(Hostile form) {
        deployed("evil.form", HostileForms.harmless());
        overwrite("evil.form", form.content().get());
        assertThatThrownBy(() -> forms.newest("evil"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("form-unknown"));
    }

    private void isRefused(String resource, Hostile hostile) {
        String content = hostile.content().get();
        assertThatThrownBy(() -> library.deploy(NAME, List.of(new ModelFile(resource, content))))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.reasons())
                        .anySatisfy(reason ->
                                assertThat(reason.refusal().toString()).contains(hostile.reason())));
        assertThatThrownBy(() -> deployed(resource, content))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(hostile.reason());
    }

    private void deployed(String resource, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .addString(resource, content)
                .deploy();
    }

    /** What the engine has read of it is forgotten, as after a restart. */
    private void overwrite(String resource, String content) {
        int changed = jdbc.sql("update act_ge_bytearray set bytes_ = :bytes where name_ = :name")
                .param("bytes", content.getBytes(StandardCharsets.UTF_8))
                .param("name", resource)
                .update();
        assertThat(changed).isEqualTo(1);
        var cache = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        cache.discardProcessDefinitionCache();
        cache.discardDecisionDefinitionCache();
    }
}
