package org.throughline.instruments.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import org.throughline.shared.Json;

/** What FHIR knows an item of a questionnaire by. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LinkedItem(String linkId) {

    static LinkedItem of(JsonNode item) {
        try {
            return Json.mapper().convertValue(item, LinkedItem.class);
        } catch (IllegalArgumentException noText) {
            return new LinkedItem(null);
        }
    }
}
