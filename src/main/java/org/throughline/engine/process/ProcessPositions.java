package org.throughline.engine.process;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.throughline.engine.CaseProcesses.Position;

/** Reads where the processes of a case stand and which way they came. */
final class ProcessPositions {

    private final RuntimeService runtime;
    private final HistoryService history;

    ProcessPositions(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    List<Position> of(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 500)
                .stream()
                .map(this::position)
                .toList();
    }

    private Position position(HistoricProcessInstance instance) {
        boolean ended = instance.getEndTime() != null;
        return new Position(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionVersion(),
                ended ? List.of() : runtime.getActiveActivityIds(instance.getId()),
                visited(instance.getId()),
                instance.getStartTime().toInstant(),
                ended ? instance.getEndTime().toInstant() : null);
    }

    private List<String> visited(String processInstanceId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .finished()
                .listPage(0, 1000)
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }
}
