package org.throughline.disclosure.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.disclosure.OpenLink;
import org.throughline.disclosure.ProviderLinkView;
import org.throughline.shared.JdbcTime;

/** Links and the browsers that gave their code. */
@Repository
public class ProviderLinkRepository {

    private static final String SERVES =
            " token_hash = :token and revoked_at is null and locked_at is null and expires_at > :now";

    private static final String OPENS =
            "select id, referral_id, case_id, organization_id, release_id, expires_at from provider_link where"
                    + SERVES;

    private final JdbcClient jdbc;

    ProviderLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A link that is to be kept.
     *
     * @param tokenHash and codeHash what the token and the code are compared with
     */
    public record NewLink(OpenLink link, String sentTo, String tokenHash, String codeHash, Instant at, String by) {}

    /** A link that was tried once more. */
    public record TriedLink(OpenLink link, String codeHash, int wrongCodes) {}

    public void add(NewLink added) {
        OpenLink link = added.link();
        jdbc.sql("""
                        insert into provider_link (id, referral_id, case_id, organization_id, release_id, sent_to, token_hash,
                            code_hash, issued_at, issued_by, expires_at)
                        values (:id, :referral, :case, :organization::uuid, :release, :to, :token, :code, :at, :by, :expires)
                        """)
                .param("id", link.id())
                .param("referral", link.referralId())
                .param("case", link.caseId())
                .param(
                        "organization",
                        link.organizationId() == null
                                ? null
                                : link.organizationId().toString())
                .param("release", link.releaseId())
                .param("to", added.sentTo())
                .param("token", added.tokenHash())
                .param("code", added.codeHash())
                .param("at", JdbcTime.of(added.at()))
                .param("by", added.by())
                .param("expires", JdbcTime.of(link.expiresAt()))
                .update();
    }

    public Optional<OpenLink> serving(String tokenHash, Instant now) {
        return jdbc.sql(OPENS)
                .param("token", tokenHash)
                .param("now", JdbcTime.of(now))
                .query((row, n) -> link(row))
                .optional();
    }

    /** Counts a try before it is compared, so that no two that come together pass as one. Holds the link meanwhile. */
    public Optional<TriedLink> countTry(String tokenHash, Instant now) {
        return jdbc.sql("update provider_link set wrong_codes = wrong_codes + 1 where" + SERVES
                        + " and wrong_codes < :most returning *")
                .param("token", tokenHash)
                .param("now", JdbcTime.of(now))
                .param("most", ProviderLinkPolicy.WRONG_CODES)
                .query((row, n) -> new TriedLink(link(row), row.getString("code_hash"), row.getInt("wrong_codes")))
                .optional();
    }

    public void forgiveTries(UUID linkId) {
        jdbc.sql("update provider_link set wrong_codes = 0 where id = :id")
                .param("id", linkId)
                .update();
    }

    public void lock(UUID linkId, Instant now) {
        jdbc.sql("update provider_link set locked_at = :now where id = :id")
                .param("now", JdbcTime.of(now))
                .param("id", linkId)
                .update();
    }

    /** @return the id of the referral's link where it serves now */
    public Optional<UUID> renewCode(UUID referralId, String codeHash, Instant now) {
        return jdbc.sql("""
                        update provider_link set code_hash = :code, wrong_codes = 0
                        where referral_id = :referral and revoked_at is null and locked_at is null and expires_at > :now
                        returning id""")
                .param("code", codeHash)
                .param("referral", referralId)
                .param("now", JdbcTime.of(now))
                .query(UUID.class)
                .optional();
    }

    /** @return those that were not revoked before */
    public List<UUID> revoke(UUID referralId, Instant now, String by) {
        return revoke("referral_id", referralId, now, by);
    }

    /** The same for all that rest on a release. */
    public List<UUID> revokeOfRelease(UUID releaseId, Instant now, String by) {
        return revoke("release_id", releaseId, now, by);
    }

    private List<UUID> revoke(String column, UUID id, Instant now, String by) {
        List<UUID> revoked = jdbc.sql("update provider_link set revoked_at = :now, revoked_by = :by where " + column
                        + " = :id and revoked_at is null returning id")
                .param("now", JdbcTime.of(now))
                .param("by", by)
                .param("id", id)
                .query(UUID.class)
                .list();
        revoked.forEach(this::endSessions);
        return revoked;
    }

    public void endSessions(UUID linkId) {
        jdbc.sql("delete from provider_link_session where link_id = :id")
                .param("id", linkId)
                .update();
    }

    public void addSession(UUID linkId, String secretHash, Instant now) {
        jdbc.sql("delete from provider_link_session where until <= :now")
                .param("now", JdbcTime.of(now))
                .update();
        jdbc.sql("""
                        insert into provider_link_session (secret_hash, link_id, since, until)
                        values (:secret, :link, :now, :until)""")
                .param("secret", secretHash)
                .param("link", linkId)
                .param("now", JdbcTime.of(now))
                .param("until", JdbcTime.of(now.plus(ProviderLinkPolicy.SESSION_LASTS)))
                .update();
    }

    /** Whether that browser gave that link's code and is still heard; hears it for longer then. */
    public boolean goOn(UUID linkId, String secretHash, Instant now) {
        return jdbc.sql("""
                        update provider_link_session set until = :until
                        where secret_hash = :secret and link_id = :link and until > :now and since > :earliest""")
                        .param("until", JdbcTime.of(now.plus(ProviderLinkPolicy.SESSION_LASTS)))
                        .param("secret", secretHash)
                        .param("link", linkId)
                        .param("now", JdbcTime.of(now))
                        .param("earliest", JdbcTime.of(now.minus(ProviderLinkPolicy.SESSION_ENDS_AFTER)))
                        .update()
                == 1;
    }

    /** The releases on which the links rest that open something. */
    public List<UUID> releasesOfServing(Instant now) {
        return jdbc.sql("""
                        select distinct release_id from provider_link
                        where revoked_at is null and locked_at is null and expires_at > :now order by 1""").param("now", JdbcTime.of(now)).query(UUID.class).list();
    }

    /** The referral's links, newest first. */
    public List<ProviderLinkView> ofReferral(UUID referralId, Instant now) {
        return jdbc.sql("""
                        select l.*, v.first_at, v.last_at,
                            case when l.revoked_at is not null then 'revoked' when l.locked_at is not null then 'locked'
                                when l.expires_at <= :now then 'expired' else 'open' end as state
                        from provider_link l
                        left join lateral (select min(at) as first_at, max(at) as last_at from provider_link_event
                            where link_id = l.id and kind = 'viewed') v on true
                        where l.referral_id = :referral order by l.issued_at desc, l.id limit 20""")
                .param("now", JdbcTime.of(now))
                .param("referral", referralId)
                .query((row, n) -> view(row))
                .list();
    }

    private static OpenLink link(ResultSet row) throws SQLException {
        return new OpenLink(
                row.getObject("id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("release_id", UUID.class),
                JdbcTime.instant(row, "expires_at"));
    }

    private static ProviderLinkView view(ResultSet row) throws SQLException {
        return new ProviderLinkView(
                row.getObject("id", UUID.class),
                row.getString("sent_to"),
                row.getString("state"),
                row.getString("issued_by"),
                JdbcTime.instant(row, "issued_at"),
                JdbcTime.instant(row, "expires_at"),
                JdbcTime.instant(row, "first_at"),
                JdbcTime.instant(row, "last_at"),
                row.getInt("wrong_codes"));
    }
}
