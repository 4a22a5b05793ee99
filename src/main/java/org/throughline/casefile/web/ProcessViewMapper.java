package org.throughline.casefile.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseView;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.CaseProcesses.Position;
import org.throughline.shared.Rejection;

/** Where the processes of a case stand, as pictures and in words. */
@Component
class ProcessViewMapper {

    private final CaseProcesses processes;
    private final ElementNames elements;
    private final MessageSource messages;

    ProcessViewMapper(CaseProcesses processes, ElementNames elements, MessageSource messages) {
        this.processes = processes;
        this.elements = elements;
        this.messages = messages;
    }

    /** @param show id of the process whose picture is wanted; null for the one where something waits */
    Picture of(CaseView view, String show, Locale locale) {
        List<Position> positions = new ArrayList<>(processes.positions(view.caseNumber()));
        positions.sort(Comparator.comparing(Position::ended, Comparator.nullsFirst(Comparator.reverseOrder()))
                .thenComparing(Position::started));
        Map<String, Map<String, String>> names = new HashMap<>();
        List<ProcessEntry> entries = positions.stream()
                .map(position -> entry(position, view, names, locale))
                .toList();
        ProcessEntry shown = entries.stream()
                .filter(entry -> entry.id().equals(show))
                .findFirst()
                .or(() ->
                        entries.stream().filter(entry -> entry.ended() == null).findFirst())
                .or(() -> entries.stream().findFirst())
                .orElse(null);
        return new Picture(entries, shown);
    }

    String model(CaseView view, String instanceId) {
        return processes.positions(view.caseNumber()).stream()
                .filter(position -> position.processInstanceId().equals(instanceId))
                .findFirst()
                .map(position -> processes.model(position.processDefinitionId()))
                .orElseThrow(() -> Rejection.notFound("process-unknown"));
    }

    private ProcessEntry entry(
            Position position, CaseView view, Map<String, Map<String, String>> known, Locale locale) {
        Map<String, String> names =
                known.computeIfAbsent(position.processDefinitionId(), id -> elements.of(processes.model(id)));
        return new ProcessEntry(
                position.processInstanceId(),
                messages.getMessage("model.process." + position.processKey(), null, position.processName(), locale),
                position.version(),
                position.started(),
                position.ended(),
                position.activityIds(),
                position.visitedIds(),
                words(position.activityIds(), names, locale),
                words(position.visitedIds(), names, locale),
                "/cases/" + view.caseNumber() + "/process/" + position.processInstanceId() + "/model");
    }

    private String words(List<String> ids, Map<String, String> names, Locale locale) {
        return names.keySet().stream()
                .filter(ids::contains)
                .map(id -> messages.getMessage("task." + id, null, names.get(id), locale))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** @param shown the process whose picture is drawn; null where the case has none */
    record Picture(List<ProcessEntry> entries, ProcessEntry shown) {}

    record ProcessEntry(
            String id,
            String name,
            int version,
            Instant started,
            Instant ended,
            List<String> active,
            List<String> visited,
            String waitsAt,
            String passed,
            String source) {}
}
