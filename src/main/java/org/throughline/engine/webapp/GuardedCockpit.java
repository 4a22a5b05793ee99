package org.throughline.engine.webapp;

import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.db.CommandExecutor;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.engine.client.CockpitCommands;

/** Cockpit's own queries go past the engine's commands, so they get a guard of their own. */
@Component
@ConditionalOnProperty(name = "throughline.camunda-webapps.enabled", matchIfMissing = true)
class GuardedCockpit {

    private final CockpitCommands commands;

    GuardedCockpit(CockpitCommands commands) {
        this.commands = commands;
    }

    /** Cockpit puts its own delegate there while the web server starts. */
    @EventListener(ServletWebServerInitializedEvent.class)
    void guard() {
        Cockpit.setCockpitRuntimeDelegate(new Delegate(commands));
    }

    private static final class Delegate extends DefaultCockpitRuntimeDelegate {

        private final CockpitCommands commands;

        private Delegate(CockpitCommands commands) {
            this.commands = commands;
        }

        @Override
        protected CommandExecutor createCommandExecutor(String engine) {
            return new GuardedExecutor(super.createCommandExecutor(engine), commands);
        }
    }

    private record GuardedExecutor(CommandExecutor original, CockpitCommands commands) implements CommandExecutor {

        @Override
        public <T> T executeCommand(org.camunda.bpm.engine.impl.interceptor.Command<T> command) {
            commands.check(command);
            return original.executeCommand(command);
        }
    }
}
