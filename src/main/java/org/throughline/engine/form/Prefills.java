package org.throughline.engine.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Prefill;

/** Merges what every module offers for a form. */
@Component
public class Prefills {

    private final ObjectProvider<Prefill> prefills;

    Prefills(ObjectProvider<Prefill> prefills) {
        this.prefills = prefills;
    }

    /** What that form opens with: a measurement always opens empty. */
    public Map<String, Object> values(DeployedForm form, Prefill.PrefillRequest request) {
        return ScoredFields.emptied(form.schema(), merged(request));
    }

    private Map<String, Object> merged(Prefill.PrefillRequest request) {
        Map<String, Object> merged = new LinkedHashMap<>();
        prefills.orderedStream()
                .filter(prefill -> prefill.formIds().contains(request.formId()))
                .forEach(prefill -> merged.putAll(prefill.values(request)));
        return merged;
    }
}
