package org.throughline.intake.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Answer;
import org.throughline.engine.VettedAction.Type;
import org.throughline.intake.ClientLinkProcess;
import org.throughline.intake.ClientLinks;

/** Who is asked first whether the client is who they are said to be. */
@Component("linkDecider")
@VettedAction(
        value = "The worker of the open case of the person on file, or who covers for them",
        inputs = @ActionValue(name = ClientLinkProcess.Variables.LINK_ID, type = Type.ID))
public class LinkDecider {

    private final ClientLinks links;

    LinkDecider(ClientLinks links) {
        this.links = links;
    }

    /** A username, or null where no worker has a case of theirs: then their supervisors are asked. */
    @Answer(value = "The worker of the open case of the person on file, or who covers for them", type = Type.USER)
    public String of(DelegateExecution execution) {
        return links.decider(UUID.fromString(
                execution.getVariable(ClientLinkProcess.Variables.LINK_ID).toString()));
    }
}
