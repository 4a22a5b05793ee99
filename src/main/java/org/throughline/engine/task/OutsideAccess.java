package org.throughline.engine.task;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.OutsideParties;
import org.throughline.engine.OutsideParties.OutsideTask;

/** Whether somebody without an account may do a task, by what the modules' doors say. */
@Component
class OutsideAccess {

    private final ObjectProvider<OutsideParties> parties;

    OutsideAccess(ObjectProvider<OutsideParties> parties) {
        this.parties = parties;
    }

    /** @param requiredLicence null where the task needs none */
    boolean mayDo(String username, String processKey, String taskKey, String requiredLicence, VariableScope variables) {
        OutsideTask task = new OutsideTask(processKey, taskKey, variable -> id(variables.getVariable(variable)));
        return requiredLicence == null && parties.stream().anyMatch(party -> party.mayDo(username, task));
    }

    private static UUID id(Object value) {
        return value == null ? null : UUID.fromString(value.toString());
    }
}
