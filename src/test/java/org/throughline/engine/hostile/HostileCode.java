package org.throughline.engine.hostile;

import static org.throughline.engine.hostile.HostileModels.*;

import java.util.ArrayList;
import java.util.List;

/** Processes that name scripts and classes. */
final class HostileCode {

    private static final String SCRIPT =
            "<camunda:script scriptFormat='javascript'>Java.type('" + CANARY + "').call()</camunda:script>";

    private HostileCode() {}

    static List<Hostile> scripts() {
        String no = "script";
        return List.of(
                step(
                        "a script task",
                        "<scriptTask id='Step' scriptFormat='javascript'><script>Java.type('" + CANARY
                                + "').call()</script></scriptTask>",
                        "script-task"),
                step(
                        "a script task in JUEL, whose engine is always there",
                        "<scriptTask id='Step' scriptFormat='juel'><script>" + CALL + "</script></scriptTask>",
                        "script-task"),
                step(
                        "a script task whose script lies in a file",
                        "<scriptTask id='Step' scriptFormat='groovy' camunda:resource='deployment://canary.groovy'/>",
                        "script-task"),
                extended("a script listener at the start of a step", listener(SCRIPT), no),
                extended(
                        "a script listener at a task",
                        "<camunda:taskListener event='create'>" + SCRIPT + "</camunda:taskListener>",
                        no),
                extended("a script as an input", input(SCRIPT), no),
                extended(
                        "a script as an output",
                        input(SCRIPT).replace("input", "output").replace("outputOutput", "inputOutput"),
                        no),
                extended(
                        "a script within a list within an input",
                        input("<camunda:list>" + SCRIPT + "</camunda:list>"),
                        no),
                extended(
                        "a script within a map within an input",
                        input("<camunda:map><camunda:entry key='a'>" + SCRIPT + "</camunda:entry></camunda:map>"),
                        no),
                flow(
                        "a script as a condition",
                        "language='javascript'",
                        "Java.type('" + CANARY + "').call()",
                        "script-language"),
                flow("a condition in JUEL by name", "language='juel'", CALL, "script-language"),
                with(
                        "a script as the condition of an event",
                        "<boundaryEvent id='B' attachedToRef='Step'><conditionalEventDefinition><condition"
                                + " xsi:type='tFormalExpression' language='javascript'>true</condition>"
                                + "</conditionalEventDefinition></boundaryEvent>",
                        "script-language"));
    }

    static List<Hostile> classes() {
        List<Hostile> all = new ArrayList<>(classesThatRun());
        all.addAll(List.of(
                step(
                        "a form handler class",
                        user("camunda:formHandlerClass='" + CANARY + "'", ""),
                        "'formHandlerClass'"),
                step("a mail task", "<serviceTask id='Step' camunda:type='mail'/>", "outside-worker"),
                step("a shell task", "<serviceTask id='Step' camunda:type='shell'/>", "outside-worker"),
                step(
                        "a task for a worker outside",
                        "<serviceTask id='Step' camunda:type='external' camunda:topic='t'/>",
                        "outside-worker"),
                extended(
                        "a connector",
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
                        "connector"),
                extended(
                        "generated form fields",
                        "<camunda:formData><camunda:formField id='f' type='string'><camunda:validation>"
                                + "<camunda:constraint name='validator' config='" + CANARY + "'/></camunda:validation>"
                                + "</camunda:formField></camunda:formData>",
                        "formdata"),
                step("a form of another page", user("camunda:formKey='embedded:app:forms/evil.html'", ""), "form-key"),
                step("a form key that is computed", user("camunda:formKey='" + quoted(CALL) + "'", ""), "form-key")));
        return all;
    }

    static List<Hostile> classesThatRun() {
        return List.of(
                step("a class as a service", "<serviceTask id='Step' camunda:class='" + CANARY + "'/>", "class"),
                step(
                        "a class by the old namespace",
                        "<serviceTask id='Step' activiti:class='" + CANARY + "'/>",
                        "class"),
                step("a class that sends", "<sendTask id='Step' camunda:class='" + CANARY + "'/>", "class"),
                step("a class as a rule", "<businessRuleTask id='Step' camunda:class='" + CANARY + "'/>", "class"),
                step(
                        "a class that throws a message",
                        "<intermediateThrowEvent id='Step'><messageEventDefinition camunda:class='" + CANARY
                                + "'/></intermediateThrowEvent>",
                        "class"),
                extended(
                        "a class that listens to a step",
                        "<camunda:executionListener event='start' class='" + CANARY + "'/>",
                        "class"),
                extended(
                        "a class that listens to a task",
                        "<camunda:taskListener event='create' class='" + CANARY + "'/>",
                        "class"),
                step(
                        "a class that maps variables",
                        "<callActivity id='Step' calledElement='other' camunda:variableMappingClass='" + CANARY + "'/>",
                        "'variableMappingClass'"),
                step(
                        "fields injected into an action",
                        "<serviceTask id='Step' camunda:delegateExpression='${remindWorker}'><extensionElements>"
                                + "<camunda:field name='reporter' expression='" + quoted(CALL)
                                + "'/></extensionElements></serviceTask>",
                        "field"));
    }

    private static String listener(String script) {
        return "<camunda:executionListener event='start'>" + script + "</camunda:executionListener>";
    }
}
