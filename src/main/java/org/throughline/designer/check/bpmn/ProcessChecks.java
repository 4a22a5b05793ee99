package org.throughline.designer.check.bpmn;

import java.util.List;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.Drawing;

/** All that can be wrong with a process. */
public final class ProcessChecks {

    /** What depends on other models too: looked at again where one of those is drawn. */
    private static final List<Check<Picture>> ACROSS = List.of(
            new UserTaskWithoutForm(),
            new UnknownCalledProcess(),
            new CallsItself(),
            new UnknownDecision(),
            new UnknownFlag(),
            new AnswersOfAnotherForm(),
            new AnswerNeverGiven(),
            new AnswerThatNobodyAsksFor(),
            new DefaultThatDecides(),
            new MessageThatNobodySends(),
            new TakenTaskId(),
            new CancelledWorkRule());

    private static final List<Check<Picture>> OWN = List.of(
            new NoExecutableProcess(),
            new SeveralProcesses(),
            new ProcessWithoutHistory(),
            new UnknownStage(),
            new MissingStart(),
            new MissingEnd(),
            new LooseFlow(),
            new DuplicateFlow(),
            new DeadEnd(),
            new Unreachable(),
            new LoopWithoutExit(),
            new LoopWithoutPause(),
            new GatewayWithoutDefault(),
            new FlowWithoutCondition(),
            new ImplicitSplit(),
            new GatewayJoinAndFork(),
            new SuperfluousGateway(),
            new UnsupportedStep(),
            new InclusiveGateway(),
            new EventGatewayWithoutEvents(),
            new BusyJoin(),
            new WaitingJoin(),
            new SeveralEventDefinitions(),
            new BlankEvent(),
            new LooseLink(),
            new UnknownCause(),
            new UnusedCause(),
            new SuperfluousTermination(),
            new EndlessTimer(),
            new UserTaskWithoutGroup(),
            new UserTaskWithoutDueDate(),
            new FixedPerson(),
            new UnknownLicence(),
            new MissingAction(),
            new UnknownAction(),
            new CountlessInstances(),
            new NameMissing(),
            new NotDrawn(),
            new OverlappingShapes());

    /** More than anybody reads in one picture; what grows with the square of it stays quick. */
    private static final int MOST_STEPS = 1_000;

    private ProcessChecks() {}

    public static void look(Drawing drawing, Known known, Report report) {
        if (isTooLarge(drawing)) {
            report.errorOfFile("process-too-large", String.valueOf(MOST_STEPS));
            return;
        }
        Picture picture = new Picture(drawing);
        new DuplicateId().look(picture, known, report);
        if (!report.findings().isEmpty()) {
            return; // what is told by an id cannot be told where two have the same
        }
        OWN.forEach(check -> check.look(picture, known, report));
        ACROSS.forEach(check -> check.look(picture, known, report));
    }

    private static boolean isTooLarge(Drawing drawing) {
        return drawing.steps().size() > MOST_STEPS || drawing.flows().size() > 3 * MOST_STEPS;
    }

    /** Only what another model can put wrong. */
    public static void lookAcross(Drawing drawing, Known known, Report report) {
        Picture picture = new Picture(drawing);
        ACROSS.forEach(check -> check.look(picture, known, report));
    }
}
