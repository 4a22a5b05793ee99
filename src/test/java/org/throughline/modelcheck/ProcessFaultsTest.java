package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.engine.ModelFile;

/** One clean process, and one change to it for each fault: the fault is said at its element, and nothing else is. */
class ProcessFaultsTest {

    private static final List<ModelFile> TABLES =
            List.of(table("all-levels", "COLLECT", "string"), table("by-number", "FIRST", "integer"));

    private static final CheckContext CONTEXT = ShippedLibrary.published(TABLES, ProcessSketch.ASKED);

    static final String CLEAN = "<startEvent id=\"Begin\" name=\"Begins\"/>"
            + ProcessSketch.work("Ask", "asked")
            + "<exclusiveGateway id=\"Agreed\" name=\"Agreed?\" default=\"Agreed_Settle\"/>"
            + "<serviceTask id=\"Settle\" name=\"Settle\" camunda:delegateExpression=\"${settleReferrals}\"/>"
            + "<endEvent id=\"Done\" name=\"Done\"/>"
            + ProcessSketch.flow("Begin", "Ask")
            + ProcessSketch.flow("Ask", "Agreed")
            + ProcessSketch.flow("Agreed", "Ask", "No", "${agreed == 'no'}")
            + "<sequenceFlow id=\"Agreed_Settle\" name=\"Yes\" sourceRef=\"Agreed\" targetRef=\"Settle\"/>"
            + ProcessSketch.flow("Settle", "Done");

    /** A table that looks at {@code agreed}. */
    private static ModelFile table(String id, String hitPolicy, String type) {
        return new ModelFile(id + ".dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
                <decision id="%s" name="%s"><decisionTable hitPolicy="%s">
                <input id="i"><inputExpression typeRef="%s"><text>agreed</text></inputExpression></input>
                <output id="o" name="level" typeRef="string"/>
                <rule id="r"><inputEntry><text></text></inputEntry><outputEntry><text>"low"</text></outputEntry></rule>
                </decisionTable></decision></definitions>""".formatted(id, id, hitPolicy, type));
    }

    record Fault(String said, String in, String change, String to) {

        Fault saying(String all) {
            return new Fault(all, in, change, to);
        }

        Fault without(String part) {
            return new Fault(said, in.replace(part, ""), change, to);
        }

        @Override
        public String toString() {
            return said;
        }
    }

    private static Fault fault(String said, String change, String to) {
        return new Fault(said, CLEAN, change, to);
    }

    /** The fault is drawn beside the clean steps. */
    private static Fault beside(String said, String drawn) {
        return new Fault(said, CLEAN, "<endEvent", drawn + "<endEvent");
    }

    /** The step is drawn on the way to the end. */
    private static Fault between(String said, String step) {
        return new Fault(
                said,
                CLEAN.replace("targetRef=\"Done\"", "targetRef=\"New\"") + ProcessSketch.flow("New", "Done"),
                "<endEvent",
                step + "<endEvent");
    }

    @Test
    void theCleanProcessIsNotAccused() {
        assertThat(ProcessSketch.check(ProcessSketch.process(CLEAN), CONTEXT))
                .extracting(ProcessSketch::said)
                .isEmpty();
    }

    @Test
    void aTimeInWeeksIsADueDateAsItIsATimer() {
        String inWeeks = CLEAN.replace("${workDates.due(execution)}", "P2W");
        assertThat(ProcessSketch.check(ProcessSketch.process(inWeeks), CONTEXT)).isEmpty();
    }

    @Test
    void theExampleOfAConditionIsOneInEveryLanguage() {
        Finding plain = ProcessSketch.check(
                        ProcessSketch.process(CLEAN.replace("${agreed == 'no'}", "agreed")), CONTEXT)
                .get(0);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("id"))) {
            String said = ShippedLibrary.text(plain, locale);
            String example = said.substring(said.indexOf("${"), said.lastIndexOf('}') + 1);
            assertThat(CONTEXT.expressions().ofModel(example).comparisons())
                    .extracting(comparison -> comparison.name() + " " + comparison.value())
                    .containsExactly("answer yes");
        }
    }

    @ParameterizedTest
    @MethodSource({
        "ofPeople",
        "ofActions",
        "ofWays",
        "ofChoices",
        "ofTimersAndEvents",
        "ofOtherModels",
        "ofTypes",
        "ofPlaces",
        "ofVersions",
        "ofPictures"
    })
    void aFaultIsSaidAtItsElementAndNothingElseIs(Fault fault) {
        assertThat(fault.in()).contains(fault.change());
        List<Finding> findings =
                ProcessSketch.check(ProcessSketch.process(fault.in().replace(fault.change(), fault.to())), CONTEXT);
        assertThat(findings.stream().map(ProcessSketch::said).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(fault.said().split(", "));
        assertThat(findings).allMatch(finding -> finding.key().contains(finding.code()));
    }

    static Stream<Fault> ofPeople() {
        return Stream.of(
                fault("form-missing at Ask, condition-unprovided at Agreed_Ask", "camunda:formRef=\"asked\"", ""),
                fault("form-unknown at Ask, condition-unprovided at Agreed_Ask", "\"asked\"", "\"no-such-form\""),
                fault(
                        "form-not-latest at Ask",
                        "camunda:formRefBinding=\"latest\"",
                        "camunda:formRefBinding=\"deployment\""),
                fault("group-missing at Ask", "camunda:candidateGroups=\"caseworker\"", ""),
                fault("group-unknown at Ask", "\"caseworker\"", "\"caseworkers\""),
                fault("group-unknown at Ask", "\"caseworker\"", "\"administrator\""),
                fault("group-unknown at Ask", "\"caseworker\"", "\"caseworker, administrator@north\""),
                fault("group-unknown at Ask", "\"caseworker\"", "\"${'caseworker,administrator'}\""),
                fault("group-unknown at Ask", "\"caseworker\"", "\"${agreed == 'no' ? 'intake' : 'administrator'}\""),
                fault("group-unknown at Ask", "\"caseworker\"", "\"caseworker,${agreed}\""),
                fault("group-missing at Ask", "\"caseworker\"", "\" \""),
                fault("date-unreadable at Ask", "${workDates.due(execution)}", "tomorrow"),
                fault("date-unreadable at Ask", "${workDates.due(execution)}", "P3"),
                fault("date-unreadable at Ask", "camunda:dueDate=", "camunda:followUpDate=\"soon\" camunda:dueDate="),
                fault("priority-unreadable at Ask", "camunda:dueDate=", "camunda:priority=\"high\" camunda:dueDate="),
                fault("due-date-missing at Ask", "camunda:dueDate=\"${workDates.due(execution)}\"", ""),
                fault("reminder-missing at Ask", "${remindWorker}", "${escalateToSupervisor}"),
                fault("escalation-missing at Ask", "${escalateToSupervisor}", "${remindWorker}"),
                fault(
                        "person-fixed at Ask",
                        "camunda:candidateGroups",
                        "camunda:assignee=\"bob\" camunda:candidateGroups"),
                fault(
                        "licence-unknown at Ask",
                        "<camunda:taskListener delegateExpression=\"${remindWorker}\"",
                        asks("<camunda:property name=\"requiredLicence\" value=\"LCWS\"/>")),
                fault(
                        "activity-unknown at Ask",
                        "<camunda:taskListener delegateExpression=\"${remindWorker}\"",
                        asks("<camunda:property name=\"activity\" value=\"therapy\"/>")),
                fault(
                        "activity-licence at Ask",
                        "<camunda:taskListener delegateExpression=\"${remindWorker}\"",
                        asks("<camunda:property name=\"activity\" value=\"diagnosis\"/>"
                                + "<camunda:property name=\"requiredLicence\" value=\"CADC\"/>")),
                fault(
                        "activity-nobody at Ask",
                        "<camunda:taskListener delegateExpression=\"${remindWorker}\"",
                        asks("<camunda:property name=\"activity\" value=\"counselling\"/>")));
    }

    private static String asks(String properties) {
        return "<camunda:properties>" + properties
                + "</camunda:properties><camunda:taskListener delegateExpression=\"${remindWorker}\"";
    }

    static Stream<Fault> ofActions() {
        return Stream.of(
                fault("action-missing at Settle", "camunda:delegateExpression=\"${settleReferrals}\"", ""),
                fault("action-unknown at Settle", "${settleReferrals}", "${settleReferral}"),
                fault("action-unknown at Settle", "${settleReferrals}", "${dataSource}"),
                fault("method-unknown at Ask", "workDates.due", "workDates.dues"),
                fault("action-unknown at Ask", "workDates.due", "workDate.due"),
                fault(
                        "action-foreign at Settle",
                        "camunda:delegateExpression=\"${settleReferrals}\"",
                        "camunda:class=\"a.B\""),
                fault("expression-unreadable at Ask", "${workDates.due(execution)}", "${workDates.due(execution"),
                fault("condition-plain at Agreed_Ask", "${agreed == 'no'}", "agreed == 'no'"),
                fault("condition-plain at Agreed_Ask", "${agreed == 'no'}", "${agreed == 'no'} or so"),
                beside(
                        "boundary-loose at Late",
                        "<boundaryEvent id=\"Late\" name=\"Too late\" attachedToRef=\"Nowhere\"><timerEventDefinition>"
                                + "<timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>"
                                + ProcessSketch.flow("Late", "Done")),
                fault("expression-unreadable at Agreed_Ask", "${agreed == 'no'}", "${agreed == 'no}"),
                fault("script-drawn at Settle", "serviceTask", "scriptTask"),
                fault(
                        "step-does-nothing at Settle",
                        "<serviceTask id=\"Settle\" name=\"Settle\" camunda:delegateExpression=\"${settleReferrals}\"/>",
                        "<task id=\"Settle\" name=\"Settle\"/>"),
                fault("input-unprovided at Settle", "${settleReferrals}", "${matchServices}"),
                fault("condition-unprovided at Agreed_Ask", "${agreed ==", "${agreet =="),
                fault("condition-unrouted at Agreed_Ask", "${agreed ==", "${comments =="),
                fault("answer-never-given at Agreed_Ask, answer-unasked at Ask", "'no'", "'nope'"));
    }

    static Stream<Fault> ofWays() {
        return Stream.of(
                fault("dead-end at Settle, unreachable at Done", ProcessSketch.flow("Settle", "Done"), ""),
                beside(
                        "unreachable at Alone",
                        "<serviceTask id=\"Alone\" name=\"Alone\" camunda:delegateExpression=\"${settleReferrals}\"/>"
                                + ProcessSketch.flow("Alone", "Done")),
                fault(
                        "start-missing at sketch, flow-loose at Begin_Ask, unreachable at Ask, unreachable at Agreed, unreachable at Settle, unreachable at Done",
                        "<startEvent id=\"Begin\" name=\"Begins\"/>",
                        ""),
                beside(
                        "several-starts at Second",
                        "<startEvent id=\"Second\" name=\"Second\"/>" + ProcessSketch.flow("Second", "Settle")),
                fault(
                        "loop-without-exit at Settle, unreachable at Done",
                        "targetRef=\"Done\"/>",
                        "targetRef=\"Wait\"/>" + ProcessSketch.work("Wait", "asked")
                                + ProcessSketch.flow("Wait", "Settle")),
                beside(
                                "loop-without-pause at Settle",
                                ProcessSketch.flow("Settle", "Settle2")
                                        + "<exclusiveGateway id=\"Settle2\" name=\"Enough?\" default=\"Settle2_Done\"/>"
                                        + ProcessSketch.flow("Settle2", "Settle", "No", "${agreed == 'no'}")
                                        + "<sequenceFlow id=\"Settle2_Done\" name=\"Yes\" sourceRef=\"Settle2\" targetRef=\"Done\"/>")
                        .without(ProcessSketch.flow("Settle", "Done")),
                fault(
                        "flow-loose at Settle_Nowhere",
                        ProcessSketch.flow("Settle", "Done"),
                        ProcessSketch.flow("Settle", "Done") + ProcessSketch.flow("Settle", "Nowhere")),
                fault(
                        "flow-twice at Settle_Done, implicit-split at Settle",
                        ProcessSketch.flow("Begin", "Ask"),
                        ProcessSketch.flow("Begin", "Ask")
                                + "<sequenceFlow id=\"Again\" sourceRef=\"Settle\" targetRef=\"Done\"/>"),
                beside(
                        "implicit-split at Settle",
                        "<endEvent id=\"Else\" name=\"Else\"/>" + ProcessSketch.flow("Settle", "Else")),
                fault("id-twice at Ask", "id=\"Settle\"", "id=\"Ask\""));
    }

    static Stream<Fault> ofChoices() {
        return Stream.of(
                fault(
                        "gateway-without-default at Agreed, condition-missing at Agreed_Settle",
                        " default=\"Agreed_Settle\"",
                        ""),
                fault(
                        "condition-missing at Agreed_Ask",
                        "<conditionExpression>${agreed == 'no'}</conditionExpression>",
                        ""),
                fault(
                        "default-with-condition at Agreed_Ask, condition-missing at Agreed_Settle",
                        "default=\"Agreed_Settle\"",
                        "default=\"Agreed_Ask\""),
                fault("gateway-inclusive at Agreed", "exclusiveGateway", "inclusiveGateway"),
                between("gateway-superfluous at New", "<exclusiveGateway id=\"New\" name=\"New?\"/>"),
                fault(
                        "step-unsupported at Agreed, condition-ignored at Agreed_Ask",
                        "exclusiveGateway",
                        "complexGateway"),
                fault("answer-missing at Agreed_Settle", " name=\"Yes\"", ""),
                fault(
                        "event-gateway at Agreed, condition-ignored at Agreed_Ask",
                        "<exclusiveGateway id=\"Agreed\" name=\"Agreed?\" default=\"Agreed_Settle\"/>",
                        "<eventBasedGateway id=\"Agreed\" name=\"What first?\"/>"));
    }

    static Stream<Fault> ofTimersAndEvents() {
        String timer =
                "<boundaryEvent id=\"Timer\" name=\"Late\" attachedToRef=\"Ask\" cancelActivity=\"false\"><timerEventDefinition>%s</timerEventDefinition></boundaryEvent>"
                        + ProcessSketch.flow("Timer", "Done");
        return Stream.of(
                beside("timer-endless at Timer", timer.formatted("<timeCycle>R/PT1H</timeCycle>")),
                beside("timer-endless at Timer", timer.formatted("<timeCycle>0 0 8 * * ?</timeCycle>")),
                beside("timer-too-often at Timer", timer.formatted("<timeCycle>R10/PT1S</timeCycle>")),
                beside("timer-unset at Timer", timer.formatted("")),
                beside("timer-unreadable at Timer", timer.formatted("<timeDuration>3 days</timeDuration>")),
                beside("timer-too-far at Timer", timer.formatted("<timeDuration>P5Y</timeDuration>")),
                beside("timer-fixed-day at Timer", timer.formatted("<timeDate>2030-01-01T00:00:00Z</timeDate>")),
                between("event-blank at New", "<intermediateCatchEvent id=\"New\" name=\"New\"/>"),
                between(
                        "cause-unnamed at New",
                        "<intermediateCatchEvent id=\"New\" name=\"New\"><messageEventDefinition/></intermediateCatchEvent>"),
                fault("cause-unused at Unused", "<endEvent", "<!-- Unused --><endEvent"),
                between("message-unsent at New", "<receiveTask id=\"New\" name=\"New\" messageRef=\"Unsent\"/>"),
                between(
                                "link-loose at New, unreachable at Done",
                                "<intermediateThrowEvent id=\"New\" name=\"New\"><linkEventDefinition name=\"A\"/></intermediateThrowEvent>")
                        .without(ProcessSketch.flow("New", "Done"))
                        .saying("dead-end at New, unreachable at Done, link-loose at New"),
                fault(
                        "termination-superfluous at Done",
                        "<endEvent id=\"Done\" name=\"Done\"/>",
                        "<endEvent id=\"Done\" name=\"Done\"><terminateEventDefinition/></endEvent>"),
                between(
                        "several-causes at New",
                        "<intermediateCatchEvent id=\"New\" name=\"New\"><messageEventDefinition messageRef=\"M\"/><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>"),
                between(
                        "start-with-cause at In",
                        "<subProcess id=\"New\" name=\"New\"><startEvent id=\"In\" name=\"In\"><messageEventDefinition messageRef=\"M\"/></startEvent><endEvent id=\"Out\" name=\"Out\"/>"
                                + ProcessSketch.flow("In", "Out") + "</subProcess>"),
                beside(
                        "start-without-cause at In",
                        "<subProcess id=\"New\" name=\"New\" triggeredByEvent=\"true\"><startEvent id=\"In\" name=\"In\"/><endEvent id=\"Out\" name=\"Out\"/>"
                                + ProcessSketch.flow("In", "Out") + "</subProcess>"));
    }

    static Stream<Fault> ofOtherModels() {
        String call =
                "<callActivity id=\"New\" name=\"New\" calledElement=\"%s\" camunda:calledElementBinding=\"latest\"><extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/>%s</extensionElements></callActivity>";
        String decide =
                "<businessRuleTask id=\"New\" name=\"New\" camunda:decisionRef=\"%s\" camunda:decisionRefBinding=\"latest\" camunda:resultVariable=\"days\" camunda:mapDecisionResult=\"singleEntry\"/>";
        return Stream.of(
                between("called-process-unknown at New", call.formatted("closures", "")),
                between("called-process-missing at New", call.formatted("", "")),
                between(
                        "called-without-case at New",
                        call.formatted("closure", "")
                                .replace("<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>", "")),
                between(
                        "passed-unprovided at New",
                        call.formatted("closure", "<camunda:in source=\"riskLevel\" target=\"riskLevel\"/>")),
                between(
                        "answer-unprovided at New",
                        call.formatted("closure", "<camunda:out source=\"weather\" target=\"weather\"/>")),
                between("decision-unknown at New", decide.formatted("triages")),
                between("decision-missing at New", "<businessRuleTask id=\"New\" name=\"New\"/>"),
                between("decision-several-outputs at New", decide.formatted("triage"))
                        .saying("decision-several-outputs at New, decision-input-unprovided at New"),
                between("decision-input-unprovided at New", decide.formatted("follow-up-interval")),
                between(
                        "instances-missing at New",
                        call.formatted("closure", "")
                                .replace("</callActivity>", "<multiInstanceLoopCharacteristics/></callActivity>")),
                between(
                        "expression-unprovided at New",
                        call.formatted("closure", "")
                                .replace(
                                        "</callActivity>",
                                        "<multiInstanceLoopCharacteristics camunda:collection=\"serviceIds\"/></callActivity>")),
                fault("task-id-taken at DraftPlan", "\"Ask\"", "\"DraftPlan\""),
                between(
                                "answers-of-another-form at New",
                                "<serviceTask id=\"New\" name=\"New\" camunda:delegateExpression=\"${recordReview}\"/>")
                        .saying("input-unprovided at New, answers-of-another-form at New"));
    }

    /** Types and values of a place, whatever holds elsewhere in the process. */
    static Stream<Fault> ofPlaces() {
        String later = ProcessSketch.work("Later", "asked")
                + "<exclusiveGateway id=\"Fork\" name=\"Fork?\" default=\"Fork_Later\"/>"
                + "<exclusiveGateway id=\"Join\"/><exclusiveGateway id=\"Say\" name=\"Say?\" default=\"Say_Done\"/>"
                + ProcessSketch.flow("Begin", "Fork")
                + "<sequenceFlow id=\"Fork_Later\" name=\"Yes\" sourceRef=\"Fork\" targetRef=\"Later\"/>"
                + ProcessSketch.flow("Later", "Join") + ProcessSketch.flow("Fork", "Join", "No", "${caseNumber == '1'}")
                + ProcessSketch.flow("Join", "Say") + ProcessSketch.flow("Say", "Ask", "No", "${%s}")
                + "<sequenceFlow id=\"Say_Done\" name=\"Yes\" sourceRef=\"Say\" targetRef=\"Done\"/>";
        Fault onOneWay = new Fault(
                "value-on-some-ways at Say_Ask",
                CLEAN.replace(ProcessSketch.flow("Begin", "Ask"), ""),
                "<endEvent",
                later.formatted("agreed == 'no'") + "<endEvent");
        String number = "<businessRuleTask id=\"New\" name=\"New\" camunda:decisionRef=\"follow-up-interval\""
                + " camunda:decisionRefBinding=\"latest\" camunda:resultVariable=\"agreed\""
                + " camunda:mapDecisionResult=\"singleEntry\"/>";
        String asked = "<exclusiveGateway id=\"Say\" name=\"Say?\" default=\"Say_Done\"/>"
                + ProcessSketch.flow("New", "Say") + ProcessSketch.flow("Say", "Ask", "No", "${agreed == 'no'}")
                + "<sequenceFlow id=\"Say_Done\" name=\"Yes\" sourceRef=\"Say\" targetRef=\"Done\"/>";
        Fault writtenAnew = new Fault(
                "compared-unlike at Say_Ask, decision-input-unprovided at New",
                CLEAN.replace(ProcessSketch.flow("Settle", "Done"), ProcessSketch.flow("Settle", "New")),
                "<endEvent",
                number + asked + "<endEvent");
        return Stream.of(onOneWay, writtenAnew);
    }

    static Stream<Fault> ofTypes() {
        return Stream.of(
                fault("condition-no-boolean at Agreed_Ask", "${agreed == 'no'}", "${agreed}"),
                fault("condition-no-boolean at Agreed_Ask", "${agreed == 'no'}", "${'no'}"),
                fault("compared-unlike at Agreed_Ask", "${agreed == 'no'}", "${agreed == 3}"),
                fault("compared-unlike at Agreed_Ask, answer-unasked at Ask", "${agreed == 'no'}", "${agreed == true}"),
                fault("operand-unlike at Agreed_Ask", "${agreed == 'no'}", "${not agreed}"),
                fault("compared-unlike at Agreed_Ask", "${agreed == 'no'}", "${workDates.due(execution) == 3}"),
                fault("expression-of-another-type at Ask", "${workDates.due(execution)}", "${agreed == 'no'}"),
                fault(
                        "expression-of-another-type at Ask",
                        "camunda:dueDate=",
                        "camunda:priority=\"${workDates.due(execution)}\" camunda:dueDate="),
                between(
                        "expression-of-another-type at New",
                        "<intermediateCatchEvent id=\"New\" name=\"New\"><timerEventDefinition><timeDuration>"
                                + "${workDates.due(execution)}</timeDuration></timerEventDefinition></intermediateCatchEvent>"),
                between(
                        "expression-of-another-type at New",
                        "<serviceTask id=\"New\" name=\"New\" camunda:delegateExpression=\"${settleReferrals}\">"
                                + "<multiInstanceLoopCharacteristics camunda:collection=\"agreed\"/></serviceTask>"),
                between(
                        "expression-of-another-type at New",
                        "<serviceTask id=\"New\" name=\"New\" camunda:delegateExpression=\"${settleReferrals}\">"
                                + "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality>"
                                + "<completionCondition>${agreed}</completionCondition></multiInstanceLoopCharacteristics></serviceTask>"),
                asking(
                        "group-unknown at Ask, decision-input-unprovided at Decide",
                        "triage\" camunda:mapDecisionResult=\"singleResult",
                        "\"caseworker\"",
                        "\"${triage.priority}\""),
                asking(
                        "part-unknown at Agreed_Ask, decision-input-unprovided at Decide",
                        "triage\" camunda:mapDecisionResult=\"singleResult",
                        "${agreed == 'no'}",
                        "${triage.urgency == 'urgent'}"),
                asking(
                        "variable-of-another-type at Settle, decision-input-unprovided at Decide",
                        "triage\" camunda:mapDecisionResult=\"resultList",
                        "${settleReferrals}",
                        "${recordTriage}"),
                asking(
                        "answer-unread at Settle, decision-input-unprovided at Decide",
                        "risk-level\" camunda:mapDecisionResult=\"singleResult",
                        "${settleReferrals}",
                        "${recordTriage}"),
                between("decision-several-answers at New", decide("all-levels", "singleEntry")),
                between("decision-input-of-another-type at New", decide("by-number", "singleEntry")));
    }

    private static String decide(String table, String mapping) {
        return "<businessRuleTask id=\"New\" name=\"New\" camunda:decisionRef=\"%s\" camunda:decisionRefBinding=\"latest\""
                        .formatted(table)
                + " camunda:resultVariable=\"level\" camunda:mapDecisionResult=\"%s\"/>".formatted(mapping);
    }

    /** A table is asked before anything else. */
    private static Fault asking(String said, String table, String change, String to) {
        String decide = "<businessRuleTask id=\"Decide\" name=\"Decide\" camunda:decisionRefBinding=\"latest\""
                + " camunda:resultVariable=\"triage\" camunda:decisionRef=\"%s\"/>".formatted(table);
        return new Fault(
                said,
                CLEAN.replace(
                        ProcessSketch.flow("Begin", "Ask"),
                        decide + ProcessSketch.flow("Begin", "Decide") + ProcessSketch.flow("Decide", "Ask")),
                change,
                to);
    }

    static Stream<Fault> ofVersions() {
        return Stream.of(
                fault(
                        "version-unknown at Ask, form-not-latest at Ask",
                        "camunda:formRefBinding=\"latest\"",
                        "camunda:formRefBinding=\"version\" camunda:formRefVersion=\"99\""),
                fault(
                        "version-unknown at Ask, form-not-latest at Ask",
                        "camunda:formRefBinding=\"latest\"",
                        "camunda:formRefBinding=\"version\""),
                fault(
                        "binding-unknown at Ask, form-not-latest at Ask",
                        "camunda:formRefBinding=\"latest\"",
                        "camunda:formRefBinding=\"newest\""));
    }

    static Stream<Fault> ofPictures() {
        return Stream.of(fault("name-missing at Settle", " name=\"Settle\"", ""));
    }
}
