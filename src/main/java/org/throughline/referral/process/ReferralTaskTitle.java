package org.throughline.referral.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.careplan.PlannedService;
import org.throughline.careplan.Plans;
import org.throughline.engine.TaskTitle;
import org.throughline.referral.ReferralProcess;

/** A case has a referral for each planned service: their tasks are distinguished by the need. */
@Component
class ReferralTaskTitle implements TaskTitle {

    private final Plans plans;

    ReferralTaskTitle(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of("referral", "referral-delivery");
    }

    @Override
    public Optional<String> of(Map<String, Object> variables) {
        Object planned = variables.get(ReferralProcess.Variables.PLANNED_SERVICE_ID);
        return planned == null
                ? Optional.empty()
                : plans.plannedService(UUID.fromString(planned.toString()))
                        .map(PlannedService::need)
                        .map("need."::concat);
    }
}
