package org.throughline.fhir.resource;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.throughline.shared.Json;

/** Writes and reads resources as JSON; XML is not spoken here. What is read must be FHIR to the letter. */
@Component
public class FhirJson {

    public static final String MEDIA_TYPE = "application/fhir+json";

    /** Bytes; no resource that is taken here needs more. */
    public static final int LARGEST = 256 * 1024;

    private static final int DEEPEST = 40;

    private static final ObjectMapper STRICT = Json.strict(DEEPEST);

    /** Made at first use: it takes a second. */
    private static final class Context {
        static final FhirContext R4 = FhirContext.forR4();
    }

    public String write(Resource resource) {
        return parser().encodeResourceToString(resource);
    }

    /** The resource as plain JSON, to compare it with another. */
    public JsonNode tree(Resource resource) {
        try {
            return STRICT.readTree(write(resource));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws FhirRefused 400 where the text is no JSON, or no resource of that type */
    public <T extends Resource> T read(Class<T> type, String text) {
        try {
            JsonNode tree = STRICT.readTree(text);
            if (!tree.isObject() || !isStorable(tree)) {
                throw unreadable();
            }
            return parser().parseResource(type, text);
        } catch (JsonProcessingException | DataFormatException | IllegalArgumentException notFhir) {
            throw unreadable();
        }
    }

    /** The database keeps no NUL. */
    private static boolean isStorable(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().indexOf('\0') < 0;
        }
        for (JsonNode child : node) {
            if (!isStorable(child)) {
                return false;
            }
        }
        return true;
    }

    private static FhirRefused unreadable() {
        return new FhirRefused(HttpStatus.BAD_REQUEST, IssueType.STRUCTURE, "fhir.refused.unreadable");
    }

    /** A new one each time: it may not be shared between threads. */
    private static IParser parser() {
        IParser parser = Context.R4.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return parser;
    }
}
