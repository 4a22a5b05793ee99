package org.throughline.instruments.domain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.SealedTexts;

/** Answered instruments and the definitions that were answered; the database refuses to change or remove one. */
@Repository
public class AdministrationRepository {

    /** As {@link Administration#answeredAt} says. */
    private static final String ANSWERED_AT = "coalesce(a.answered_on::timestamp at time zone :zone, a.recorded_at)";

    private final JdbcClient jdbc;

    AdministrationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(InstrumentDefinition definition, Instant at) {
        jdbc.sql("""
                insert into instrument_definition (sha256, instrument, version, content, kept_at)
                values (:sha256, :instrument, :version, :content, :at) on conflict (sha256) do nothing""")
                .param("sha256", definition.sha256())
                .param("instrument", definition.id())
                .param("version", definition.version())
                .param("content", definition.content())
                .param("at", JdbcTime.of(at))
                .update();
    }

    public Optional<InstrumentDefinition> definition(String sha256) {
        return jdbc.sql("select content from instrument_definition where sha256 = :sha256")
                .param("sha256", sha256)
                .query(String.class)
                .optional()
                .map(content -> DefinitionReader.read(content.getBytes(StandardCharsets.UTF_8)));
    }

    boolean isAnswered(String sha256) {
        return jdbc.sql("select exists (select 1 from instrument_administration where definition_sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    public void add(Administration administration) {
        jdbc.sql("""
                insert into instrument_administration (id, case_id, definition_sha256, recorded_by, recorded_at, answered_on,
                    content, sha256, seal_form)
                values (:id, :case, :definition, :by, :at, :on, :content, :sha256, :form)""")
                .param("id", administration.id())
                .param("case", administration.caseId())
                .param("definition", administration.definition())
                .param("by", administration.by())
                .param("at", JdbcTime.of(administration.at()))
                .param("on", administration.answeredOn(), Types.DATE)
                .param("content", administration.seal().text())
                .param("sha256", administration.seal().sha256())
                .param("form", administration.seal().form().id())
                .update();
    }

    /** Newest first. */
    public List<Administration> slice(UUID caseId, Instant beforeAt, UUID beforeId, int rows) {
        return jdbc.sql("""
                select * from instrument_administration
                where case_id = :case and (recorded_at, id) < (:at, :id)
                order by recorded_at desc, id desc limit :rows""")
                .param("case", caseId)
                .param("at", JdbcTime.of(beforeAt))
                .param("id", beforeId)
                .param("rows", rows)
                .query(AdministrationRepository::map)
                .list();
    }

    /** The latest of each definition that was answered in the case, the one answered last first. */
    public List<Administration> latest(UUID caseId, int ofEach, ZoneId zone) {
        return jdbc.sql("""
                select * from (
                    select a.*, %1$s as answered_at, row_number() over
                        (partition by a.definition_sha256 order by %1$s desc, a.recorded_at desc, a.id desc) as place
                    from instrument_administration a where a.case_id = :case) ranked
                where place <= :most
                order by answered_at desc, recorded_at desc, id desc""".formatted(ANSWERED_AT))
                .param("zone", zone.getId())
                .param("case", caseId)
                .param("most", ofEach)
                .query(AdministrationRepository::map)
                .list();
    }

    public Optional<Administration> find(UUID caseId, UUID id) {
        return jdbc.sql("select * from instrument_administration where id = :id and case_id = :case")
                .param("id", id)
                .param("case", caseId)
                .query(AdministrationRepository::map)
                .optional();
    }

    /** What the same instrument said in the case the time before it was answered. */
    public Optional<Administration> before(UUID caseId, String instrument, UUID id, ZoneId zone) {
        return jdbc.sql("""
                select a.* from instrument_administration a
                join instrument_definition d on d.sha256 = a.definition_sha256
                where a.case_id = :case and d.instrument = :instrument and (%1$s, a.recorded_at, a.id) < (
                    select %1$s, a.recorded_at, a.id from instrument_administration a where a.id = :id)
                order by %1$s desc, a.recorded_at desc, a.id desc limit 1""".formatted(ANSWERED_AT))
                .param("case", caseId)
                .param("zone", zone.getId())
                .param("id", id)
                .param("instrument", instrument)
                .query(AdministrationRepository::map)
                .optional();
    }

    List<String> changedTexts() {
        return SealedTexts.changed(jdbc, "administration", "instrument_administration", "id", "true");
    }

    /** Those whose day on paper is another one than the sealed text says. */
    List<String> otherDays() {
        return jdbc.sql("""
                select 'administration ' || id || ' was answered on another day than was sealed' from instrument_administration
                where content::jsonb ->> 'answeredOn' is distinct from answered_on::text limit 100""").query(String.class).list();
    }

    private static Administration map(ResultSet row, int index) throws SQLException {
        return new Administration(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("definition_sha256"),
                row.getString("recorded_by"),
                JdbcTime.instant(row, "recorded_at"),
                row.getObject("answered_on", LocalDate.class),
                SealedRecord.stored(row.getString("content"), row.getString("sha256"), row.getString("seal_form")));
    }
}
