package org.throughline.engine.form;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;

/**
 * Holds a submission against the form it answers: every rule that a Camunda Form can state is checked here as form-js
 * checks it in the browser, since a browser can be talked around.
 */
@Component
public class FormValidator {

    private final MessageSource messages;
    private final FormFeel formFeel;
    private final FieldRules rules;
    private final Counter refused;

    FormValidator(MessageSource messages, FormFeel formFeel, Clock clock, MeterRegistry metrics) {
        this.messages = messages;
        this.formFeel = formFeel;
        this.rules = new FieldRules(formFeel, clock);
        this.refused = Counter.builder("throughline.submissions.refused")
                .description("Form submissions that were refused")
                .register(metrics);
    }

    /**
     * @param schema the deployed form's JSON
     * @param prefill what the form opened with: given values of read-only fields, options read by key
     * @param answers as sent
     * @return the answers as they are kept: only fields of the form, trimmed and typed, empty ones left out
     * @throws FormRefused with a reason for each field that does not fit
     */
    public Map<String, Object> accept(
            String schema, Map<String, Object> prefill, Map<String, Object> answers, Locale locale) {
        Map<String, Object> kept = new LinkedHashMap<>();
        List<FieldError> errors = validate(schema, prefill, answers, locale, kept);
        if (!errors.isEmpty()) {
            refused.increment();
            throw new FormRefused(errors);
        }
        return kept;
    }

    /** Why {@link #accept} would refuse the answers; empty where it would take them. */
    public List<FieldError> refusals(
            String schema, Map<String, Object> prefill, Map<String, Object> answers, Locale locale) {
        return validate(schema, prefill, answers, locale, new LinkedHashMap<>());
    }

    private List<FieldError> validate(
            String schema,
            Map<String, Object> prefill,
            Map<String, Object> answers,
            Locale locale,
            Map<String, Object> kept) {
        CompiledForm form = CompiledForm.of(schema);
        List<FormComponent> components = form.components();
        FieldRefusals fieldRefusals = new FieldRefusals(messages, locale, form.id());
        new UnknownKeys(components).in(answers).forEach(fieldRefusals::addUnknown);
        Map<String, Object> root = context(components, prefill, answers);
        FieldScope fieldScope = new FieldScope(answers, prefill, "", root, null, List.of());
        new SubmissionValidation(formFeel, rules, fieldRefusals).over(components, fieldScope, "", false, kept);
        return fieldRefusals.errors();
    }

    /** The accepted values of the fields that carry the custom property {@code route}: they alone reach the process. */
    public Map<String, Object> routes(String schema, Map<String, Object> accepted) {
        Map<String, Object> routes = new LinkedHashMap<>();
        collectRoutes(CompiledForm.of(schema).components(), "", accepted, routes);
        return routes;
    }

    private static void collectRoutes(
            List<FormComponent> components, String at, Map<String, Object> accepted, Map<String, Object> routes) {
        for (FormComponent component : components) {
            if (component.isField() && component.isRouting()) {
                // a value left empty must not leave an earlier round's flag standing
                routes.put(component.key(), AnswerValues.at(accepted, AnswerValues.join(at, component.key())));
            } else if (!component.isList()) {
                collectRoutes(component.children(), AnswerValues.join(at, component.path()), accepted, routes);
            }
        }
    }

    /** Pre-filled values are visible to FEEL, except where they are a field's own: there, what was sent counts. */
    private static Map<String, Object> context(
            List<FormComponent> components, Map<String, Object> prefill, Map<String, Object> answers) {
        Map<String, Object> context = new LinkedHashMap<>(prefill);
        components.forEach(component -> forget(component, context));
        context.putAll(answers);
        return context;
    }

    private static void forget(FormComponent component, Map<String, Object> context) {
        boolean given = component.isDisabled() || component.text("readonly").equals("true");
        if (component.isField() && !given) {
            context.remove(component.key());
        }
        component.children().forEach(child -> forget(child, context));
    }
}
