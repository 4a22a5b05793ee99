package org.throughline.engine.task;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.OutsideParties;
import org.throughline.engine.OutsideParties.OutsideTask;
import org.throughline.engine.TaskQualification;

/** Whether somebody without an account, and so without any licence, may do a task, by what the modules' doors say. */
@Component
class OutsideAccess {

    private final ObjectProvider<OutsideParties> parties;
    private final StaffLookup staffLookup;

    OutsideAccess(ObjectProvider<OutsideParties> parties, StaffLookup staffLookup) {
        this.parties = parties;
        this.staffLookup = staffLookup;
    }

    boolean mayDo(
            String username, String processKey, String taskKey, TaskQualification asked, VariableScope variables) {
        OutsideTask task = new OutsideTask(processKey, taskKey, variable -> id(variables.getVariable(variable)));
        return parties.stream().anyMatch(party -> party.mayDo(username, task))
                && staffLookup.isQualified(username, asked);
    }

    private static UUID id(Object value) {
        return value == null ? null : UUID.fromString(value.toString());
    }
}
