package org.throughline.engine.task;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.throughline.engine.Workforce.Worker;
import org.throughline.shared.Actor;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/**
 * Leads the engine's own submit-form command (Tasklist, REST) through the door, in the name of the person signed in.
 * Nothing of the form becomes a process variable here.
 */
class DoorFormHandler implements TaskFormHandler {

    private final TaskFormHandler original;
    private final ObjectProvider<TaskSubmission> door;
    private final Colleagues colleagues;
    private final Wording wording;

    DoorFormHandler(
            TaskFormHandler original, ObjectProvider<TaskSubmission> door, Colleagues colleagues, Wording wording) {
        this.original = original;
        this.door = door;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        original.parseConfiguration(element, deployment, process, parse);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return original.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap answers, VariableScope scope) {
        CommandContext context = Context.getCommandContext();
        Actor actor = actor(context.getAuthenticatedUserId());
        try {
            context.runWithoutAuthorization(() -> {
                door.getObject().submit((TaskEntity) scope, WholeAnswers.of(answers), actor);
                return null;
            });
        } catch (FormRefused refused) {
            throw refusal(refused.errors().stream()
                    .map(FieldError::message)
                    .distinct()
                    .collect(Collectors.joining(" ")));
        } catch (Rejection rejection) {
            String text = wording.of(rejection);
            throw rejection.kind() == Rejection.Kind.FORBIDDEN ? new AuthorizationException(text) : refusal(text);
        }
    }

    /** The one kind of exception that the engine's REST API answers as the sender's fault. */
    private static FormFieldValidationException refusal(String message) {
        return new FormFieldValidationException("form", message);
    }

    private Actor actor(String username) {
        Worker worker = java.util.Optional.ofNullable(username)
                .flatMap(colleagues::find)
                .orElseThrow(() -> new EngineRefusal("Sign in to complete a task"));
        return actorOf(worker);
    }

    static Actor actorOf(Worker worker) {
        Set<String> roles =
                worker.groups().stream().filter(group -> !group.contains("@")).collect(Collectors.toSet());
        Set<String> teams = worker.groups().stream()
                .filter(group -> group.contains("@"))
                .map(group -> group.substring(group.indexOf('@') + 1))
                .collect(Collectors.toSet());
        return new Actor(worker.username(), worker.firstName() + " " + worker.lastName(), roles, teams);
    }
}
