package org.throughline.engine.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/** Which rules of a table fired: the result that the engine hands on no longer says so. */
@Component
class FiredRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<String>> fired = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<String> heard = fired.get();
        if (heard != null) {
            event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(heard::add);
        }
    }

    /** @return what the work returns; {@code into} gets the ids of the rules that fired meanwhile */
    <T> T heard(List<String> into, Supplier<T> work) {
        List<String> outer = fired.get();
        List<String> heard = new ArrayList<>();
        fired.set(heard);
        try {
            return work.get();
        } finally {
            into.addAll(heard);
            if (outer == null) {
                fired.remove();
            } else {
                fired.set(outer);
            }
        }
    }
}
