package org.throughline.studio.domain;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which forms open tasks ask, read from what the work list publishes. */
@Repository
public class FormInUseRepository {

    private final JdbcClient jdbc;

    FormInUseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, Long> openCases() {
        return jdbc
                .sql("select form_id, count(distinct case_number) as cases from published_form_in_use group by form_id")
                .query((row, i) -> Map.entry(row.getString("form_id"), row.getLong("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public long openCases(String form) {
        return jdbc.sql("select count(distinct case_number) from published_form_in_use where form_id = :form")
                .param("form", form)
                .query(Long.class)
                .single();
    }
}
