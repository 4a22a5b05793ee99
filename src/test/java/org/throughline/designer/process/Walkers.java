package org.throughline.designer.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.designer.DraftView;
import org.throughline.designer.Effects;
import org.throughline.designer.Effects.CaseEffect;
import org.throughline.designer.Effects.CaseFilter;
import org.throughline.designer.Effects.EffectView;
import org.throughline.designer.Effects.Progress;
import org.throughline.designer.Finding;
import org.throughline.designer.Moves;
import org.throughline.designer.Publishing;
import org.throughline.designer.RedesignView;
import org.throughline.designer.Redesigns;
import org.throughline.designer.effect.RunningProcesses;
import org.throughline.designer.effect.Standing;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.shared.Actor;

/** Cases that walk through a small process of a test's own, and what an administrator does to it. */
@Component
class Walkers {

    static final Actor ADA = new Actor("administrator", "Ada Stone", Set.of("administrator"), Set.of());

    private static final CaseFilter ANY = new CaseFilter(null, null, null, null, null, null, null);

    private final Redesigns redesigns;
    private final Publishing publishing;
    private final Effects effects;
    private final Moves moves;
    private final CaseFixture cases;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RunningProcesses running;
    private final ModelLibrary library;

    Walkers(
            Redesigns redesigns,
            Publishing publishing,
            Effects effects,
            Moves moves,
            CaseFixture cases,
            RuntimeService runtime,
            ManagementService management,
            RunningProcesses running,
            ModelLibrary library) {
        this.redesigns = redesigns;
        this.publishing = publishing;
        this.effects = effects;
        this.moves = moves;
        this.cases = cases;
        this.runtime = runtime;
        this.management = management;
        this.running = running;
        this.library = library;
    }

    OpenedCase caseOf(String worker) {
        return cases.assigned("Walker", worker);
    }

    OpenedCase caseOfNobody() {
        return cases.open("Test", "Walker");
    }

    /** Starts the process for a case, standing at these steps at once. */
    String standing(String processKey, OpenedCase opened, Map<String, Object> variables, List<String> steps) {
        var start = runtime.createProcessInstanceByKey(processKey)
                .businessKey(opened.caseNumber())
                .setVariable("caseId", opened.caseId().toString())
                .setVariables(variables);
        steps.forEach(start::startBeforeActivity);
        return start.execute().getId();
    }

    RedesignView redraw(Sketch sketch) {
        RedesignView redesign = redesigns.open("Walk otherwise", "Because it is tested", ADA);
        boolean known = publishedBefore(sketch.key());
        DraftView draft = known
                ? redesigns.add(redesign.id(), ModelKind.PROCESS, sketch.key(), ADA)
                : redesigns.create(redesign.id(), ModelKind.PROCESS, sketch.key(), "Walk", ADA);
        redesigns.save(redesign.id(), ModelKind.PROCESS, sketch.key(), sketch.bpmn(), draft.revision(), ADA);
        if (!known) {
            redesigns.create(redesign.id(), ModelKind.FORM, sketch.key() + "-note", "Note", ADA);
        }
        return redesigns.view(redesign.id(), ADA);
    }

    private boolean publishedBefore(String key) {
        return library.newest(ModelKind.PROCESS, key).isPresent();
    }

    void publish(UUID redesign) {
        List<Finding> findings = publishing.findings(redesign, ADA);
        findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(finding -> System.out.println("Stands against publishing: " + finding));
        publishing.publish(redesign, findings.stream().map(Finding::key).collect(Collectors.toSet()), ADA);
    }

    EffectView foresee(UUID redesign) {
        effects.start(redesign, ADA);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        EffectView view = effects.view(redesign, ADA);
        while (view.progress() == Progress.RUNNING && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(20).toNanos());
            view = effects.view(redesign, ADA);
        }
        return view;
    }

    Map<String, CaseEffect> foreseen(UUID redesign) {
        Map<String, CaseEffect> byProcess = new LinkedHashMap<>();
        effects.cases(redesign, ANY, null, 200, ADA)
                .items()
                .forEach(effect -> byProcess.put(effect.processInstanceId(), effect));
        return byProcess;
    }

    Standing standing(String processInstanceId) {
        return running.find(processInstanceId);
    }

    UUID move(UUID redesign, Moves.Choice choice) {
        UUID move = moves.start(redesign, choice, ADA);
        carryOut();
        return move;
    }

    /** The engine's executor does not run in tests: its jobs are done here, one after the other. */
    void carryOut() {
        for (var batch :
                management.createBatchQuery().type(MoveBatchHandler.TYPE).listPage(0, 100)) {
            if (!batch.isSuspended()) {
                jobs(batch.getSeedJobDefinitionId()).forEach(job -> management.executeJob(job.getId()));
                jobs(batch.getBatchJobDefinitionId()).forEach(job -> management.executeJob(job.getId()));
                jobs(batch.getMonitorJobDefinitionId()).forEach(job -> management.executeJob(job.getId()));
            }
        }
    }

    private List<Job> jobs(String definition) {
        return new ArrayList<>(
                management.createJobQuery().jobDefinitionId(definition).listPage(0, 1000));
    }

    Map<String, Moves.MovedCase> results(UUID move) {
        return moves.cases(move, null, null, 200, ADA).items().stream()
                .collect(Collectors.toMap(Moves.MovedCase::processInstanceId, moved -> moved));
    }

    void end(String processInstanceId) {
        if (running.find(processInstanceId) != null) {
            runtime.deleteProcessInstance(processInstanceId, "the test is over");
        }
    }
}
