package org.throughline.casefile.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.ReadOnce;
import org.throughline.shared.TrialRun;

/** Where cases are kept. Whoever changes one locks it first, so that two changes come one after the other. */
@Repository
public class CaseFileRepository {

    private final JdbcClient jdbc;

    CaseFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case that is only tried takes no number away: it gets the one that no case has. */
    public String nextNumber(int year) {
        long serial = TrialRun.isRunning()
                ? 0
                : jdbc.sql("select nextval('case_number_seq')")
                        .query(Long.class)
                        .single();
        return "TL-%04d-%06d".formatted(year, serial);
    }

    public void add(CaseFile file) {
        ReadOnce.forget(CaseFile.class);
        jdbc.sql("""
                insert into case_file (id, case_number, person_id, client_name, client_birth_date, status, stage,
                    stage_entered_at, arrangements_open, episode, source, requested_by, presenting_problem, opened_by,
                    opened_at)
                values (:id, :number, :person, :name, :birth, :status, :stage, :entered, :arrangements, :episode,
                    :source, :requestedBy, :problem, :openedBy, :opened)""")
                .param("id", file.id())
                .param("number", file.number())
                .param("source", file.request().source())
                .param("requestedBy", file.request().requestedBy())
                .param("problem", file.request().presentingProblem())
                .param("openedBy", file.openedBy())
                .params(CaseColumns.of(file))
                .update();
    }

    public Optional<CaseFile> find(UUID id) {
        return ReadOnce.of(CaseFile.class, id, () -> jdbc.sql(CaseRowMapper.SELECT + "where c.id = :id")
                .param("id", id)
                .query(CaseRowMapper::map)
                .optional());
    }

    public Optional<CaseFile> find(String number) {
        return ReadOnce.of(
                CaseFile.class, number, () -> jdbc.sql(CaseRowMapper.SELECT + "where c.case_number = :number")
                        .param("number", number)
                        .query(CaseRowMapper::map)
                        .optional());
    }

    /** The case, held against other changes until the transaction ends. */
    public Optional<CaseFile> lock(UUID id) {
        ReadOnce.forget(CaseFile.class);
        Optional<CaseFile> held = jdbc.sql(CaseRowMapper.SELECT + "where c.id = :id for update")
                .param("id", id)
                .query(CaseRowMapper::map)
                .optional();
        return ReadOnce.keep(CaseFile.class, id, held);
    }

    public List<CaseFile> ofPerson(UUID personId) {
        return jdbc.sql(CaseRowMapper.SELECT + "where c.person_id = :person order by c.case_number desc limit 50")
                .param("person", personId)
                .query(CaseRowMapper::map)
                .list();
    }

    /** Writes a case that the caller holds by {@link #lock}, as it stands after a transition. */
    public void store(CaseFile file) {
        ReadOnce.forget(CaseFile.class);
        int written = jdbc.sql("""
                update case_file set person_id = :person, client_name = :name, client_birth_date = :birth,
                    status = :status, stage = :stage, stage_entered_at = :entered, arrangements_open = :arrangements,
                    episode = :episode, opened_at = :opened, closed_at = :closed, outcome = :outcome,
                    priority = :priority, response_due_at = :due, required_licence = :licence, risk_level = :risk,
                    worker = :worker, supervisor = :supervisor, team = :team
                where id = :id""")
                .param("id", file.id())
                .params(CaseColumns.of(file))
                .update();
        if (written != 1) {
            throw new IllegalStateException("No case " + file.number() + " to write");
        }
    }
}
