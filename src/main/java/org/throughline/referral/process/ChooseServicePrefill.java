package org.throughline.referral.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;
import org.throughline.referral.ReferralChoices;
import org.throughline.referral.ReferralProcess;

/** The services to choose from. Where the directory has none at all, only the unmet need can be chosen. */
@Component
class ChooseServicePrefill implements Prefill {

    private static final String LABELS = "form.choose-service.choice.option.";

    private final ReferralChoices choices;
    private final MessageSource messages;

    ChooseServicePrefill(ReferralChoices choices, MessageSource messages) {
        this.choices = choices;
        this.messages = messages;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("choose-service");
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID referral = request.id(ReferralProcess.Variables.REFERRAL_ID);
        Map<String, Object> values = new LinkedHashMap<>();
        List<ReferralChoices.ServiceOption> services = referral == null ? List.of() : choices.options(referral);
        values.put(
                "services",
                services.stream()
                        .map(service -> option(service.label(), service.id()))
                        .toList());
        values.put(
                "choices",
                services.isEmpty() ? List.of(choice("unmet-need")) : List.of(choice("offer"), choice("unmet-need")));
        values.put("choice", services.isEmpty() ? "unmet-need" : "offer");
        values.put("urgency", "routine");
        if (referral != null) {
            choices.beginning(referral).forEach(values::put);
        }
        return values;
    }

    private Map<String, Object> choice(String value) {
        Locale locale = LocaleContextHolder.getLocale();
        return option(messages.getMessage(LABELS + value, null, locale), value);
    }

    private static Map<String, Object> option(String label, Object value) {
        return Map.of("label", label, "value", value.toString());
    }
}
