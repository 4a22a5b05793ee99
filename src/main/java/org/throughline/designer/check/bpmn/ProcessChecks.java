package org.throughline.designer.check.bpmn;

import java.util.List;
import org.throughline.designer.check.Findings;
import org.throughline.designer.check.KnownModels;
import org.throughline.designer.check.ModelRule;
import org.throughline.model.ProcessModel;

/** All that can be wrong with a process. */
public final class ProcessChecks {

    /** What depends on other models too: looked at again where one of those is drawn. */
    private static final List<ModelRule<CheckedProcess>> ACROSS = List.of(
            new UserTaskWithoutFormRule(),
            new UnknownCalledProcessRule(),
            new CallsItselfRule(),
            new UnknownDecisionRule(),
            new UnknownFlagRule(),
            new AnswersOfAnotherFormRule(),
            new AnswerNeverGivenRule(),
            new AnswerThatNobodyAsksForRule(),
            new DefaultThatDecidesRule(),
            new MessageThatNobodySendsRule(),
            new TakenTaskIdRule(),
            new CancelledWorkRule());

    private static final List<ModelRule<CheckedProcess>> OWN = List.of(
            new NoExecutableProcessRule(),
            new SeveralProcessesRule(),
            new ProcessWithoutHistoryRule(),
            new UnknownStageRule(),
            new MissingStartRule(),
            new MissingEndRule(),
            new LooseFlowRule(),
            new DuplicateFlowRule(),
            new DeadEndRule(),
            new UnreachableRule(),
            new LoopWithoutExitRule(),
            new LoopWithoutPauseRule(),
            new GatewayWithoutDefaultRule(),
            new FlowWithoutConditionRule(),
            new ImplicitSplitRule(),
            new GatewayJoinAndForkRule(),
            new SuperfluousGatewayRule(),
            new UnsupportedStepRule(),
            new InclusiveGatewayRule(),
            new EventGatewayWithoutEventsRule(),
            new BusyJoinRule(),
            new WaitingJoinRule(),
            new SeveralEventDefinitionsRule(),
            new BlankEventRule(),
            new LooseLinkRule(),
            new UnknownCauseRule(),
            new UnusedCauseRule(),
            new SuperfluousTerminationRule(),
            new EndlessTimerRule(),
            new UserTaskWithoutGroupRule(),
            new UserTaskWithoutDueDateRule(),
            new FixedPersonRule(),
            new UnknownLicenceRule(),
            new MissingActionRule(),
            new UnknownActionRule(),
            new CountlessInstancesRule(),
            new NameMissingRule(),
            new NotDrawnRule(),
            new OverlappingShapesRule());

    /** More than anybody reads in one checkedProcess; what grows with the square of it stays quick. */
    private static final int MOST_STEPS = 1_000;

    private ProcessChecks() {}

    public static void look(ProcessModel processModel, KnownModels knownModels, Findings report) {
        if (isTooLarge(processModel)) {
            report.errorOfFile("process-too-large", String.valueOf(MOST_STEPS));
            return;
        }
        CheckedProcess checkedProcess = new CheckedProcess(processModel);
        new DuplicateIdRule().look(checkedProcess, knownModels, report);
        if (!report.findings().isEmpty()) {
            return; // what is told by an id cannot be told where two have the same
        }
        OWN.forEach(check -> check.look(checkedProcess, knownModels, report));
        ACROSS.forEach(check -> check.look(checkedProcess, knownModels, report));
    }

    private static boolean isTooLarge(ProcessModel processModel) {
        return processModel.steps().size() > MOST_STEPS || processModel.flows().size() > 3 * MOST_STEPS;
    }

    /** Only what another model can put wrong. */
    public static void lookAcross(ProcessModel processModel, KnownModels knownModels, Findings report) {
        CheckedProcess checkedProcess = new CheckedProcess(processModel);
        ACROSS.forEach(check -> check.look(checkedProcess, knownModels, report));
    }
}
