package org.throughline.engine.client;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Stands before every command that a client's request begins with. What that command does within itself, such as the
 * steps that follow a completed task, is the engine's own work.
 */
@Component
class CommandGate extends AbstractProcessEnginePlugin {

    private final TaskCommands tasks;
    private final JobRetries retries;

    CommandGate(TaskCommands tasks, JobRetries retries) {
        this.tasks = tasks;
        this.retries = retries;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new GateInterceptor(engine));
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getCommandCheckers().add(retries);
    }

    private final class GateInterceptor extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;

        private GateInterceptor(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T execute(Command<T> command) {
            IdentityService identity = engine.getIdentityService();
            if (Context.getCommandContext() != null || !EngineClient.isPresent(identity)) {
                return next.execute(command);
            }
            if (TaskCommands.include(command)) {
                return (T) tasks.carryOut(command, identity);
            }
            ClientCommands.check(command, EngineClient.username(identity) != null);
            JobRetries.check(command);
            return EngineFaults.during(() -> next.execute(command));
        }
    }
}
