package org.throughline.safety.process;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;
import org.throughline.safety.SafetyPlans;
import org.throughline.safety.SuicideResponseProcess;
import org.throughline.safety.SuicideResponseView;
import org.throughline.safety.SuicideResponseView.InquiryView;
import org.throughline.safety.SuicideResponses;
import org.throughline.shell.DisplayFormat;

/** What the forms of the response to a risk of suicide open with: how high it is, and the plan that is there. */
@Component
class SuicidePrefill implements Prefill {

    private static final String EMERGENCY = "call-emergency-services";
    private static final String CONTACT = "caring-contact";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx");

    private final SuicideResponses responses;
    private final SafetyPlans plans;
    private final DisplayFormat displayFormat;
    private final Clock clock;

    SuicidePrefill(SuicideResponses responses, SafetyPlans plans, DisplayFormat displayFormat, Clock clock) {
        this.responses = responses;
        this.plans = plans;
        this.displayFormat = displayFormat;
        this.clock = clock;
    }

    @Override
    public Set<String> formIds() {
        return Set.of(EMERGENCY, "consult-clinician", SafetyPlans.FORM, CONTACT, "close-suicide-response");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        if (request.formId().equals(SafetyPlans.FORM)) {
            return plans.current(request.caseId())
                    .map(current -> Map.<String, Object>copyOf(current.plan()))
                    .orElse(Map.of());
        }
        UUID id = request.id(SuicideResponseProcess.Variables.SUICIDE_RESPONSE_ID);
        if (id == null) {
            return Map.of();
        }
        SuicideResponseView response = responses.require(request.caseId(), id);
        List<InquiryView> inquiries = response.inquiries();
        Map<String, Object> values = new HashMap<>();
        values.put("levelName", displayFormat.label("suicide-level", response.level()));
        values.put(
                "reasonName",
                inquiries.isEmpty()
                        ? ""
                        : displayFormat.label(
                                "suicide-reason",
                                inquiries.get(inquiries.size() - 1).reason()));
        String now = ZonedDateTime.now(clock).format(MINUTES);
        if (request.formId().equals(EMERGENCY)) {
            values.put("calledAt", now);
        } else if (request.formId().equals(CONTACT)) {
            values.put("contactedAt", now);
        }
        return values;
    }
}
