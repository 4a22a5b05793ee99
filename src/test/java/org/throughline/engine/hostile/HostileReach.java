package org.throughline.engine.hostile;

import static org.throughline.engine.hostile.HostileModels.*;

import java.util.List;
import org.throughline.engine.EngineModels;

/** Processes that reach for other cases, ask for too much, or never end. */
final class HostileReach {

    private HostileReach() {}

    static List<Hostile> reach() {
        return List.of(
                extended(
                        "another case's id as an input",
                        input("00000000-0000-0000-0000-000000000001").replace("name='x'", "name='caseId'"),
                        "reserved-name 'caseId'"),
                step(
                        "another case's id as a result",
                        "<serviceTask id='Step' camunda:expression='${1}' camunda:resultVariable='caseId'/>",
                        "reserved-name 'caseId'"),
                step(
                        "another submission in the place of a task's own",
                        "<serviceTask id='Step' camunda:expression='${1}' camunda:resultVariable='submissionId_Step'/>",
                        "reserved-name 'submissionId_Step'"),
                step(
                        "another case's number for a called process",
                        "<callActivity id='Step' calledElement='other'><extensionElements><camunda:in businessKey='TL-2026-000001'/></extensionElements></callActivity>",
                        "other-case"),
                step(
                        "another variable passed on as the case",
                        "<callActivity id='Step' calledElement='other'><extensionElements><camunda:in source='x' target='caseId'/></extensionElements></callActivity>",
                        "reserved-name 'caseId'"),
                step(
                        "a variable in the place of an action",
                        "<serviceTask id='Step' camunda:expression='${1}' camunda:resultVariable='workDates'/>",
                        "reserved-name 'workDates'"),
                step(
                        "a signal to every case",
                        "<intermediateThrowEvent id='Step'><signalEventDefinition signalRef='S'/></intermediateThrowEvent>",
                        "signal"),
                raw(
                        "a process that a list can begin",
                        EngineModels.process(KEY, "<manualTask id='Step'/>")
                                .replace("isExecutable", "camunda:isStartableInTasklist='true' isExecutable"),
                        "starts-from-list"),
                raw(
                        "a process that a timer begins",
                        EngineModels.process(KEY, "<manualTask id='Step'/>")
                                .replace(
                                        "<startEvent id=\"Start\"/>",
                                        "<startEvent id='Start'><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></startEvent>"),
                        "starts-alone"));
    }

    static List<Hostile> amounts() {
        return List.of(
                step(
                        "a million instances",
                        many("<loopCardinality>1000000</loopCardinality>", ""),
                        "too-many-instances"),
                step(
                        "more instances than a number holds",
                        many("<loopCardinality>99999999999999999999</loopCardinality>", ""),
                        "too-many-instances"),
                timer("a timer that comes every second", "timeCycle", "R/PT1S", "cycle-too-short"),
                timer("a timer that comes at once, for ever", "timeCycle", "R/PT0S", "cycle-too-short"),
                timer("a timer of cron, every second", "timeCycle", "* * * * * ?", "cycle-unreadable"),
                extended(
                        "a failed step tried again for ever",
                        "<camunda:failedJobRetryTimeCycle>R999999999/PT0S</camunda:failedJobRetryTimeCycle>",
                        "too-many-retries"));
    }

    static List<Hostile> loops() {
        String endless = "endless-loop";
        return List.of(
                with("a loop without anybody's step", gateway("Step"), endless),
                step("a process that calls itself", "<callActivity id='Step' calledElement='evil'/>", "calls-itself"),
                raw(
                        "a loop by an error",
                        loopBy(
                                "<serviceTask id='Step' camunda:expression='${1}'/>",
                                "<boundaryEvent id='B' attachedToRef='Step'><errorEventDefinition/></boundaryEvent><sequenceFlow id='back' sourceRef='B' targetRef='Step'/>"),
                        endless),
                raw(
                        "a loop by a link",
                        EngineModels.processWith(
                                KEY,
                                "<exclusiveGateway id='Step' default='out'/>",
                                "<sequenceFlow id='on' sourceRef='Step' targetRef='T'><conditionExpression xsi:type='tFormalExpression'>${true}</conditionExpression></sequenceFlow><intermediateThrowEvent id='T'><linkEventDefinition name='L'/></intermediateThrowEvent><intermediateCatchEvent id='C'><linkEventDefinition name='L'/></intermediateCatchEvent><sequenceFlow id='back' sourceRef='C' targetRef='Step'/>"),
                        endless),
                raw(
                        "a loop by a condition that always holds",
                        EngineModels.processWith(
                                KEY,
                                "<exclusiveGateway id='Step' default='out'/>",
                                "<sequenceFlow id='on' sourceRef='Step' targetRef='C'><conditionExpression xsi:type='tFormalExpression'>${true}</conditionExpression></sequenceFlow><intermediateCatchEvent id='C'><conditionalEventDefinition><condition xsi:type='tFormalExpression'>${true}</condition></conditionalEventDefinition></intermediateCatchEvent><sequenceFlow id='back' sourceRef='C' targetRef='Step'/>"),
                        endless));
    }

    private static String loopBy(String step, String more) {
        return EngineModels.processWith(KEY, step, more);
    }
}
