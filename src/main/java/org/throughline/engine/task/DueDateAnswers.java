package org.throughline.engine.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/**
 * What the table of due dates answered to one command of the engine. Whoever dates a task anew asks for its due date and
 * for each of its reminders, and is answered the same; what a process asks on its way is a decision of the case, which is
 * recorded, and is asked each time.
 */
final class DueDateAnswers implements Session {

    private final Map<Map<String, Object>, List<Map<String, Object>>> known = new HashMap<>();

    private DueDateAnswers() {}

    static List<Map<String, Object>> of(
            Map<String, Object> inputs, Function<Map<String, Object>, List<Map<String, Object>>> table) {
        CommandContext command = Context.getCommandContext();
        return command == null || Context.getBpmnExecutionContext() != null
                ? table.apply(inputs)
                : command.getSession(DueDateAnswers.class).known.computeIfAbsent(inputs, table);
    }

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
