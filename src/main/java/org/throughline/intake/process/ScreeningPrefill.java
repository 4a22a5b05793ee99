package org.throughline.intake.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.engine.Forms;
import org.throughline.engine.Prefill;
import org.throughline.intake.IntakeTexts;
import org.throughline.intake.Intakes;
import org.throughline.intake.domain.ScreeningDecision;
import org.throughline.safety.Dangers;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Json;

/**
 * What the form screen-request opens with. Only what may be decided is offered: nobody alone turns a danger away. Whoever
 * answers otherwise all the same is told why not, and so what is only validated knows every answer.
 */
@Component
class ScreeningPrefill implements Prefill {

    private static final String FORM = "screen-request";
    private static final String DECISION = "screening";

    private final Cases cases;
    private final Answers answers;
    private final Dangers dangers;
    private final Forms forms;
    private final IntakeTexts intakeTexts;

    ScreeningPrefill(Cases cases, Answers answers, Dangers dangers, Forms forms, IntakeTexts intakeTexts) {
        this.cases = cases;
        this.answers = answers;
        this.dangers = dangers;
        this.forms = forms;
        this.intakeTexts = intakeTexts;
    }

    @Override
    public Set<String> formIds() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        if (request.caseId() == null) {
            return Map.of();
        }
        CaseSummary summary = cases.require(request.caseId());
        boolean mayTurnAway = request.reader() == null
                || dangers.mayTurnAway(summary.caseId(), request.reader().username());
        Map<String, Object> values = new HashMap<>();
        values.put("clientName", summary.clientName());
        values.put("requestSummary", intakeTexts.summary(answers.latest(summary.caseId(), Intakes.REQUEST_FORM)));
        values.put("dangerDescription", dangers.standing(summary.caseId()).orElse(null));
        values.put("turnAwayNeedsSecond", !mayTurnAway);
        values.put(
                "screenings",
                decisions().stream()
                        .filter(option -> mayTurnAway || option.get("value").equals(ScreeningDecision.ACCEPT.id()))
                        .toList());
        return values;
    }

    /** All that the form knows, in the reader's language. */
    private List<Map<String, Object>> decisions() {
        String form = forms.localized(forms.newest(FORM), LocaleContextHolder.getLocale());
        return new FormAnswers(Json.read(form))
                .rows("components").stream()
                        .filter(component -> DECISION.equals(component.text("key")))
                        .flatMap(component -> component.rows("values").stream())
                        .map(FormAnswers::values)
                        .toList();
    }
}
