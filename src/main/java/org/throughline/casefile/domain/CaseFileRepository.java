package org.throughline.casefile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Where cases are kept. Whoever changes one locks it first, so that two changes come one after the other. */
@Repository
public class CaseFileRepository {

    private final JdbcClient jdbc;

    CaseFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String nextNumber(int year) {
        long serial =
                jdbc.sql("select nextval('case_number_seq')").query(Long.class).single();
        return "TL-%04d-%06d".formatted(year, serial);
    }

    public void add(CaseFile file) {
        jdbc.sql("""
                insert into case_file (id, case_number, person_id, client_name, client_birth_date, status, stage,
                    stage_entered_at, episode, source, requested_by, presenting_problem, opened_by, opened_at)
                values (:id, :number, :person, :name, :birth, :status, :stage, :at, :episode, :source, :requestedBy,
                    :problem, :openedBy, :at)""")
                .param("id", file.id())
                .param("number", file.number())
                .param("person", file.personId())
                .param("name", file.clientName())
                .param("birth", file.clientBirthDate())
                .param("status", file.status())
                .param("stage", file.stage())
                .param("at", JdbcTime.of(file.openedAt()))
                .param("episode", file.episode())
                .param("source", file.source())
                .param("requestedBy", file.requestedBy())
                .param("problem", file.presentingProblem())
                .param("openedBy", file.openedBy())
                .update();
    }

    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql(CaseRowMapper.SELECT + "where c.id = :id")
                .param("id", id)
                .query(CaseRowMapper::map)
                .optional();
    }

    public Optional<CaseFile> find(String number) {
        return jdbc.sql(CaseRowMapper.SELECT + "where c.case_number = :number")
                .param("number", number)
                .query(CaseRowMapper::map)
                .optional();
    }

    /** The case, held against other changes until the transaction ends. */
    public Optional<CaseFile> lock(UUID id) {
        return jdbc.sql(CaseRowMapper.SELECT + "where c.id = :id for update")
                .param("id", id)
                .query(CaseRowMapper::map)
                .optional();
    }

    public List<CaseFile> ofPerson(UUID personId) {
        return jdbc.sql(CaseRowMapper.SELECT + "where c.person_id = :person order by c.case_number desc limit 50")
                .param("person", personId)
                .query(CaseRowMapper::map)
                .list();
    }

    public void link(UUID id, UUID personId, String name, LocalDate birthDate) {
        jdbc.sql("update case_file set person_id = :person, client_name = :name, client_birth_date = :birth"
                        + " where id = :id")
                .param("person", personId)
                .param("name", name)
                .param("birth", birthDate)
                .param("id", id)
                .update();
    }

    public void triage(UUID id, String priority, Instant responseDueAt, String licence) {
        jdbc.sql("update case_file set priority = :priority, response_due_at = :due, required_licence = :licence"
                        + " where id = :id")
                .param("priority", priority)
                .param("due", JdbcTime.of(responseDueAt))
                .param("licence", licence)
                .param("id", id)
                .update();
    }

    public void assign(UUID id, String worker, String supervisor, String team) {
        jdbc.sql("update case_file set worker = :worker, supervisor = :supervisor, team = :team where id = :id")
                .param("worker", worker)
                .param("supervisor", supervisor)
                .param("team", team)
                .param("id", id)
                .update();
    }

    public void risk(UUID id, String level) {
        jdbc.sql("update case_file set risk_level = :level where id = :id")
                .param("level", level)
                .param("id", id)
                .update();
    }

    public void stage(UUID id, StagePolicy.Move move, Instant at) {
        jdbc.sql("""
                update case_file set stage_entered_at = case when stage = :stage then stage_entered_at else :at end,
                    stage = :stage, arrangements_open = :open
                where id = :id""")
                .param("stage", move.stage())
                .param("open", move.arrangementsOpen())
                .param("at", JdbcTime.of(at))
                .param("id", id)
                .update();
    }

    public void close(UUID id, String outcome, Instant at) {
        jdbc.sql("update case_file set status = 'closed', closed_at = :at, outcome = :outcome,"
                        + " arrangements_open = 0 where id = :id")
                .param("at", JdbcTime.of(at))
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }

    public void reopen(UUID id, int episode, Instant at) {
        jdbc.sql("""
                update case_file set status = 'open', closed_at = null, outcome = null, stage = 'intake',
                    stage_entered_at = :at, opened_at = :at, episode = :episode, arrangements_open = 0
                where id = :id""")
                .param("at", JdbcTime.of(at))
                .param("episode", episode)
                .param("id", id)
                .update();
    }
}
