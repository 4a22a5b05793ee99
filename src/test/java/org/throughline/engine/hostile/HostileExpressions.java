package org.throughline.engine.hostile;

import static org.throughline.engine.hostile.HostileModels.*;

import java.util.List;
import org.throughline.engine.EngineModels;

/** Processes whose expressions reach beyond what is theirs, wherever an expression may stand. */
final class HostileExpressions {

    private HostileExpressions() {}

    static List<Hostile> expressions() {
        String calls = "expression-acts";
        return List.of(
                service("reflection in a service", CALL, calls),
                service(
                        "a bean of the program that is no action",
                        "${runtimeService.suspendProcessInstanceById('x')}",
                        calls),
                service(
                        "the services of the engine by the execution",
                        "${execution.processEngineServices}",
                        "expression-reads"),
                service(
                        "the services of the engine in brackets",
                        "${execution['processEngineServices']}",
                        "expression-reads"),
                service("a method of the execution", "${execution.setVariable('caseId', 'other')}", calls),
                service("the class of an action", "${workDates.class}", "expression-reads"),
                service("a method that every object has", "${workDates.getClass()}", calls),
                service("a call on what an action gives back", "${workDates.due(execution).getClass()}", calls),
                service("a call hidden in an argument", "${workDates.due(''.getClass())}", calls),
                service("a template nested in a template", "${workDates.due('${" + CALL.substring(2), "expression"),
                service("two expressions of which the second is hostile", "${flag}" + CALL, calls),
                service("an expression that is put off", CALL.replace('$', '#'), calls),
                service("a function of the engine", "${currentUser()}", "expression-calls 'currentUser'"),
                step(
                        "a bean that is no action as a delegate",
                        "<serviceTask id='Step' camunda:delegateExpression='${dataSource}'/>",
                        "action-unknown"),
                extended(
                        "reflection in a listener",
                        "<camunda:executionListener event='start' expression='" + quoted(CALL) + "'/>",
                        calls),
                extended(
                        "a task listener that is no action",
                        "<camunda:taskListener event='create' delegateExpression='${dataSource}'/>",
                        "action-unknown"),
                extended("reflection in an input", input(CALL), calls),
                extended(
                        "reflection in a list within an input",
                        input("<camunda:list><camunda:value>" + CALL + "</camunda:value></camunda:list>"),
                        calls),
                extended(
                        "reflection in the key of a map",
                        input("<camunda:map><camunda:entry key='" + quoted(CALL) + "'>x</camunda:entry></camunda:map>"),
                        calls),
                step("reflection in an assignee", user("camunda:assignee='" + quoted(CALL) + "'", ""), calls),
                step(
                        "reflection in candidate groups",
                        user("camunda:candidateGroups='" + quoted(CALL) + "'", ""),
                        calls),
                step("reflection in a due date", user("camunda:dueDate='" + quoted(CALL) + "'", ""), calls),
                step("reflection in a priority", user("camunda:priority='" + quoted(CALL) + "'", ""), calls),
                step("reflection in the name of a task", user("name='" + quoted(CALL) + "'", ""), "text-expression"),
                step(
                        "reflection in the note of a task",
                        user("", "<documentation>" + CALL + "</documentation>"),
                        "text-expression"),
                step(
                        "reflection in a form's name",
                        user("camunda:formRef='" + quoted(CALL) + "' camunda:formRefBinding='latest'", ""),
                        "name-computed"),
                timer("reflection in the date of a timer", "timeDate", CALL, calls),
                timer("reflection in the duration of a timer", "timeDuration", CALL, calls),
                flow("reflection in a condition", "", CALL, calls),
                step(
                        "reflection in the process that is called",
                        "<callActivity id='Step' calledElement='" + quoted(CALL) + "'/>",
                        "name-computed"),
                step(
                        "reflection in what is passed on",
                        "<callActivity id='Step' calledElement='other'><extensionElements><camunda:in sourceExpression='"
                                + quoted(CALL) + "' target='x'/></extensionElements></callActivity>",
                        calls),
                step(
                        "reflection in the decision that is asked",
                        "<businessRuleTask id='Step' camunda:decisionRef='" + quoted(CALL) + "'/>",
                        "name-computed"),
                step(
                        "reflection in a number of instances",
                        many("<loopCardinality>" + CALL + "</loopCardinality>", ""),
                        calls),
                step("reflection in a collection", many("", "camunda:collection='" + quoted(CALL) + "'"), calls),
                step(
                        "reflection in when to stop",
                        many(
                                "<loopCardinality>2</loopCardinality><completionCondition>" + CALL
                                        + "</completionCondition>",
                                ""),
                        calls),
                raw(
                        "reflection in the name of a message",
                        EngineModels.process(KEY, "<receiveTask id='Step' messageRef='M'/>")
                                .replace("<process", "<message id='M' name=\"" + CALL + "\"/><process"),
                        "text-expression"),
                step(
                        "reflection in a job's priority",
                        "<manualTask id='Step' camunda:asyncBefore='true' camunda:jobPriority='" + quoted(CALL) + "'/>",
                        calls));
    }
}
