package org.throughline.directory.domain;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.directory.EntryKind;
import org.throughline.directory.NeedCategories;
import org.throughline.shared.Actor;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;

/** What an administrator says a service is for, against what its words say. */
@Service
@Transactional
public class NeedOverrideRepository {

    private final JdbcClient jdbc;
    private final EntryRepository entries;
    private final EntryChangeRepository history;
    private final Clock clock;

    NeedOverrideRepository(JdbcClient jdbc, EntryRepository entries, EntryChangeRepository history, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Sets the needs that a service serves; empty lets its terms and words decide again.
     *
     * @param main which of them it is for in the first place; null for the first of the categories
     * @throws Rejection forbidden {@code import-administrators-only}; not found {@code service-unknown}; invalid {@code
     *     need-unknown}
     */
    public void decide(UUID serviceId, String main, Collection<String> needs, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw Rejection.forbidden("import-administrators-only");
        }
        if (!needs.stream().allMatch(NeedCategories::known)
                || main != null && !needs.isEmpty() && !NeedCategories.known(main)) {
            throw Rejection.invalidField("needs", "need-unknown");
        }
        requireKnown(serviceId);
        String before = needs(serviceId);
        if (needs.isEmpty()) {
            jdbc.sql("delete from directory_need_override where service_id = ?")
                    .param(serviceId)
                    .update();
        } else {
            keep(serviceId, main, needs, actor);
        }
        entries.refresh(EntryKind.SERVICE, serviceId);
        String now = needs(serviceId);
        if (!now.equals(before)) {
            history.add(EntryKind.SERVICE, serviceId, "changed", "needs", before, now, actor);
        }
    }

    private void keep(UUID serviceId, String main, Collection<String> needs, Actor actor) {
        List<String> ordered = Stream.concat(
                        Stream.ofNullable(main), NeedCategories.ALL.stream().filter(needs::contains))
                .distinct()
                .toList();
        jdbc.sql("""
                        insert into directory_need_override (service_id, needs, by, at) values (?, ?, ?, ?)
                        on conflict (service_id) do update set needs = excluded.needs, by = excluded.by, at = excluded.at""")
                .params(serviceId, ordered.toArray(String[]::new), actor.username(), JdbcTime.of(clock.instant()))
                .update();
    }

    private String needs(UUID serviceId) {
        return jdbc.sql("select array_to_string(needs, ', ') from directory_entry where service_id = ?")
                .param(serviceId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void requireKnown(UUID serviceId) {
        jdbc.sql("select 1 from directory_entry where service_id = ?")
                .param(serviceId)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("service-unknown"));
    }
}
