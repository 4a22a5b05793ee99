package org.throughline.modelcheck.bpmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;

/** A join awaits every way into it; behind a choice only one of them comes. */
class WaitingJoinRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess
                .steps("exclusiveGateway")
                .filter(choice -> checkedProcess.from(choice).size() > 1)
                .forEach(choice -> checkedProcess
                        .steps("parallelGateway")
                        .filter(join -> checkedProcess.to(join).size() > 1 && starves(checkedProcess, choice, join))
                        .forEach(join -> findings.error("join-starves", join, checkedProcess.called(choice.id()))));
    }

    /** Two ways of the choice lead straight, over plain steps only, into the same join. */
    private static boolean starves(CheckedProcess checkedProcess, FlowNode choice, FlowNode join) {
        return checkedProcess.from(choice).stream()
                        .filter(flow -> straightInto(checkedProcess, flow.target(), join.id()))
                        .count()
                > 1;
    }

    private static boolean straightInto(CheckedProcess checkedProcess, String from, String join) {
        Set<String> seen = new HashSet<>();
        String at = from;
        while (!at.equals(join)) {
            FlowNode step = checkedProcess.step(at);
            if (CheckedProcess.isGateway(step) || checkedProcess.from(step).size() != 1 || !seen.add(at)) {
                return false;
            }
            at = checkedProcess.from(step).get(0).target();
        }
        return true;
    }
}
