package org.throughline.engine.client;

import jakarta.ws.rs.core.Response.Status;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskCompletion;
import org.throughline.engine.task.RefusalMessage;
import org.throughline.engine.task.StaffLookup;
import org.throughline.engine.task.SubmittedAnswers;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/**
 * Leads what a client does to a task through the one door, in their own name: to claim it, to give it back, to complete
 * it with its form. The engine's own command is never carried out.
 */
@Component
class TaskCommands {

    private final ObjectProvider<TaskCompletion> door;
    private final StaffLookup staffLookup;
    private final RefusalMessage refusalMessage;

    TaskCommands(ObjectProvider<TaskCompletion> door, StaffLookup staffLookup, RefusalMessage refusalMessage) {
        this.door = door;
        this.staffLookup = staffLookup;
        this.refusalMessage = refusalMessage;
    }

    static boolean include(Command<?> command) {
        return command instanceof ClaimTaskCmd
                || command instanceof AssignTaskCmd
                || command instanceof SubmitTaskFormCmd;
    }

    /** @return what a submission leaves behind: nothing that could be read */
    VariableMap carryOut(Command<?> command, IdentityService identity) {
        String username = EngineClient.username(identity);
        return EngineClient.aside(identity, () -> {
            Actor actor = staffLookup.actor(username).orElseThrow(() -> new ClientRefusal("Sign in"));
            try {
                carryOut(command, actor);
            } catch (FormRefused refused) {
                throw new ClientRefusal(Status.BAD_REQUEST, messages(refused));
            } catch (Rejection rejection) {
                throw new ClientRefusal(status(rejection), refusalMessage.of(rejection));
            }
            return Variables.createVariables();
        });
    }

    private void carryOut(Command<?> command, Actor actor) {
        var fields = new DirectFieldAccessor(command);
        String task = text(fields, "taskId");
        if (command instanceof SubmitTaskFormCmd) {
            door.getObject()
                    .complete(task, SubmittedAnswers.of((VariableMap) fields.getPropertyValue("properties")), actor);
            return;
        }
        String to = text(fields, "userId");
        if (to == null) {
            door.getObject().unclaim(task, actor);
        } else if (actor.isNamed(to)) {
            door.getObject().claim(task, actor);
        } else {
            throw Rejection.forbidden("task-not-yours");
        }
    }

    private static String text(DirectFieldAccessor fields, String name) {
        return (String) fields.getPropertyValue(name);
    }

    private static String messages(FormRefused refused) {
        return refused.errors().stream().map(FieldError::message).distinct().collect(Collectors.joining(" "));
    }

    private static Status status(Rejection rejection) {
        return switch (rejection.kind()) {
            case INVALID -> Status.BAD_REQUEST;
            case FORBIDDEN -> Status.FORBIDDEN;
            case NOT_FOUND -> Status.NOT_FOUND;
            case CONFLICT -> Status.CONFLICT;
        };
    }
}
