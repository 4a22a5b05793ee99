package org.throughline.engine.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** A case that stands in one step twice would be worked on twice, and approved by whoever comes last. */
@Component
class TokenCheck implements ConsistencyCheck {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final RepositoryService repository;

    TokenCheck(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    @Override
    public String claim() {
        return "No case runs the same process twice at once, and none stands in a step twice that is drawn once";
    }

    @Override
    public List<String> violations() {
        List<String> twice = jdbc.sql("""
                        select e.business_key_ || ' runs ' || d.key_ || ' ' || count(*) || ' times'
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.parent_id_ is null and e.super_exec_ is null
                        group by e.business_key_, d.key_ having count(*) > 1 limit 100""").query(String.class).list();
        List<String> steps = standing().stream()
                .filter(step -> !mayRepeat(step))
                .map(step -> step.caseNumber() + " stands in " + step.activity() + " " + step.times() + " times")
                .toList();
        return Stream.concat(twice.stream(), steps.stream()).limit(MOST).toList();
    }

    /** Only where somebody or something is: executions that merely hold others together stand nowhere. */
    private List<RepeatedToken> standing() {
        return jdbc.sql("""
                        select root.business_key_ as case_number, e.proc_def_id_ as definition, e.act_id_ as activity,
                            count(*) as times
                        from act_ru_execution e join act_ru_execution root on root.id_ = e.proc_inst_id_
                        where e.act_id_ is not null
                            and (e.is_active_ or exists (select from act_ru_execution called
                                where called.super_exec_ = e.id_))
                            and e.act_id_ not like '%#multiInstanceBody'
                        group by root.business_key_, e.proc_inst_id_, e.proc_def_id_, e.act_id_
                        having count(*) > 1 order by 1, 3""").query(RepeatedToken.class).list();
    }

    private boolean mayRepeat(RepeatedToken step) {
        ModelElementInstance drawn =
                repository.getBpmnModelInstance(step.definition()).getModelElementById(step.activity());
        return drawn instanceof FlowNode node
                && (waitsForTheOthers(node, step.times()) || mayRepeat(node, new HashSet<>()));
    }

    /** Where ways come together there is one token for each way that has arrived, until the last one has. */
    private static boolean waitsForTheOthers(FlowNode node, long times) {
        return (node instanceof ParallelGateway || node instanceof InclusiveGateway)
                && times <= node.getIncoming().size();
    }

    /** Where the drawing makes a token for each of several, or for each time that something happens beside the rest. */
    private static boolean mayRepeat(FlowNode node, Set<FlowNode> seen) {
        if (!seen.add(node)) {
            return false;
        }
        if (node instanceof Activity activity && activity.getLoopCharacteristics() != null
                || node instanceof BoundaryEvent event && !event.cancelActivity()
                || node instanceof StartEvent start && !start.isInterrupting()) {
            return true;
        }
        return node.getParentElement() instanceof SubProcess scope && mayRepeatWithin(scope, seen)
                || node.getParentElement().getChildElementsByType(SequenceFlow.class).stream()
                        .filter(flow -> flow.getTarget().equals(node))
                        .anyMatch(flow -> mayRepeat(flow.getSource(), seen));
    }

    private static boolean mayRepeatWithin(SubProcess scope, Set<FlowNode> seen) {
        boolean beside = scope.triggeredByEvent()
                && scope.getChildElementsByType(StartEvent.class).stream().anyMatch(start -> !start.isInterrupting());
        return beside || mayRepeat(scope, seen);
    }

    /** A step with more than one token in one process. */
    record RepeatedToken(String caseNumber, String definition, String activity, long times) {}
}
