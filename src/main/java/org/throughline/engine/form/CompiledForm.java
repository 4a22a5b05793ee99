package org.throughline.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.throughline.shared.Json;

/**
 * A form's schema, read once for each text of it: what is deployed under a version never changes. Shared by all threads;
 * nobody changes its nodes.
 *
 * @param id the form's; empty where the schema has none
 */
record CompiledForm(String id, List<FormComponent> components) {

    /** Characters of schema that are kept read; all shipped forms together have 170,000. */
    private static final int KEPT = 10_000_000;

    private static final Cache<String, CompiledForm> READ = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String schema, CompiledForm form) -> schema.length())
            .build();

    /** @throws IllegalStateException where the schema is not JSON, which no deployed form is */
    static CompiledForm of(String schema) {
        return READ.get(schema, CompiledForm::read);
    }

    private static CompiledForm read(String schema) {
        try {
            JsonNode form = Json.mapper().readTree(schema);
            return new CompiledForm(
                    form.path("id").asText(""), FormComponent.of(form).children());
        } catch (JsonProcessingException deployedFormsAreJson) {
            throw new IllegalStateException("A deployed form is not JSON", deployedFormsAreJson);
        }
    }
}
