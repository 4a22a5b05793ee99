package org.throughline.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.StaffPort;
import org.throughline.engine.TaskQualification;
import org.throughline.shared.Actor;
import org.throughline.shared.Json;

/**
 * What a form permits, the program accepts: a form that asks what the work was offers the reader those kinds only that
 * their licences let them do. Whoever sends another all the same is refused as before.
 */
@Component
public class OfferedActivities {

    private static final ObjectMapper JSON = Json.mapper();
    private static final String ASKED = "\"" + TaskQualification.ACTIVITY + "\"";

    private final FormTexts texts;
    private final StaffPort staff;

    OfferedActivities(FormTexts texts, StaffPort staff) {
        this.texts = texts;
        this.staff = staff;
    }

    /** The form's JSON as that person is asked it, in their language. */
    public String asked(DeployedForm form, Locale locale, Actor reader) {
        String schema = texts.localized(form, locale);
        return schema.contains(ASKED) ? offered(schema, reader.username()) : schema;
    }

    private String offered(String schema, String username) {
        try {
            JsonNode form = JSON.readTree(schema);
            narrow(form.path("components"), username);
            return JSON.writeValueAsString(form);
        } catch (JsonProcessingException deployedFormsAreJson) {
            throw new IllegalStateException(deployedFormsAreJson);
        }
    }

    /** Fields within a group that has no path are fields of the form. */
    private void narrow(JsonNode components, String username) {
        for (JsonNode component : components) {
            if (TaskQualification.ACTIVITY.equals(component.path("key").asText())) {
                keepQualified(component.path("values").elements(), username);
            } else if (component.path("path").asText().isBlank()) {
                narrow(component.path("components"), username);
            }
        }
    }

    private void keepQualified(Iterator<JsonNode> options, String username) {
        while (options.hasNext()) {
            String activity = options.next().path("value").asText();
            if (!staff.isQualified(username, new TaskQualification(null, activity))) {
                options.remove();
            }
        }
    }
}
