package org.throughline.migration.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Where processes stood, as it is kept in a row. */
@Component
class MovedPositionMapper {

    private final ObjectMapper json;

    MovedPositionMapper(ObjectMapper json) {
        this.json = json;
    }

    String write(MovedPosition position) {
        try {
            return json.writeValueAsString(position);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null stays null. */
    MovedPosition read(String position) {
        try {
            return position == null ? null : json.readValue(position, MovedPosition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
