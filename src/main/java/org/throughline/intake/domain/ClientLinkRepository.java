package org.throughline.intake.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.intake.domain.ClientLink.LinkState;
import org.throughline.intake.domain.ClientLink.LinkStep;
import org.throughline.shared.JdbcTime;

/** The table of proposed, confirmed, declined and undone links. */
@Repository
public class ClientLinkRepository {

    private final JdbcClient jdbc;

    ClientLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ClientLink link) {
        jdbc.sql("""
                insert into client_link (id, case_id, told_id, known_id, proposed_by, proposed_at, grounds, state)
                values (:id, :case, :told, :known, :by, :at, :grounds, 'proposed')""")
                .param("id", link.id())
                .param("case", link.caseId())
                .param("told", link.statedId())
                .param("known", link.knownId())
                .param("by", link.proposal().by())
                .param("at", JdbcTime.of(link.proposal().at()))
                .param("grounds", link.proposal().reason(), Types.VARCHAR)
                .update();
    }

    /** The link, held against other changes until the transaction ends. */
    public Optional<ClientLink> lock(UUID id) {
        return jdbc.sql("select * from client_link where id = :id for update")
                .param("id", id)
                .query(ClientLinkRepository::link)
                .optional();
    }

    public Optional<ClientLink> find(UUID id) {
        return jdbc.sql("select * from client_link where id = :id")
                .param("id", id)
                .query(ClientLinkRepository::link)
                .optional();
    }

    /** All links of a case, and those of other cases that moved it too, newest first. */
    public List<ClientLink> ofCase(UUID caseId) {
        return jdbc.sql("""
                select * from client_link where id in (
                    select id from client_link where case_id = :case
                    union
                    select id from client_link where moved @> array[cast(:case as uuid)])
                order by proposed_at desc limit 50""")
                .param("case", caseId)
                .query(ClientLinkRepository::link)
                .list();
    }

    public void decide(UUID id, LinkState state, List<UUID> moved, String notes, String by, Instant at) {
        jdbc.sql("""
                update client_link set state = :state, moved = :moved, decision_notes = :notes, decided_by = :by,
                    decided_at = :at
                where id = :id""")
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("moved", moved.toArray(UUID[]::new))
                .param("notes", notes, Types.VARCHAR)
                .param("by", by)
                .param("at", JdbcTime.of(at))
                .param("id", id)
                .update();
    }

    /** @param state undone or withdrawn */
    public void takeBack(UUID id, LinkState state, String reason, String by, Instant at) {
        jdbc.sql("update client_link set state = :state, undo_reason = :reason, undone_by = :by, undone_at = :at"
                        + " where id = :id")
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("reason", reason)
                .param("by", by)
                .param("at", JdbcTime.of(at))
                .param("id", id)
                .update();
    }

    private static ClientLink link(ResultSet row, int number) throws SQLException {
        return new ClientLink(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("told_id", UUID.class),
                row.getObject("known_id", UUID.class),
                step(row, "proposed_by", "proposed_at", "grounds"),
                LinkState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                step(row, "decided_by", "decided_at", "decision_notes"),
                List.of((UUID[]) row.getArray("moved").getArray()),
                step(row, "undone_by", "undone_at", "undo_reason"));
    }

    private static LinkStep step(ResultSet row, String by, String at, String reason) throws SQLException {
        return new LinkStep(row.getString(by), JdbcTime.instant(row, at), row.getString(reason));
    }
}
