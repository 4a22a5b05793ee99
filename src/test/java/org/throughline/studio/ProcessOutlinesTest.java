package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;
import org.throughline.studio.CaseDefinition.ProcessCall;
import org.throughline.studio.CaseDefinition.ProcessOutline;

/** The map of the lifecycle says what the drawings say. */
class ProcessOutlinesTest {

    private static final ModelReader READER = new ModelReader();

    @Test
    void whatNobodyCallsComesFirstAndWhatItCallsBelowIt() {
        List<ProcessOutline> map = map(Set.of(), drawn("visit", call("Report", "report")), drawn("report", task("x")));
        assertThat(map)
                .extracting(ProcessOutline::key, ProcessOutline::depth)
                .containsExactly(tuple("visit", 0), tuple("report", 1));
        assertThat(map.get(0).calls()).containsExactly(new ProcessCall("report", "report", "Report"));
        assertThat(map.get(1).calledBy()).containsExactly(new ProcessCall("visit", "visit", "Report"));
    }

    @Test
    void processesThatCallEachOtherAreListedOnceAll() {
        assertThat(map(Set.of(), drawn("a", call("B", "b")), drawn("b", call("A", "a"))))
                .extracting(ProcessOutline::key)
                .containsExactly("a", "b");
    }

    @Test
    void aCallToWhatIsNotThereIsShownAndLeadsNowhere() {
        List<ProcessOutline> map = map(Set.of(), drawn("visit", call("Lost", "gone")));
        assertThat(map).hasSize(1);
        assertThat(map.get(0).calls()).containsExactly(new ProcessCall("gone", null, "Lost"));
    }

    @Test
    void everyTaskStandsWithEachGroupThatMayDoIt() {
        String task = "<userTask id=\"Step\" name=\"Visit\" camunda:formRef=\"visit\""
                + " camunda:candidateGroups=\"caseworker, supervisor\"/>";
        ProcessOutline visit = map(Set.of("visit"), drawn("visit", task)).get(0);
        assertThat(visit.work())
                .extracting(CaseDefinition.GroupWork::group)
                .containsExactly("caseworker", "supervisor");
        assertThat(visit.forms()).containsExactly("visit");
        assertThat(visit.drawn()).isTrue();
    }

    @Test
    void whoIsFoundWhileItRunsIsNoGroup() {
        assertThat(map(Set.of(), drawn("visit", task("${group.of(execution)}")))
                        .get(0)
                        .work())
                .extracting(CaseDefinition.GroupWork::group)
                .containsExactly("");
    }

    @Test
    void theShippedLifecycleBeginsWithTheCaseAndReachesItsClosure() {
        List<ProcessOutline> map = new ProcessOutlines(shipped(), Set.of()).list();
        assertThat(map).hasSizeGreaterThan(10);
        ProcessOutline lifecycle = map.get(0);
        assertThat(lifecycle.key()).isEqualTo("case-lifecycle");
        assertThat(lifecycle.stages()).startsWith("intake").contains("assessment", "plan", "closure");
        assertThat(lifecycle.decisions()).containsExactly("triage");
        assertThat(lifecycle.messages()).contains(CaseLifecycleProcess.Messages.CONTACT_ENDED);
        assertThat(map)
                .filteredOn(one -> one.depth() == 1)
                .extracting(ProcessOutline::key)
                .contains("intake", "closure");
        assertThat(map).filteredOn(one -> one.key().equals("plan")).allSatisfy(plan -> {
            assertThat(plan.forms()).contains("draft-plan");
            assertThat(plan.lanes()).contains("Supervisor");
        });
    }

    private static List<ProcessOutline> map(Set<String> drawn, ProcessModel... models) {
        return new ProcessOutlines(List.of(models), drawn).list();
    }

    private static ProcessModel drawn(String key, String step) {
        return READER.process(StudioFixture.process(key, key, step));
    }

    private static String call(String name, String key) {
        return "<callActivity id=\"Step\" name=\"%s\" calledElement=\"%s\"/>".formatted(name, key);
    }

    private static String task(String groups) {
        return "<userTask id=\"Step\" name=\"Visit\" camunda:candidateGroups=\"%s\"/>".formatted(groups);
    }

    private static List<ProcessModel> shipped() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(ProcessOutlinesTest::content)
                    .map(READER::process)
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
