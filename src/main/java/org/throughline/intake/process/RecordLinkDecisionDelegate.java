package org.throughline.intake.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.ActionValue;
import org.throughline.engine.VettedAction.Type;
import org.throughline.intake.ClientLinkProcess;
import org.throughline.intake.ClientLinks;
import org.throughline.intake.domain.LinkDecision;

@Component("recordLinkDecision")
@VettedAction(
        value = "Links the client to the person on file, or keeps them apart, as was decided",
        answersOf = "confirm-client-link",
        inputs = @ActionValue(name = ClientLinkProcess.Variables.LINK_ID, type = Type.ID),
        outputs =
                @ActionValue(
                        name = ClientLinkProcess.Variables.CLIENT_LINK,
                        type = Type.TEXT,
                        decides = LinkDecision.class))
class RecordLinkDecisionDelegate extends CaseStep {

    private final ClientLinks links;

    RecordLinkDecisionDelegate(ClientLinks links) {
        this.links = links;
    }

    @Override
    protected void perform(Step step) {
        step.set(
                ClientLinkProcess.Variables.CLIENT_LINK,
                links.decide(step.id(ClientLinkProcess.Variables.LINK_ID), step.submission()));
    }
}
