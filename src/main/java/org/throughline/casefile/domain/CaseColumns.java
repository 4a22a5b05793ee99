package org.throughline.casefile.domain;

import java.util.HashMap;
import java.util.Map;
import org.throughline.shared.JdbcTime;

/** What may change of a case, as its row takes it. */
final class CaseColumns {

    private CaseColumns() {}

    static Map<String, Object> of(CaseFile file) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("person", file.client().personId());
        columns.put("name", file.client().name());
        columns.put("birth", file.client().birthDate());
        columns.put("status", file.status().id());
        columns.put("stage", file.stage().id());
        columns.put("entered", JdbcTime.of(file.progress().enteredAt()));
        columns.put("arrangements", file.progress().arrangementsOpen());
        columns.put("episode", file.episode().number());
        columns.put("opened", JdbcTime.of(file.episode().openedAt()));
        columns.put("closed", JdbcTime.of(file.episode().closedAt()));
        columns.put("outcome", file.episode().outcome());
        columns.put("priority", file.triage().priority());
        columns.put("due", JdbcTime.of(file.triage().responseDueAt()));
        columns.put("licence", file.triage().requiredLicence());
        columns.put("risk", file.riskLevel());
        columns.put("worker", file.assignment().worker());
        columns.put("supervisor", file.assignment().supervisor());
        columns.put("team", file.assignment().team());
        return columns;
    }
}
