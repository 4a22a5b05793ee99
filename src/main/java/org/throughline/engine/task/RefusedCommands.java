package org.throughline.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Refuses what the engine lets whoever works on a task do besides completing it: to leave it by an error, which moves
 * the process on without a submission, and to write about clients into the engine, where nobody guards or logs it.
 */
@Component
class RefusedCommands extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> REFUSED = Set.of(
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            AddCommentCmd.class,
            CreateAttachmentCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new Refusing());
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private static final class Refusing extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (REFUSED.contains(command.getClass())) {
                throw new EngineRefusal("Complete this task with its form; write notes on the case page");
            }
            return next.execute(command);
        }
    }
}
