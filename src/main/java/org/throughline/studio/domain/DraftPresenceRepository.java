package org.throughline.studio.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.shared.JdbcTime;

/** Who has a draft open, so that two people who draw the same know of each other. */
@Repository
public class DraftPresenceRepository {

    private static final Duration HERE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    DraftPresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void seen(DraftKey key, Actor by, Instant at) {
        DraftRepository.of(key, jdbc.sql("""
                insert into draft_presence (redesign_id, kind, model_key, username, display_name, seen_at)
                values (:redesign, :kind, :model, :username, :name, :at)
                on conflict (redesign_id, kind, model_key, username)
                do update set display_name = excluded.display_name, seen_at = excluded.seen_at"""))
                .param("username", by.username())
                .param("name", by.displayName())
                .param("at", JdbcTime.of(at))
                .update();
    }

    public void forget(UUID redesign) {
        jdbc.sql("delete from draft_presence where redesign_id = :redesign")
                .param("redesign", redesign)
                .update();
    }

    /** Names of those who have a draft of these redesigns open, without the person who asks. */
    public Map<DraftKey, List<String>> others(Collection<UUID> redesigns, Actor by, Instant now) {
        if (redesigns.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select redesign_id, kind, model_key, display_name from draft_presence
                        where redesign_id in (:redesigns) and username <> :username and seen_at > :since
                        order by display_name""")
                .param("redesigns", redesigns)
                .param("username", by.username())
                .param("since", JdbcTime.of(now.minus(HERE)))
                .query((row, i) -> Map.entry(
                        new DraftKey(
                                row.getObject("redesign_id", UUID.class),
                                ModelKind.of(row.getString("kind")),
                                row.getString("model_key")),
                        row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
