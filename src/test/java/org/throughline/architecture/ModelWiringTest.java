package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.throughline.engine.CaseVariables;

/** What a model names exists, and what exists for models is named by one: a misspelt name would fail only when reached. */
class ModelWiringTest {

    @Test
    void everyBeanNamedInAModelIsAVettedAction() {
        Collection<String> vetted = SourceModels.vettedBeans();
        assertThat(vetted).isNotEmpty();
        SourceModels.processes().forEach((file, model) -> {
            List<String> named = SourceModels.beansNamedIn(model);
            assertThat(named).as(file).isNotEmpty();
            assertThat(named.stream().distinct().filter(bean -> !vetted.contains(bean)))
                    .as("beans that %s names and nobody made", file)
                    .isEmpty();
        });
    }

    @Test
    void everyVettedActionIsUsedByAModelAndNamedOnce() {
        Set<String> used = Stream.of(SourceModels.processes(), SourceModels.earlierProcesses())
                .flatMap(models -> models.values().stream())
                .flatMap(model -> SourceModels.beansNamedIn(model).stream())
                .collect(Collectors.toSet());
        Collection<String> vetted = SourceModels.vettedBeans();
        assertThat(vetted).isNotEmpty().doesNotHaveDuplicates();
        assertThat(vetted.stream().filter(bean -> !used.contains(bean)))
                .as("vetted actions that no model uses")
                .isEmpty();
    }

    @Test
    void everyServiceTaskIsCalledLikeItsAction() {
        assertThat(SourceModels.elements(ServiceTask.class)).isNotEmpty().allSatisfy(task -> {
            String bean = task.getCamundaDelegateExpression().replaceAll("[${}]", "");
            assertThat(task.getId().substring(0, 1).toLowerCase() + task.getId().substring(1))
                    .startsWith(bean);
        });
    }

    @Test
    void everyFormNamedInAModelExistsAndEveryFormLiesInItsOwnFileOnce() {
        List<String> forms = SourceModels.forms();
        List<UserTask> tasks = SourceModels.elements(UserTask.class);
        assertThat(forms).isNotEmpty().doesNotHaveDuplicates();
        assertThat(tasks).isNotEmpty();
        assertThat(tasks.stream().map(UserTask::getCamundaFormRef).filter(form -> !forms.contains(form)))
                .as("forms that a model names and nobody made")
                .isEmpty();
    }

    @Test
    void everyFormCarriesTheIdOfItsFile() {
        assertThat(SourceModels.files("forms", ".form").toList()).isNotEmpty().allSatisfy(file -> assertThat(
                        SourceModels.text(file))
                .containsPattern(
                        "\"id\"\\s*:\\s*\"" + file.getFileName().toString().replace(".form", "") + "\""));
    }

    @Test
    void everyCalledProcessExistsIsCalledInItsNewestVersionAndKeepsTheCaseNumber() {
        Set<String> keys = SourceModels.elements(Process.class).stream()
                .map(Process::getId)
                .collect(Collectors.toSet());
        assertThat(SourceModels.elements(CallActivity.class)).isNotEmpty().allSatisfy(call -> {
            assertThat(call.getCalledElement()).isIn(keys);
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
            List<CamundaIn> passed = call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaIn.class)
                    .list();
            assertThat(passed).anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
            assertThat(passed).anyMatch(in -> CaseVariables.CASE_ID.equals(in.getCamundaSource()));
        });
    }

    @Test
    void everyDecisionNamedInAModelExistsAndKeepsItsHistory() {
        List<String> decisions = SourceModels.decisions();
        assertThat(decisions).isNotEmpty().allSatisfy(text -> assertThat(text)
                .contains("camunda:historyTimeToLive=\"P3650D\""));
        assertThat(SourceModels.elements(BusinessRuleTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("latest");
            assertThat(decisions)
                    .anyMatch(text -> text.contains("<decision id=\"" + task.getCamundaDecisionRef() + "\""));
        });
    }

    @Test
    void everyMessageOfAModelIsSentBySomeModule() {
        String code = SourceModels.files("src/main/java", ".java")
                .map(SourceModels::text)
                .collect(Collectors.joining());
        List<String> constants = ProcessNames.all()
                .flatMap(process -> process.messages().stream()
                        .map(message -> process.className().replaceAll(".*\\.", "") + ".Messages."
                                + ProcessNames.constant(message)))
                .toList();
        assertThat(constants).isNotEmpty();
        assertThat(constants.stream().filter(constant -> !code.contains(constant)))
                .as("messages that nobody sends")
                .isEmpty();
    }
}
