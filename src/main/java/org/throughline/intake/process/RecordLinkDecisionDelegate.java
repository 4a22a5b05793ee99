package org.throughline.intake.process;

import org.springframework.stereotype.Component;
import org.throughline.engine.CaseStep;
import org.throughline.engine.Step;
import org.throughline.engine.VettedAction;
import org.throughline.engine.VettedAction.Type;
import org.throughline.engine.VettedAction.Value;
import org.throughline.intake.ClientLinks;
import org.throughline.intake.domain.LinkDecision;

@Component("recordLinkDecision")
@VettedAction(
        value = "Links the client to the person on file, or keeps them apart, as was decided",
        answersOf = "confirm-client-link",
        inputs = @Value(name = "linkId", type = Type.ID),
        outputs = @Value(name = "clientLink", type = Type.TEXT, decides = LinkDecision.class))
class RecordLinkDecisionDelegate extends CaseStep {

    private final ClientLinks links;

    RecordLinkDecisionDelegate(ClientLinks links) {
        this.links = links;
    }

    @Override
    protected void perform(Step step) {
        step.set("clientLink", links.decide(step.id("linkId"), step.submission()));
    }
}
