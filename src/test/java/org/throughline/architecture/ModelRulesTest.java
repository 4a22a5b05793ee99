package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Role;
import org.throughline.shared.Stage;

/** What every model must say so that its work has an owner, an end and a history, whoever draws it. */
class ModelRulesTest {

    private static final Pattern COMPARISON =
            Pattern.compile("\\$\\{\\w+ == ('[\\w-]+'|true|false)( && \\w+ == ('[\\w-]+'|true|false))*}");

    @Test
    void idsAreUniqueWithinAModelAndKeysOfUserTasksAcrossAll() {
        SourceModels.files("processes", ".bpmn").forEach(file -> {
            List<String> ids = Pattern.compile("<bpmn(?:di)?:\\w+ id=\"([^\"]+)\"")
                    .matcher(SourceModels.text(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(ids).as(file.toString()).isNotEmpty().doesNotHaveDuplicates();
        });
        assertThat(SourceModels.elements(UserTask.class))
                .isNotEmpty()
                .extracting(UserTask::getId)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyUserTaskSaysWhoUntilWhenAndWhoIsNotifiedIfNot() {
        Set<String> roles = new TreeSet<>();
        for (Role role : Role.values()) {
            roles.add(role.id());
        }
        assertThat(SourceModels.elements(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
            assertThat(task.getCamundaCandidateGroups().split(",")).isNotEmpty().isSubsetOf(roles);
            assertThat(task.getCamundaDueDate()).isEqualTo("${workDates.due(execution)}");
            assertThat(listeners(task)).containsExactlyInAnyOrder("reminder", "escalation");
        });
    }

    @Test
    void everyLicenceThatATaskAsksForIsAKindOfLicence() {
        List<UserTask> licensed = SourceModels.elements(UserTask.class).stream()
                .filter(task -> SourceModels.properties(task).containsKey("requiredLicence"))
                .toList();
        assertThat(licensed).isNotEmpty().allSatisfy(task -> assertThat(
                        SourceModels.properties(task).get("requiredLicence"))
                .isIn("LBSW", "LMSW", "LCSW"));
    }

    @Test
    void everyProcessKeepsItsHistoryAndBelongsToAStage() {
        assertThat(SourceModels.processes()).hasSizeGreaterThanOrEqualTo(9).allSatisfy((file, model) -> {
            Process process =
                    model.getModelElementsByType(Process.class).iterator().next();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(SourceModels.properties(process).get("stage")).isIn(Stage.idsOfTasks());
            assertThat(Path.of(file).getFileName().toString()).isEqualTo(process.getId() + ".bpmn");
        });
    }

    @Test
    void everyChoiceHasAWayOutThatNeedsNoAnswerAndComparesVariablesOnly() {
        assertThat(SourceModels.elements(ExclusiveGateway.class)).isNotEmpty().allSatisfy(choice -> {
            assertThat(choice.getDefault()).as(choice.getId()).isNotNull();
            assertThat(choice.getOutgoing())
                    .filteredOn(flow -> flow != choice.getDefault())
                    .allSatisfy(
                            flow -> assertThat(flow.getConditionExpression()).isNotNull());
        });
        assertThat(SourceModels.elements(ConditionExpression.class))
                .isNotEmpty()
                .allSatisfy(condition -> assertThat(condition.getTextContent()).matches(COMPARISON));
    }

    @Test
    void joinsOfParallelWorkRetryByThemselves() {
        List<ParallelGateway> joins = SourceModels.elements(ParallelGateway.class).stream()
                .filter(gateway -> gateway.getIncoming().size() > 1)
                .toList();
        assertThat(joins).isNotEmpty().allMatch(ParallelGateway::isCamundaAsyncBefore);
    }

    @Test
    void everyElementIsReachedAndLeadsToAnEnd() {
        Set<String> targets = new HashSet<>();
        SourceModels.elements(SequenceFlow.class)
                .forEach(flow -> targets.add(flow.getTarget().getId()));
        assertThat(SourceModels.elements(FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            String type = node.getElementType().getTypeName();
            if (!Set.of("startEvent", "boundaryEvent", "subProcess").contains(type)) {
                assertThat(targets).contains(node.getId());
            }
            if (!Set.of("endEvent", "subProcess").contains(type)) {
                assertThat(node.getOutgoing()).as(node.getId()).isNotEmpty();
            }
        });
    }

    private static List<String> listeners(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .filter(listener -> "timeout".equals(listener.getCamundaEvent()))
                .map(listener -> listener.getAttributeValue("id"))
                .toList();
    }
}
