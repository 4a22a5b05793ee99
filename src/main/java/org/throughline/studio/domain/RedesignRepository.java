package org.throughline.studio.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.shared.Cursor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** The table of redesigns. */
@Repository
public class RedesignRepository {

    private static final long PUBLISHING = 7_240_019;

    private final JdbcClient jdbc;

    RedesignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Redesign redesign) {
        bind(redesign, jdbc.sql("""
                insert into redesign (id, title, note, state, created_by, created_at, updated_at, drawn_by, consent_by,
                    consent_at, published_by, published_at, deployment_id, scenario_reason, differing_scenarios)
                values (:id, :title, :note, :state, :createdBy, :createdAt, :updatedAt, :drawnBy, :consentBy,
                    :consentAt, :publishedBy, :publishedAt, :deployment, :scenarioReason, :differing)"""))
                .param("createdBy", redesign.createdBy())
                .param("createdAt", JdbcTime.of(redesign.createdAt()))
                .update();
    }

    public void update(Redesign redesign) {
        bind(redesign, jdbc.sql("""
                update redesign set title = :title, note = :note, state = :state, updated_at = :updatedAt,
                    drawn_by = :drawnBy, consent_by = :consentBy, consent_at = :consentAt,
                    published_by = :publishedBy, published_at = :publishedAt, deployment_id = :deployment,
                    scenario_reason = :scenarioReason, differing_scenarios = :differing
                where id = :id""")).update();
    }

    /** @throws Rejection not found {@code redesign-unknown} */
    public Redesign require(UUID id) {
        return find("where id = :id", id);
    }

    /** As {@link #require}; whoever else would change it waits until this transaction is over. */
    public Redesign lock(UUID id) {
        return find("where id = :id for update", id);
    }

    /** Who publishes waits until nobody else does: what the newest version is, is known until the end. */
    public void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", PUBLISHING)
                .query((row, i) -> true)
                .list();
    }

    public Optional<Redesign> ofDeployment(String deploymentId) {
        return jdbc.sql("select * from redesign where deployment_id = :deployment")
                .param("deployment", deploymentId)
                .query(RedesignRepository::redesign)
                .optional();
    }

    /** By the deployment; those that no redesign made are left out. */
    public Map<String, Redesign> ofDeployments(Collection<String> deploymentIds) {
        if (deploymentIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from redesign where deployment_id in (:deployments)")
                .param("deployments", deploymentIds)
                .query(RedesignRepository::redesign)
                .list()
                .stream()
                .collect(Collectors.toMap(Redesign::deploymentId, Function.identity()));
    }

    /** Newest first. */
    public Slice<Redesign> list(RedesignState state, String after, int limit) {
        String of = state == null ? "" : " and state = :state";
        String beyond = after == null ? "" : " and (created_at, id) < (:at, :id)";
        StatementSpec query = jdbc.sql("select * from redesign where true" + of + beyond
                        + " order by created_at desc, id desc limit :limit")
                .param("limit", limit + 1)
                .param("state", state == null ? null : state.name());
        List<Redesign> found = (after == null ? query : beyond(query, after))
                .query(RedesignRepository::redesign)
                .list();
        return Slice.of(found, limit, last -> Cursor.of(last.createdAt(), last.id()));
    }

    /** Those that are still drawn, or wait for consent, the newest first. */
    public List<Redesign> open(int limit) {
        return jdbc.sql("""
                        select * from redesign where state in ('DRAWING', 'AWAITING_CONSENT')
                        order by created_at desc, id desc limit ?
                        """).param(limit).query(RedesignRepository::redesign).list();
    }

    private static StatementSpec beyond(StatementSpec query, String after) {
        List<String> parts = Cursor.parts(after, 2);
        try {
            return query.param("at", JdbcTime.of(Instant.parse(parts.get(0))))
                    .param("id", UUID.fromString(parts.get(1)));
        } catch (RuntimeException noCursorOfThisList) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }

    private Redesign find(String where, UUID id) {
        return jdbc.sql("select * from redesign " + where)
                .param("id", id)
                .query(RedesignRepository::redesign)
                .optional()
                .orElseThrow(() -> Rejection.notFound("redesign-unknown"));
    }

    private static StatementSpec bind(Redesign redesign, StatementSpec statement) {
        return statement
                .param("id", redesign.id())
                .param("title", redesign.title())
                .param("note", redesign.note())
                .param("state", redesign.state().name())
                .param("updatedAt", JdbcTime.of(redesign.updatedAt()))
                .param("drawnBy", redesign.drawnBy().toArray(String[]::new))
                .param("consentBy", redesign.consentBy())
                .param("consentAt", JdbcTime.of(redesign.consentAt()))
                .param("publishedBy", redesign.publishedBy())
                .param("publishedAt", JdbcTime.of(redesign.publishedAt()))
                .param("deployment", redesign.deploymentId())
                .param("scenarioReason", redesign.publication().scenarioReason())
                .param("differing", redesign.publication().differingScenarios().toArray(String[]::new));
    }

    private static Redesign redesign(ResultSet row, int number) throws SQLException {
        return new Redesign(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("note"),
                RedesignState.valueOf(row.getString("state")),
                row.getString("created_by"),
                JdbcTime.instant(row, "created_at"),
                JdbcTime.instant(row, "updated_at"),
                Set.of((String[]) row.getArray("drawn_by").getArray()),
                row.getString("consent_by"),
                JdbcTime.instant(row, "consent_at"),
                new RedesignPublication(
                        row.getString("published_by"),
                        JdbcTime.instant(row, "published_at"),
                        row.getString("deployment_id"),
                        row.getString("scenario_reason"),
                        List.of((String[]) row.getArray("differing_scenarios").getArray())));
    }
}
