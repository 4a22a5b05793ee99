package org.throughline.engine.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.behavior.ConditionalEventBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedPassiveEventTriggerActivityValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.UpdateEventTriggersValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import org.throughline.engine.MigrationInstructions.RefusedInstruction;

/** Asks the engine which wanted instructions it accepts, and how. */
@Component
class InstructionPlanner {

    /** The suffix of the scope that the engine puts around a step that is done several times over. */
    static final String SEVERAL = "#multiInstanceBody";

    private final DeployedProcessReader versions;
    private final ProcessEngineConfigurationImpl engine;

    InstructionPlanner(DeployedProcessReader versions, ProcessEngineConfigurationImpl engine) {
        this.versions = versions;
        this.engine = engine;
    }

    PlannedInstructions plan(String fromId, String toId, Map<String, String> mapping) {
        ProcessDefinitionEntity from = versions.definition(fromId);
        ProcessDefinitionEntity to = versions.definition(toId);
        Map<String, String> wanted = wanted(from, to, mapping);
        Map<String, RefusedInstruction> refused = new HashMap<>();
        Map<String, String> begun = begun(from, to, wanted, mapping);
        begun.keySet().forEach(wanted::remove);
        MigrationPlan plan = accepted(from, to, wanted, refused);
        return new PlannedInstructions(versions.read(fromId), versions.read(toId), wanted, begun, refused, plan);
    }

    private static Map<String, String> wanted(
            ProcessDefinitionEntity from, ProcessDefinitionEntity to, Map<String, String> mapping) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (ActivityImpl activity : all(from)) {
            String target = target(activity.getId(), mapping);
            if (to.findActivity(target) != null && canStand(activity) && canStand(to.findActivity(target))) {
                wanted.put(activity.getId(), target);
            }
        }
        return wanted;
    }

    private static String target(String id, Map<String, String> mapping) {
        if (id.endsWith(SEVERAL)) {
            String inner = id.substring(0, id.length() - SEVERAL.length());
            return mapping.getOrDefault(inner, inner) + SEVERAL;
        }
        return mapping.getOrDefault(id, id);
    }

    /** Only at such steps does the engine let work stand or wait. */
    private static boolean canStand(ActivityImpl activity) {
        return SupportedActivityValidator.INSTANCE.valid(activity)
                && SupportedPassiveEventTriggerActivityValidator.INSTANCE.valid(activity);
    }

    /**
     * A mapping to a step of another kind cannot carry the work over. Where the old version draws that step too, the old
     * work is dropped and the step begun there, before the process is moved.
     */
    private static Map<String, String> begun(
            ProcessDefinitionEntity from,
            ProcessDefinitionEntity to,
            Map<String, String> wanted,
            Map<String, String> mapping) {
        Map<String, String> begun = new LinkedHashMap<>();
        mapping.forEach((old, target) -> {
            ActivityImpl left = from.findActivity(old);
            ActivityImpl entered = to.findActivity(target);
            ActivityImpl present = from.findActivity(target);
            if (left != null && entered != null && present != null && !old.equals(target)) {
                boolean otherKind = kind(left) != kind(entered);
                if (otherKind && kind(present) == kind(entered) && wanted.containsKey(target)) {
                    begun.put(old, target);
                }
            }
        });
        return begun;
    }

    private static Class<?> kind(ActivityImpl activity) {
        return activity.getActivityBehavior().getClass();
    }

    /** Takes out of {@code wanted} what the engine refuses, until it refuses nothing more. */
    private MigrationPlan accepted(
            ProcessDefinitionEntity from,
            ProcessDefinitionEntity to,
            Map<String, String> wanted,
            Map<String, RefusedInstruction> refused) {
        BpmnModelInstance fromModel = versions.model(from.getId());
        BpmnModelInstance toModel = versions.model(to.getId());
        return engine.getCommandExecutorTxRequired().execute(context -> {
            while (true) {
                MigrationPlanBuilderImpl builder = new MigrationPlanBuilderImpl(null, from.getId(), to.getId());
                wanted.forEach((old, target) -> {
                    builder.mapActivities(old, target);
                    if (isRearmed(from.findActivity(old), fromModel, target, toModel)) {
                        builder.updateEventTrigger();
                    }
                });
                try {
                    // asked directly: a refusal by the service would doom the transaction around it
                    return new CreateMigrationPlanCmd(builder).execute(context);
                } catch (MigrationPlanValidationException invalid) {
                    for (MigrationInstructionValidationReport report :
                            invalid.getValidationReport().getInstructionReports()) {
                        String old = report.getMigrationInstruction().getSourceActivityId();
                        String target = wanted.remove(old);
                        refused.put(old, new RefusedInstruction(target, report.getFailures()));
                    }
                }
            }
        });
    }

    /** Timers of tasks are set by their refresh; any other event is armed again where it is drawn otherwise. */
    private static boolean isRearmed(
            ActivityImpl old, BpmnModelInstance fromModel, String target, BpmnModelInstance toModel) {
        if (old.getActivityBehavior() instanceof ConditionalEventBehavior) {
            return true;
        }
        return !(old.getActivityBehavior() instanceof UserTaskActivityBehavior)
                && UpdateEventTriggersValidator.definesPersistentEventTrigger(old)
                && !EventTrigger.same(fromModel, old.getId(), toModel, target);
    }

    private static List<ActivityImpl> all(ScopeImpl scope) {
        List<ActivityImpl> activities = new ArrayList<>();
        for (ActivityImpl activity : scope.getActivities()) {
            activities.add(activity);
            activities.addAll(all(activity));
        }
        return activities;
    }
}
