package org.throughline.careplan.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.careplan.PlanProcess;
import org.throughline.careplan.Plans;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;

@Component("activatePlan")
@VettedAction(
        value = "Activates the agreed plan",
        inputs = @ActionValue(name = PlanProcess.Variables.PLAN_REVISION_ID, type = Type.ID),
        outputs = {
            @ActionValue(name = PlanProcess.Variables.PLANNED_SERVICE_IDS, type = Type.LIST),
            @ActionValue(name = PlanProcess.Variables.HAS_SERVICES, type = Type.BOOLEAN, safe = "false")
        })
class ActivatePlanDelegate extends CaseStep {

    private final Plans plans;

    ActivatePlanDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void perform(Step step) {
        List<String> services =
                plans.activatePlan(step.id(PlanProcess.Variables.PLAN_REVISION_ID)).servicesToArrange().stream()
                        .map(UUID::toString)
                        .toList();
        step.set(PlanProcess.Variables.PLANNED_SERVICE_IDS, new ArrayList<>(services));
        step.set(PlanProcess.Variables.HAS_SERVICES, !services.isEmpty());
    }
}
