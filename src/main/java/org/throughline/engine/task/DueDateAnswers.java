package org.throughline.engine.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/**
 * What the table of due dates answered to one command of the engine. A task's due date, its reminder and its escalation
 * follow from one answer: the table is asked once for each task that is made, and that is the decision that is recorded.
 * Whoever dates tasks anew outside a process is answered the same for the same question.
 */
final class DueDateAnswers implements Session {

    private final Map<Asked, List<Map<String, Object>>> known = new HashMap<>();

    private DueDateAnswers() {}

    static List<Map<String, Object>> of(
            Map<String, Object> inputs, Function<Map<String, Object>, List<Map<String, Object>>> table) {
        CommandContext command = Context.getCommandContext();
        if (command == null) {
            return table.apply(inputs);
        }
        BpmnExecutionContext process = Context.getBpmnExecutionContext();
        Asked asked = new Asked(process == null ? null : process.getExecution().getId(), inputs);
        Map<Asked, List<Map<String, Object>>> known = command.getSession(DueDateAnswers.class).known;
        List<Map<String, Object>> answer = known.get(asked);
        if (answer == null) {
            // not computeIfAbsent: a table may be asked by what a table leads to
            answer = table.apply(inputs);
            known.put(asked, answer);
        }
        return answer;
    }

    /** @param execution which the step that asks has for itself, so that another task's answer is not taken; null outside a process */
    private record Asked(String execution, Map<String, Object> inputs) {}

    @Override
    public void flush() {
        // nothing is written
    }

    @Override
    public void close() {
        known.clear();
    }

    /** Gives each command of the engine its own. */
    @Component
    static class DueDateSessions extends AbstractProcessEnginePlugin implements SessionFactory {

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            if (engine.getCustomSessionFactories() == null) {
                engine.setCustomSessionFactories(new ArrayList<>());
            }
            engine.getCustomSessionFactories().add(this);
        }

        @Override
        public Class<?> getSessionType() {
            return DueDateAnswers.class;
        }

        @Override
        public Session openSession() {
            return new DueDateAnswers();
        }
    }
}
