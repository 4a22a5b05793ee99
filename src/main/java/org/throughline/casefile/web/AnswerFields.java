package org.throughline.casefile.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.engine.ComponentTypes;
import org.throughline.engine.Forms;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;

/** The fields of all forms that are in use, whoever drew them, so that a list can be exported with what they answer. */
@Component
class AnswerFields {

    /** As many as one table can be read with. */
    static final int MOST = 20;

    private static final ObjectMapper JSON = Json.mapper();
    private final ModelLibrary library;
    private final Forms forms;
    private final MessageSource messages;

    AnswerFields(ModelLibrary library, Forms forms, MessageSource messages) {
        this.library = library;
        this.forms = forms;
        this.messages = messages;
    }

    List<AnswerFieldGroup> all(Locale locale) {
        return library.newest(ModelKind.FORM).stream()
                .map(form -> new AnswerFieldGroup(title(form.key(), locale), fields(form.key(), locale)))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    /** @param chosen {@code form.key}; what no form has is refused */
    List<AnswerField> of(List<String> chosen, Locale locale) {
        if (chosen.size() > MOST) {
            throw Rejection.invalidField("field", "export-fields-too-many", MOST);
        }
        return chosen.stream().map(id -> field(id, locale)).toList();
    }

    private AnswerField field(String id, Locale locale) {
        String form = id.substring(0, Math.max(0, id.indexOf('.')));
        return fields(form, locale).stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("field", "export-field-unknown"));
    }

    private String title(String form, Locale locale) {
        return messages.getMessage("form." + form + ".title", null, FilledForm.words(form), locale);
    }

    private List<AnswerField> fields(String form, Locale locale) {
        List<AnswerField> fields = new ArrayList<>();
        try {
            collect(form, JSON.readTree(forms.localized(forms.newest(form), locale)), fields);
        } catch (Rejection noSuchForm) {
            return List.of();
        } catch (JsonProcessingException deployedFormsAreJson) {
            throw new IllegalStateException(deployedFormsAreJson);
        }
        return fields;
    }

    /** Lists have many answers to one field, which no cell holds. */
    private static void collect(String form, JsonNode parent, List<AnswerField> fields) {
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText("");
            boolean answered =
                    ComponentTypes.ANSWERED.contains(component.path("type").asText()) && !key.isEmpty();
            if (answered && !component.path("disabled").asBoolean()) {
                fields.add(new AnswerField(form + "." + key, form, key, FilledForm.label(component)));
            }
            boolean nested = !component.path("path").asText("").isEmpty();
            if (!component.path("type").asText().equals("dynamiclist") && !nested) {
                collect(form, component, fields);
            }
        }
    }

    record AnswerFieldGroup(String title, List<AnswerField> fields) {}

    record AnswerField(String id, String form, String key, String label) {}
}
