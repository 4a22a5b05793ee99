package org.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.engine.RunningInstances.RunningInstance;
import org.throughline.engine.RunningInstances.RunningTask;
import org.throughline.engine.RunningInstances.Token;

/** What runs is read as it stands, page by page. */
@LifecycleTest
class RunningInstancesTest {

    @Autowired
    LifecycleDriver cases;

    @Autowired
    RunningInstances running;

    @Autowired
    RunningVariables variables;

    private String first;
    private String second;
    private List<String> definitions;

    @BeforeEach
    void twoCases() {
        first = cases.request();
        second = cases.request();
        definitions = running.definitions("intake");
    }

    @Test
    void pagesHoldEachInstanceOnce() {
        List<RunningInstance> whole = running.page(definitions, "", 10_000);
        List<RunningInstance> paged = new ArrayList<>();
        List<RunningInstance> page = running.page(definitions, "", 1);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = running.page(definitions, page.get(0).id(), 1);
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(whole).extracting(RunningInstance::caseNumber).contains(first, second);
        assertThat(running.page(List.of("none"), "", 10)).isEmpty();
    }

    @Test
    void theInstancesOfACaseAreThoseOfTheAskedVersions() {
        assertThat(running.ofCases(List.of(second, first), definitions))
                .extracting(RunningInstance::caseNumber)
                .containsExactly(first, second);
        assertThat(running.ofCases(List.of(first), List.of("none"))).isEmpty();
    }

    @Test
    void tokensAndTasksStandAtTheSameActivities() {
        RunningInstance instance = ofFirst();
        List<Token> tokens = running.tokens(List.of(instance.id())).get(instance.id());
        List<RunningTask> tasks = running.tasks(List.of(instance.id())).get(instance.id());
        assertThat(tokens).extracting(Token::id).contains(instance.id());
        assertThat(tokens).filteredOn(token -> token.parentId() == null).hasSize(1);
        assertThat(tasks).isNotEmpty().allSatisfy(task -> {
            assertThat(tokens).extracting(Token::activityId).contains(task.activityId());
            assertThat(task.createdAt()).isNotNull();
        });
        assertThat(running.find(instance.id())).contains(instance);
    }

    @Test
    void whatHasEndedIsNowhere() {
        assertThat(running.find("ended")).isEmpty();
        assertThat(running.tokens(List.of("ended"))).isEmpty();
        assertThat(running.tasks(List.of("ended"))).isEmpty();
    }

    @Test
    void anInstanceSeesItsOwnVariablesBeforeThoseOfItsCaller() {
        RunningInstance instance = ofFirst();
        assertThat(variables
                        .seenBy(List.of(instance.id()), Set.of("caseNumber"))
                        .get(instance.id()))
                .isNotEmpty()
                .isSortedAccordingTo(java.util.Comparator.comparingInt(RunningVariables.RunningVariable::depth))
                .allSatisfy(variable -> assertThat(variable.text()).isEqualTo(first));
    }

    private RunningInstance ofFirst() {
        return running.ofCases(List.of(first), definitions).get(0);
    }
}
