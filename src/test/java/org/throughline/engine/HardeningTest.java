package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClassDelegateUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.hostile.DirectDeployment;

/** What is drawn is untrusted: it does not deploy, and what got past the deployment does not run. */
class HardeningTest extends EngineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='Step' scriptFormat='juel'><script>${1}</script></scriptTask>",
                "<serviceTask id='Step' camunda:class='java.lang.Object'/>",
                "<serviceTask id='Step' activiti:class='java.lang.Object'/>",
                "<serviceTask id='Step' camunda:type='shell'/>",
                "<serviceTask id='Step' camunda:type='external' camunda:topic='t'/>",
                "<serviceTask id='Step' camunda:type='mail'/>",
                "<userTask id='Step' camunda:formHandlerClass='java.lang.Object'/>",
                "<userTask id='Step' camunda:formKey='embedded:app:forms/evil.html'/>",
                "<userTask id='Step'><extensionElements><camunda:formData><camunda:formField id='f' type='string'/>"
                        + "</camunda:formData></extensionElements></userTask>",
                "<userTask id='Step'><extensionElements><camunda:taskListener event='create' class='java.lang.Object'/>"
                        + "</extensionElements></userTask>",
                "<userTask id='Step'><extensionElements><camunda:taskListener event='create'>"
                        + "<camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:taskListener>"
                        + "</extensionElements></userTask>",
                "<manualTask id='Step'><extensionElements><camunda:executionListener event='start'>"
                        + "<camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:executionListener>"
                        + "</extensionElements></manualTask>",
                "<manualTask id='Step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
                        + "<camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput></extensionElements></manualTask>",
                "<serviceTask id='Step'><extensionElements><camunda:connector>"
                        + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"
                        + "</extensionElements></serviceTask>",
                "<serviceTask id='Step' camunda:delegateExpression='${remindWorker}'><extensionElements>"
                        + "<camunda:field name='reporter' stringValue='x'/></extensionElements></serviceTask>",
                "<callActivity id='Step' calledElement='x' camunda:variableMappingClass='java.lang.Object'/>",
            })
    void aModelThatNamesCodeDoesNotDeploy(String step) {
        assertThatThrownBy(() -> deployModel("evil.bpmn", EngineModels.process("evil", step)))
                .isInstanceOf(ParseException.class);
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("evil")
                        .count())
                .isZero();
    }

    @Test
    void aConditionInAScriptLanguageDoesNotDeploy() {
        String model = EngineModels.processWith("evil", "<manualTask id='Step'/>", """
                <sequenceFlow id="other" sourceRef="Step" targetRef="End">
                  <conditionExpression xsi:type="tFormalExpression" language="juel">${true}</conditionExpression>
                </sequenceFlow>""");
        assertThatThrownBy(() -> deployModel("evil.bpmn", model)).isInstanceOf(ParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "http://www.java.com/java"})
    void aDecisionInAnotherLanguageThanFeelDoesNotDeploy(String language) {
        assertThatThrownBy(() -> deployModel("evil.dmn", EngineModels.decision("evil", language, "${1}")))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void aModelOfVettedPartsDeploys() {
        deployModel("good.bpmn", EngineModels.process("good", "<manualTask id='Step'/>"));
        deployModel("good.dmn", EngineModels.decision("good", null, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${dataSource}",
                "${runtimeService.deleteProcessInstance('x', 'y')}",
                "${environment.getProperty('user.home')}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices}",
                "${execution.setVariable('x', 1)}",
                "${workDates.getClass()}",
                "${workDates.hashCode()}",
                "${workDates.class}",
                "${list.getClass()}",
                "${map.entrySet()}",
                "${list.stream()}",
            })
    void anExpressionReachesNothingButVettedBeansAndValues(String expression) {
        deployModel("run.bpmn", EngineModels.process("run", "<manualTask id='Step'/>"));
        new DirectDeployment(engine)
                .smuggle(
                        "run",
                        EngineModels.process(
                                "run", "<serviceTask id='Step' camunda:expression=\"" + expression + "\"/>"));
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("run", values()))
                .hasMessageMatching("(?s).*(may not|Cannot resolve|Unknown property).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${map.entry}", "${list[0]}", "${flag and not false}", "${execution.processBusinessKey}"})
    void anExpressionReadsPlainValues(String expression) {
        deployModel(
                "run.bpmn",
                EngineModels.process("run", "<serviceTask id='Step' camunda:expression=\"" + expression + "\"/>"));
        engine.getRuntimeService().startProcessInstanceByKey("run", values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel", "javascript", "groovy"})
    void aScriptThatGotPastTheDeploymentDoesNotRun(String language) {
        assertThatThrownBy(() -> inEngine(() -> settings().getScriptingEngines().getScriptEngineForLanguage(language)))
                .hasStackTraceContaining("Scripts are not run here");
    }

    @Test
    void aClassThatGotPastTheDeploymentIsNotInstantiated() {
        assertThatThrownBy(
                        () -> inEngine(() -> ClassDelegateUtil.instantiateDelegate("java.util.ArrayList", List.of())))
                .hasRootCauseMessage("A model may name beans only, not classes: java.util.ArrayList");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript"})
    void aDecisionThatGotPastTheDeploymentDoesNotRun(String language) {
        var dmn = settings().getDmnEngine();
        var stream = new ByteArrayInputStream(
                EngineModels.decision("evil", language, "${''.getClass()}").getBytes());
        assertThatThrownBy(() -> inEngine(() -> dmn.evaluateDecisionTable(dmn.parseDecision("evil", stream), values())))
                .hasStackTraceContaining(language.equals("juel") ? "may not call" : "Scripts are not run here");
    }

    @Test
    void feelCallsNoJava() {
        String java = "{abs: function(x) external {java: {class: \"java.lang.Math\", "
                + "method signature: \"abs(int)\"}}, found: abs(-3)}.found";
        var feel = ((DefaultDmnEngineConfiguration) settings().getDmnEngine().getConfiguration()).getFeelEngine();
        VariableContext none = Variables.emptyVariableContext();
        assertThat(feel.<Object>evaluateSimpleExpression("{abs: function(x) abs(x), found: abs(-3)}.found", none))
                .hasToString("3");
        assertThatThrownBy(() -> feel.<Object>evaluateSimpleExpression(java, none))
                .hasMessageContaining("External functions are disabled");
    }

    private <T> T inEngine(java.util.function.Supplier<T> work) {
        return settings().getCommandExecutorTxRequired().execute(context -> work.get());
    }

    private static Map<String, Object> values() {
        return Map.of(
                "map",
                new java.util.HashMap<>(Map.of("entry", "x")),
                "list",
                new java.util.ArrayList<>(List.of("x")),
                "flag",
                true);
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private void deployModel(String name, String model) {
        engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .addString(name, model)
                .deploy();
    }
}
