package org.throughline.instruments.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;
import org.throughline.instruments.AdministrationHistory;
import org.throughline.instruments.AnsweredRecord;
import org.throughline.instruments.ResultAction;
import org.throughline.instruments.ResultActionProcess;
import org.throughline.instruments.ResultActions;
import org.throughline.shell.DisplayFormat;

/** Which score means what, and what is to be done, for whoever does it. */
@Component
class ResultActionPrefill implements Prefill {

    private final ResultActions actions;
    private final AdministrationHistory history;
    private final DisplayFormat format;

    ResultActionPrefill(ResultActions actions, AdministrationHistory history, DisplayFormat format) {
        this.actions = actions;
        this.history = history;
        this.format = format;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("act-on-result");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID id = request.id(ResultActionProcess.Variables.RESULT_ACTION_ID);
        return id == null
                ? Map.of()
                : actions.find(id)
                        .map(action -> values(request.caseId(), action))
                        .orElse(Map.of());
    }

    private Map<String, Object> values(UUID caseId, ResultAction action) {
        AnsweredRecord answered = history.require(caseId, action.administrationId(), LocaleContextHolder.getLocale());
        return Map.of(
                "instrumentTitle", answered.row().definition().title(),
                "answeredOn",
                        format.date(
                                answered.row().answeredOn() == null
                                        ? answered.row().at()
                                        : answered.row().answeredOn()),
                "resultFound", format.label("finding", action.finding()),
                "resultToDo", format.label("result-action", action.action()));
    }
}
