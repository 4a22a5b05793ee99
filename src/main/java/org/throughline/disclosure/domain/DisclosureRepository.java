package org.throughline.disclosure.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.DisclosureRow;
import org.throughline.disclosure.NewDisclosure;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.shared.JdbcTime;

/** The ledger; the database refuses to change or remove an entry, or what was sent. */
@Repository
public class DisclosureRepository {

    private static final String SELECT = """
            select id, at, by, recipient, address, channel, classes, purpose, release_id, referral_id, sha256
            from disclosure\s""";

    private final JdbcClient jdbc;

    DisclosureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once, however often the same is sent. */
    public void keep(DisclosedDocument document) {
        jdbc.sql("""
                        insert into disclosed_document (sha256, media_type, content) values (:sha256, :type, :content)
                        on conflict do nothing""")
                .param("sha256", document.sha256())
                .param("type", document.mediaType())
                .param("content", document.content())
                .update();
    }

    public Optional<DisclosedDocument> document(String sha256) {
        return jdbc.sql("select media_type, content from disclosed_document where sha256 = ?")
                .param(sha256)
                .query((row, n) -> new DisclosedDocument(row.getString(1), row.getBytes(2)))
                .optional();
    }

    public void add(UUID id, NewDisclosure disclosure, Instant at, String by) {
        jdbc.sql("""
                        insert into disclosure (id, at, by, person_id, case_id, referral_id, recipient, address, channel,
                            classes, purpose, release_id, sha256)
                        values (:id, :at, :by, :person, :case, :referral, :recipient, :address, :channel, :classes,
                            :purpose, :release, :sha256)""")
                .param("id", id)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .param("person", disclosure.about().personId())
                .param("case", disclosure.about().caseId(), Types.OTHER)
                .param("referral", disclosure.about().referralId(), Types.OTHER)
                .param("recipient", disclosure.to().recipient())
                .param("address", disclosure.to().address())
                .param("channel", disclosure.to().channel().id())
                .param("classes", ReleasedClass.ids(disclosure.classes()))
                .param("purpose", disclosure.purpose())
                .param("release", disclosure.about().releaseId())
                .param(
                        "sha256",
                        disclosure.document() == null
                                ? null
                                : disclosure.document().sha256(),
                        Types.VARCHAR)
                .update();
    }

    /** Newest first, from before that entry on. */
    public List<DisclosureRow> slice(Collection<UUID> persons, Instant beforeAt, UUID beforeId, int rows) {
        return jdbc.sql(SELECT + """
                        where person_id = any(:persons) and (at, id) < (:at, :id)
                        order by at desc, id desc limit :rows""")
                .param("persons", persons.toArray(UUID[]::new))
                .param("at", JdbcTime.of(beforeAt))
                .param("id", beforeId)
                .param("rows", rows)
                .query(DisclosureRepository::row)
                .list();
    }

    public List<DisclosureRow> since(Collection<UUID> persons, Instant since) {
        return jdbc.sql(SELECT + "where person_id = any(:persons) and at >= :since order by at desc, id desc")
                .param("persons", persons.toArray(UUID[]::new))
                .param("since", JdbcTime.of(since))
                .query(DisclosureRepository::row)
                .list();
    }

    public List<DisclosureRow> ofReferral(UUID referralId) {
        return jdbc.sql(SELECT + "where referral_id = ? order by at desc, id desc")
                .param(referralId)
                .query(DisclosureRepository::row)
                .list();
    }

    public List<DisclosureRow> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + "where case_id = ? and referral_id is null order by at desc, id desc")
                .param(caseId)
                .query(DisclosureRepository::row)
                .list();
    }

    private static DisclosureRow row(ResultSet row, int number) throws SQLException {
        return new DisclosureRow(
                row.getObject("id", UUID.class),
                JdbcTime.instant(row, "at"),
                row.getString("by"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("channel"),
                List.of((String[]) row.getArray("classes").getArray()),
                row.getString("purpose"),
                row.getObject("release_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getString("sha256"));
    }
}
