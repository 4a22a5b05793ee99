package org.throughline.engine.deploy;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ShippedOffer;
import org.throughline.engine.ShippedOffers;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Sha256;

/** The table of offers. One a file; what is offered anew is another offer. */
@Component
class ShippedOfferRepository implements ShippedOffers {

    private final JdbcClient jdbc;
    private final Clock clock;

    ShippedOfferRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ShippedOffer> all() {
        return jdbc.sql("select * from shipped_offer order by resource")
                .query(ShippedOfferRepository::offer)
                .list();
    }

    @Override
    public Optional<ShippedOffer> find(UUID id) {
        return jdbc.sql("select * from shipped_offer where id = :id")
                .param("id", id)
                .query(ShippedOfferRepository::offer)
                .optional();
    }

    void offer(ShippedModel model, String key) {
        String content = new String(model.content(), StandardCharsets.UTF_8);
        jdbc.sql("""
                insert into shipped_offer (id, resource, kind, model_key, content, sha256, offered_at)
                values (:id, :resource, :kind, :key, :content, :sha256, :at)
                on conflict (resource) do update set id = excluded.id, kind = excluded.kind,
                    model_key = excluded.model_key, content = excluded.content, sha256 = excluded.sha256,
                    offered_at = excluded.offered_at
                where shipped_offer.sha256 <> excluded.sha256""")
                .param("id", UUID.randomUUID())
                .param("resource", model.name())
                .param("kind", model.kind().code())
                .param("key", key)
                .param("content", content)
                .param("sha256", Sha256.of(content))
                .param("at", JdbcTime.of(clock.instant()))
                .update();
    }

    /** What the program does not ship any more, or ships as the agency has it, is no offer. */
    void keepOnly(Collection<String> resources) {
        jdbc.sql("delete from shipped_offer where not (resource = any(:resources))")
                .param("resources", resources.toArray(String[]::new))
                .update();
    }

    private static ShippedOffer offer(ResultSet row, int number) throws SQLException {
        return new ShippedOffer(
                row.getObject("id", UUID.class),
                ModelKind.of(row.getString("kind")),
                row.getString("model_key"),
                row.getString("resource"),
                row.getString("content"),
                row.getString("sha256"),
                JdbcTime.instant(row, "offered_at"));
    }
}
