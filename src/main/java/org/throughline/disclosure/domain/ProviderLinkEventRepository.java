package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** Who opened which link, and who tried. Only added to. */
@Repository
public class ProviderLinkEventRepository {

    private final JdbcClient jdbc;

    ProviderLinkEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody of the agency did. */
    public void addOfStaff(UUID linkId, LinkEvent kind, Instant at, String by) {
        add(linkId, kind, at, by, null);
    }

    /** @param linkId null where what was tried opens none */
    public void addOfVisitor(UUID linkId, LinkEvent kind, Instant at, String network) {
        add(linkId, kind, at, null, network);
    }

    private void add(UUID linkId, LinkEvent kind, Instant at, String by, String network) {
        jdbc.sql("""
                        insert into provider_link_event (link_id, kind, at, by, network)
                        values (:link::uuid, :kind, :at, :by, :network)""")
                .param("link", linkId == null ? null : linkId.toString())
                .param("kind", kind.id())
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .param("network", network)
                .update();
    }

    /** How often that network opened nothing since then. */
    public int failuresOf(String network, Instant since) {
        return jdbc.sql("""
                        select count(*) from provider_link_event
                        where kind in ('unknown', 'code-wrong') and network = :network and at > :since""")
                .param("network", network)
                .param("since", JdbcTime.of(since))
                .query(Integer.class)
                .single();
    }
}
