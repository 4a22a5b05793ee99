package org.throughline.modelcheck.bpmn;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.model.ProcessModel;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.modelcheck.RuleSet;

/** All that can be wrong with a process. */
@Component
public class ProcessRuleSet implements RuleSet<ProcessModel> {

    /** What depends on other models too: checked again where one of those is drawn. */
    private static final List<ModelRule<CheckedProcess>> ACROSS = List.of(
            new UserTaskWithoutFormRule(),
            new UnknownCalledProcessRule(),
            new CallsItselfRule(),
            new UnknownDecisionRule(),
            new UnknownVersionRule(),
            new UnknownGroupRule(),
            new UnknownFlagRule(),
            new ValueOnSomeWaysRule(),
            new TypedExpressionRule(),
            new TypedDecisionRule(),
            new TypedActionInputRule(),
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
            new PlainConditionRule(),
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
            new UnreadableDateRule(),
            new FixedPersonRule(),
            new UnknownLicenceRule(),
            new ActivityRule(),
            new MissingActionRule(),
            new UnknownActionRule(),
            new CountlessInstancesRule(),
            new NameMissingRule(),
            new NotDrawnRule(),
            new OverlappingShapesRule());

    /** More than anybody reads in one picture; what grows with the square of it stays quick. */
    private static final int MOST_STEPS = 1_000;

    @Override
    public void check(ProcessModel processModel, CheckContext context, Findings findings) {
        checkable(processModel, context, findings).ifPresent(checkedProcess -> {
            OWN.forEach(rule -> rule.check(checkedProcess, context, findings));
            ACROSS.forEach(rule -> rule.check(checkedProcess, context, findings));
        });
    }

    @Override
    public void checkAcross(ProcessModel processModel, CheckContext context, Findings findings) {
        checkable(processModel, context, findings)
                .ifPresent(checkedProcess -> ACROSS.forEach(rule -> rule.check(checkedProcess, context, findings)));
    }

    /** Empty, and said, where it is too large to check or what is identified by an id is there twice. */
    private static Optional<CheckedProcess> checkable(
            ProcessModel processModel, CheckContext context, Findings findings) {
        if (processModel.steps().size() > MOST_STEPS || processModel.flows().size() > 3 * MOST_STEPS) {
            findings.errorOfFile("process-too-large", String.valueOf(MOST_STEPS));
            return Optional.empty();
        }
        CheckedProcess checkedProcess = new CheckedProcess(processModel);
        new DuplicateIdRule().check(checkedProcess, context, findings);
        return findings.findings().isEmpty() ? Optional.of(checkedProcess) : Optional.empty();
    }
}
