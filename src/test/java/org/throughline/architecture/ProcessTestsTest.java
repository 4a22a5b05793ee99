package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever looks for what proves a step or a decision of a picture finds it in the test of its process, by its name. */
class ProcessTestsTest {

    @ParameterizedTest
    @MethodSource("org.throughline.architecture.ProcessNames#all")
    void everyStepAndEveryDecisionIsNamedInTheTestOfItsProcess(ProcessNames names) {
        Path test = Path.of(
                "src/test/java",
                names.className().replaceFirst("\\.(?=[A-Z])", ".process.").replace('.', '/') + "Test.java");
        assertThat(Files.exists(test)).as(test + ", the test of the process").isTrue();
        String source = SourceModels.text(test);
        Set<String> proven = proven(names);
        assertThat(proven).isNotEmpty();
        assertThat(proven.stream().filter(constant -> !source.contains(constant)))
                .as("named nowhere in " + test)
                .isEmpty();
    }

    /** {@code ReferralProcess.Elements.MATCH_SERVICES} for each service task and gateway. */
    private static Set<String> proven(ProcessNames names) {
        Map<String, BpmnModelInstance> models = new TreeMap<>(SourceModels.processes());
        String type = names.className().replaceAll(".*\\.", "");
        return models.values().stream()
                .filter(model -> model.getModelElementById(names.key()) != null)
                .flatMap(model -> model.getModelElementsByType(FlowNode.class).stream())
                .filter(node -> node instanceof ServiceTask || node instanceof Gateway)
                .map(node -> type + ".Elements." + ProcessNames.constant(node.getId()))
                .collect(Collectors.toSet());
    }
}
