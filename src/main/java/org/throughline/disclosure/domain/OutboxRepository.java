package org.throughline.disclosure.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.disclosure.Channel;
import org.throughline.disclosure.DisclosedDocument;
import org.throughline.disclosure.DisclosedTo;
import org.throughline.disclosure.DisclosureSubject;
import org.throughline.disclosure.MessageView;
import org.throughline.disclosure.NewDisclosure;
import org.throughline.disclosure.OutboxMessage;
import org.throughline.disclosure.ReleasedClass;
import org.throughline.shared.JdbcTime;

/** The messages that are to leave the house. */
@Repository
public class OutboxRepository {

    private static final String VIEW = """
            select id, case_id, referral_id, recipient, address, channel, state, failure, attempts, next_at, ended_at
            from outbox_message where\s""";

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message whose turn it is. */
    public record DueMessage(UUID id, OutboxMessage message, int attempts, String by) {}

    public void add(UUID id, OutboxMessage message, Instant at, String by) {
        NewDisclosure disclosure = message.disclosure();
        jdbc.sql("""
                        insert into outbox_message (id, person_id, case_id, referral_id, release_id, recipient, address,
                            channel, classes, purpose, subject, body, file_name, sha256, state, next_at, created_at, created_by)
                        values (:id, :person, :case, :referral, :release, :recipient, :address, :channel, :classes,
                            :purpose, :subject, :body, :file, :sha256, 'waiting', :at, :at, :by)""")
                .param("id", id)
                .param("person", disclosure.about().personId())
                .param("case", disclosure.about().caseId())
                .param("referral", disclosure.about().referralId(), Types.OTHER)
                .param("release", disclosure.about().releaseId())
                .param("recipient", disclosure.to().recipient())
                .param("address", disclosure.to().address())
                .param("channel", disclosure.to().channel().id())
                .param("classes", ReleasedClass.ids(disclosure.classes()))
                .param("purpose", disclosure.purpose())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("file", message.fileName(), Types.VARCHAR)
                .param(
                        "sha256",
                        disclosure.document() == null
                                ? null
                                : disclosure.document().sha256(),
                        Types.VARCHAR)
                .param("at", JdbcTime.of(at))
                .param("by", by)
                .update();
    }

    /** The next whose turn it is, locked; one that another node is at is passed over. */
    public Optional<DueMessage> lockDue(Instant now) {
        return jdbc.sql("""
                        select m.*, d.media_type, d.content from outbox_message m
                        left join disclosed_document d on d.sha256 = m.sha256
                        where m.state = 'waiting' and m.next_at <= :now
                        order by m.next_at, m.id limit 1 for update of m skip locked""")
                .param("now", JdbcTime.of(now))
                .query(OutboxRepository::due)
                .optional();
    }

    public void sent(UUID id, Instant at) {
        end(id, "sent", null, at);
    }

    /** Its release ended meanwhile. */
    public void stopped(UUID id, Instant at) {
        end(id, "stopped", null, at);
    }

    public void failed(UUID id, String failure, Instant at) {
        end(id, "failed", failure, at);
    }

    private void end(UUID id, String state, String failure, Instant at) {
        jdbc.sql("""
                        update outbox_message set state = :state, failure = :failure, attempts = attempts + 1, ended_at = :at
                        where id = :id""")
                .param("state", state)
                .param("failure", failure, Types.VARCHAR)
                .param("at", JdbcTime.of(at))
                .param("id", id)
                .update();
    }

    public void postpone(UUID id, String failure, Instant nextAt) {
        jdbc.sql("""
                        update outbox_message set failure = :failure, attempts = attempts + 1, next_at = :next
                        where id = :id""")
                .param("failure", failure)
                .param("next", JdbcTime.of(nextAt))
                .param("id", id)
                .update();
    }

    public boolean repeat(UUID subjectId, UUID id, Instant now) {
        return jdbc.sql("""
                        update outbox_message set state = 'waiting', attempts = 0, next_at = :now, ended_at = null
                        where id = :id and coalesce(referral_id, case_id) = :subject and state in ('waiting', 'failed')""")
                        .param("now", JdbcTime.of(now))
                        .param("id", id)
                        .param("subject", subjectId)
                        .update()
                > 0;
    }

    public boolean withdraw(UUID subjectId, UUID id, Instant now) {
        return jdbc.sql("""
                        update outbox_message set state = 'withdrawn', ended_at = :now
                        where id = :id and coalesce(referral_id, case_id) = :subject and state in ('waiting', 'failed')""")
                        .param("now", JdbcTime.of(now))
                        .param("id", id)
                        .param("subject", subjectId)
                        .update()
                > 0;
    }

    /** All that was not delivered and rests on that release. */
    public void stop(UUID releaseId, Instant now) {
        jdbc.sql("""
                        update outbox_message set state = 'stopped', ended_at = :now
                        where release_id = :release and state in ('waiting', 'failed')""").param("now", JdbcTime.of(now)).param("release", releaseId).update();
    }

    /** The releases on which what was not delivered rests. */
    public List<UUID> releasesOfUndelivered() {
        return jdbc.sql(
                        "select distinct release_id from outbox_message where state in ('waiting', 'failed') order by 1")
                .query(UUID.class)
                .list();
    }

    public List<MessageView> ofReferral(UUID referralId) {
        return jdbc.sql(VIEW + "referral_id = ? order by created_at desc, id")
                .param(referralId)
                .query(OutboxRepository::view)
                .list();
    }

    public List<MessageView> ofCase(UUID caseId) {
        return jdbc.sql(VIEW + "case_id = ? and referral_id is null order by created_at desc, id")
                .param(caseId)
                .query(OutboxRepository::view)
                .list();
    }

    /** @param waiting whether those that only wait are in it too */
    public List<MessageView> troubled(int rows, boolean waiting) {
        return jdbc.sql(VIEW + """
                        (state = 'failed' or state = 'waiting' and (failure is not null or :waiting))
                        order by created_at desc, id desc limit :rows""")
                .param("waiting", waiting)
                .param("rows", rows)
                .query(OutboxRepository::view)
                .list();
    }

    private static MessageView view(ResultSet row, int number) throws SQLException {
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("channel"),
                row.getString("state"),
                row.getString("failure"),
                row.getInt("attempts"),
                JdbcTime.instant(row, "next_at"),
                JdbcTime.instant(row, "ended_at"));
    }

    private static DueMessage due(ResultSet row, int number) throws SQLException {
        byte[] content = row.getBytes("content");
        NewDisclosure disclosure = new NewDisclosure(
                new DisclosureSubject(
                        row.getObject("person_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getObject("referral_id", UUID.class),
                        row.getObject("release_id", UUID.class)),
                new DisclosedTo(
                        row.getString("recipient"), row.getString("address"), Channel.of(row.getString("channel"))),
                ReleasedClass.of(
                        Arrays.asList((String[]) row.getArray("classes").getArray())),
                row.getString("purpose"),
                content == null ? null : new DisclosedDocument(row.getString("media_type"), content));
        return new DueMessage(
                row.getObject("id", UUID.class),
                new OutboxMessage(
                        disclosure, row.getString("subject"), row.getString("body"), row.getString("file_name")),
                row.getInt("attempts"),
                row.getString("created_by"));
    }
}
