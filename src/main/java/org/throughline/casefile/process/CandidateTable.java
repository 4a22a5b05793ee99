package org.throughline.casefile.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.casefile.WorkerCandidate;

/** Candidates for a case as a form shows them: rows with the reasons in words, and options to choose from. */
@Component
class CandidateTable {

    private final MessageSource messages;

    CandidateTable(MessageSource messages) {
        this.messages = messages;
    }

    List<Map<String, Object>> rows(List<WorkerCandidate> candidates) {
        return candidates.stream().map(this::row).toList();
    }

    List<Map<String, Object>> options(List<WorkerCandidate> candidates, Function<WorkerCandidate, String> value) {
        return candidates.stream()
                .map(candidate -> Map.<String, Object>of("label", label(candidate), "value", value.apply(candidate)))
                .toList();
    }

    private Map<String, Object> row(WorkerCandidate candidate) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", candidate.name());
        row.put("team", candidate.teamName());
        row.put("licence", candidate.licence() == null ? "–" : candidate.licence());
        row.put("cases", candidate.openCases());
        row.put("caseload", say("assign-worker.percent", candidate.caseload()));
        row.put(
                "why",
                candidate.reasons().stream()
                        .map(reason -> say("assignment-reason." + reason))
                        .collect(Collectors.joining(", ")));
        return row;
    }

    private String label(WorkerCandidate candidate) {
        return candidate.name() + " (" + candidate.teamName() + ")";
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
