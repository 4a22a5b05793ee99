package org.throughline.migration.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Where administrators sent the open work of steps that are gone, process by process. */
@Repository
public class StepMappingRepository {

    private static final TypeReference<Map<String, String>> STEPS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StepMappingRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void put(UUID redesign, String processKey, Map<String, String> steps, String by, Instant at) {
        try {
            jdbc.sql("""
                            insert into step_mapping (redesign, process_key, steps, mapped_by, mapped_at)
                            values (?, ?, ?::jsonb, ?, ?)
                            on conflict (redesign, process_key) do update set steps = excluded.steps,
                                mapped_by = excluded.mapped_by, mapped_at = excluded.mapped_at
                            """)
                    .params(redesign, processKey, json.writeValueAsString(steps), by, JdbcTime.of(at))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By process, old step to new step. */
    public Map<String, Map<String, String>> of(UUID redesign) {
        Map<String, Map<String, String>> mappings = new HashMap<>();
        jdbc.sql("select process_key, steps from step_mapping where redesign = ?")
                .param(redesign)
                .query(row -> {
                    mappings.put(row.getString(1), read(row.getString(2)));
                });
        return mappings;
    }

    /** When anything of the redesign was mapped last. */
    public Optional<Instant> mappedAt(UUID redesign) {
        return jdbc.sql("select mapped_at from step_mapping where redesign = ? order by mapped_at desc limit 1")
                .param(redesign)
                .query((row, n) -> JdbcTime.instant(row, 1))
                .optional();
    }

    private Map<String, String> read(String steps) {
        try {
            return json.readValue(steps, STEPS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
