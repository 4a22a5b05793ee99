package org.throughline.engine.migration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.springframework.stereotype.Service;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.InstanceMigrations;
import org.throughline.engine.MigrationImpossible;
import org.throughline.engine.MigrationImpossible.ActivityFailure;
import org.throughline.engine.MigrationInstructions;

@Service
class CamundaInstanceMigrations implements InstanceMigrations {

    private final InstructionPlanner planner;
    private final DeployedProcessReader processes;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    CamundaInstanceMigrations(
            InstructionPlanner planner,
            DeployedProcessReader processes,
            RuntimeService runtime,
            ProcessEngineConfigurationImpl engine) {
        this.planner = planner;
        this.processes = processes;
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public DeployedProcess process(String definitionId) {
        return processes.read(definitionId);
    }

    @Override
    public MigrationInstructions plan(String fromDefinition, String toDefinition, Map<String, String> mapping) {
        return planner.plan(fromDefinition, toDefinition, mapping);
    }

    @Override
    public void migrate(String instanceId, MigrationInstructions instructions, Runnable completion) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            migrate(instanceId, instructions);
            completion.run();
            return null;
        });
    }

    private void migrate(String instanceId, MigrationInstructions instructions) {
        try {
            runtime.newMigration(((PlannedInstructions) instructions).plan())
                    .processInstanceIds(instanceId)
                    .skipCustomListeners()
                    .skipIoMappings()
                    .execute();
        } catch (MigratingProcessInstanceValidationException invalid) {
            throw new MigrationImpossible(failures(invalid.getValidationReport()));
        }
    }

    private static List<ActivityFailure> failures(MigratingProcessInstanceValidationReport report) {
        return Stream.concat(
                        report.getActivityInstanceReports().stream()
                                .map(one -> new ActivityFailure(one.getSourceScopeId(), one.getFailures())),
                        report.getTransitionInstanceReports().stream()
                                .map(one -> new ActivityFailure(one.getSourceScopeId(), one.getFailures())))
                .toList();
    }
}
