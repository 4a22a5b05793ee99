package org.throughline.studio.domain;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What was decided about offered models. A file that is shipped otherwise later is decided on anew. */
@Repository
public class OfferChoiceRepository {

    private final JdbcClient jdbc;

    OfferChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was turned down, or taken in by a redesign that is published. */
    public boolean isDecided(String resource, String sha256) {
        return jdbc.sql("""
                select count(*) from offer_choice c left join redesign r on r.id = c.redesign_id
                where c.resource = :resource and c.sha256 = :sha256
                    and (c.redesign_id is null or r.state = 'PUBLISHED')""")
                        .param("resource", resource)
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The redesign that takes it in, while it is drawn. */
    public Optional<UUID> underWay(String resource, String sha256) {
        return jdbc.sql("""
                select r.id from offer_choice c join redesign r on r.id = c.redesign_id
                where c.resource = :resource and c.sha256 = :sha256 and r.state in ('DRAWING', 'AWAITING_CONSENT')""")
                .param("resource", resource)
                .param("sha256", sha256)
                .query(UUID.class)
                .optional();
    }

    public void took(String resource, String sha256, UUID redesign, String by, Instant at) {
        choose(resource, sha256, redesign, by, at);
    }

    public void kept(String resource, String sha256, String by, Instant at) {
        choose(resource, sha256, null, by, at);
    }

    private void choose(String resource, String sha256, UUID redesign, String by, Instant at) {
        jdbc.sql("""
                insert into offer_choice (resource, sha256, redesign_id, chosen_by, chosen_at)
                values (:resource, :sha256, :redesign, :by, :at)
                on conflict (resource, sha256) do update set redesign_id = excluded.redesign_id,
                    chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""")
                .param("resource", resource)
                .param("sha256", sha256)
                .param("redesign", redesign, Types.OTHER)
                .param("by", by)
                .param("at", JdbcTime.of(at))
                .update();
    }
}
