package org.throughline.casefile.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.casefile.Assignment;
import org.throughline.casefile.Client;
import org.throughline.casefile.Episode;
import org.throughline.casefile.ServiceRequest;
import org.throughline.casefile.Triage;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Stage;

/** The columns of a case and how they are read. */
final class CaseRowMapper {

    static final String SELECT = """
            select c.id, c.case_number, c.person_id, c.client_name, c.client_birth_date, c.stage,
                   c.stage_entered_at, c.arrangements_open, c.episode, c.source, c.requested_by, c.presenting_problem, c.priority,
                   c.response_due_at, c.risk_level, c.required_licence, c.worker, c.supervisor, c.team, c.opened_by,
                   c.opened_at, c.closed_at, c.outcome
            from case_file c
            """;

    private CaseRowMapper() {}

    /** The same with one column more. */
    static String select(String column) {
        return SELECT.replace("from case_file c", ", " + column + " from case_file c");
    }

    static CaseFile map(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                new Client(
                        row.getObject("person_id", UUID.class),
                        row.getString("client_name"),
                        row.getObject("client_birth_date", LocalDate.class)),
                new ServiceRequest(
                        row.getString("source"), row.getString("requested_by"), row.getString("presenting_problem")),
                row.getString("opened_by"),
                new Episode(
                        row.getInt("episode"),
                        JdbcTime.instant(row, "opened_at"),
                        JdbcTime.instant(row, "closed_at"),
                        row.getString("outcome")),
                new StageProgress(
                        Stage.of(row.getString("stage")),
                        JdbcTime.instant(row, "stage_entered_at"),
                        row.getInt("arrangements_open")),
                new Triage(
                        row.getString("priority"),
                        JdbcTime.instant(row, "response_due_at"),
                        row.getString("required_licence")),
                row.getString("risk_level"),
                new Assignment(row.getString("worker"), row.getString("supervisor"), row.getString("team")));
    }
}
