package org.throughline.migration.process;

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
import org.throughline.engine.CaseVariables;
import org.throughline.engine.InstanceBatches;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.migration.CaseMigrations;
import org.throughline.migration.ImpactAnalysis;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.CaseFilter;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.migration.impact.InstanceState;
import org.throughline.migration.impact.InstanceStates;
import org.throughline.modelcheck.Finding;
import org.throughline.shared.Actor;
import org.throughline.studio.Acceptance;
import org.throughline.studio.DraftView;
import org.throughline.studio.Publications;
import org.throughline.studio.RedesignView;
import org.throughline.studio.Redesigns;

/** Cases that walk through a small process of a test's own, and what an administrator does to it. */
@Component
class MigrationFixtures {

    static final Actor ADA = new Actor("administrator", "Ada Stone", Set.of("administrator"), Set.of());

    private static final CaseFilter ANY = new CaseFilter(null, null, null, null, null, null, null, null, null);

    private final Redesigns redesigns;
    private final Publications publications;
    private final ImpactAnalysis impactAnalysis;
    private final CaseMigrations caseMigrations;
    private final CaseFixture cases;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final InstanceStates states;
    private final ModelLibrary library;

    MigrationFixtures(
            Redesigns redesigns,
            Publications publications,
            ImpactAnalysis impactAnalysis,
            CaseMigrations caseMigrations,
            CaseFixture cases,
            RuntimeService runtime,
            ManagementService management,
            InstanceStates states,
            ModelLibrary library) {
        this.redesigns = redesigns;
        this.publications = publications;
        this.impactAnalysis = impactAnalysis;
        this.caseMigrations = caseMigrations;
        this.cases = cases;
        this.runtime = runtime;
        this.management = management;
        this.states = states;
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
                .setVariable(CaseVariables.CASE_ID, opened.caseId().toString())
                .setVariables(variables);
        steps.forEach(start::startBeforeActivity);
        return start.execute().getId();
    }

    RedesignView redraw(ProcessXml processXml) {
        return redraw(processXml.key(), processXml.bpmn());
    }

    RedesignView redraw(String key, String bpmn) {
        RedesignView redesign = redesigns.open("Walk otherwise", "Because it is tested", ADA);
        boolean known = publishedBefore(key);
        DraftView draft = known
                ? redesigns.add(redesign.id(), ModelKind.PROCESS, key, ADA)
                : redesigns.create(redesign.id(), ModelKind.PROCESS, key, "Walk", ADA);
        redesigns.save(redesign.id(), ModelKind.PROCESS, key, bpmn, draft.revision(), ADA);
        if (!known) {
            redesigns.create(redesign.id(), ModelKind.FORM, key + "-note", "Note", ADA);
        }
        return redesigns.view(redesign.id(), ADA);
    }

    private boolean publishedBefore(String key) {
        return library.newest(ModelKind.PROCESS, key).isPresent();
    }

    void publish(UUID redesign) {
        List<Finding> findings = publications.findings(redesign, ADA);
        findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(finding -> System.out.println("Stands against publishing: " + finding));
        Set<String> ticked = findings.stream().map(Finding::key).collect(Collectors.toSet());
        publications.publish(redesign, new Acceptance(ticked, null), ADA);
    }

    EffectView foresee(UUID redesign) {
        return foresee(redesign, Duration.ofSeconds(60));
    }

    EffectView foresee(UUID redesign, Duration patience) {
        impactAnalysis.start(redesign, ADA);
        long end = System.nanoTime() + patience.toNanos();
        EffectView view = impactAnalysis.view(redesign, ADA);
        while (view.progress() == RunProgress.RUNNING && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(20).toNanos());
            view = impactAnalysis.view(redesign, ADA);
        }
        return view;
    }

    Map<String, CaseEffect> foreseen(UUID redesign) {
        Map<String, CaseEffect> byProcess = new LinkedHashMap<>();
        impactAnalysis
                .cases(redesign, ANY, null, 200, ADA)
                .items()
                .forEach(effect -> byProcess.put(effect.processInstanceId(), effect));
        return byProcess;
    }

    InstanceState standing(String processInstanceId) {
        return states.find(processInstanceId);
    }

    UUID move(UUID redesign, CaseMigrations.CaseSelection choice) {
        UUID move = caseMigrations.start(redesign, choice, ADA);
        carryOut();
        return move;
    }

    /**
     * The engine's executor does not run in tests: its jobs are done here, one after the other.
     *
     * @return how many of them moved cases
     */
    int carryOut() {
        int moving = 0;
        for (var batch :
                management.createBatchQuery().type(InstanceBatches.TYPE).listPage(0, 100)) {
            if (!batch.isSuspended()) {
                carryOut(batch.getSeedJobDefinitionId());
                moving += carryOut(batch.getBatchJobDefinitionId());
                carryOut(batch.getMonitorJobDefinitionId());
            }
        }
        return moving;
    }

    /** Only the first job of each batch, as far as they came when somebody holds the move. */
    void carryOutFirst() {
        for (var batch :
                management.createBatchQuery().type(InstanceBatches.TYPE).listPage(0, 100)) {
            carryOut(batch.getSeedJobDefinitionId());
            jobs(batch.getBatchJobDefinitionId()).stream().limit(1).forEach(job -> management.executeJob(job.getId()));
        }
    }

    private int carryOut(String definition) {
        List<Job> jobs = jobs(definition);
        jobs.forEach(job -> management.executeJob(job.getId()));
        return jobs.size();
    }

    private List<Job> jobs(String definition) {
        return new ArrayList<>(
                management.createJobQuery().jobDefinitionId(definition).listPage(0, 1000));
    }

    Map<String, CaseMigrations.MovedCase> results(UUID move) {
        return caseMigrations.cases(move, null, null, 200, ADA).items().stream()
                .collect(Collectors.toMap(CaseMigrations.MovedCase::processInstanceId, moved -> moved));
    }

    void end(String processInstanceId) {
        if (states.find(processInstanceId) != null) {
            runtime.deleteProcessInstance(processInstanceId, "the test is over");
        }
    }
}
