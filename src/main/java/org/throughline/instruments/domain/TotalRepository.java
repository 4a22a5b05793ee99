package org.throughline.instruments.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.SealedTexts;

/** Totals of instruments; the database refuses to change or remove one. */
@Repository
public class TotalRepository {

    private final JdbcClient jdbc;

    TotalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(InstrumentTotal total) {
        jdbc.sql("""
                insert into instrument_total (id, case_id, recorded_by, recorded_at, content, sha256, seal_form)
                values (:id, :case, :by, :at, :content, :sha256, :form)""")
                .param("id", total.id())
                .param("case", total.caseId())
                .param("by", total.by())
                .param("at", JdbcTime.of(total.at()))
                .param("content", total.seal().text())
                .param("sha256", total.seal().sha256())
                .param("form", total.seal().form().id())
                .update();
    }

    /** Newest first. */
    public List<InstrumentTotal> slice(UUID caseId, Instant beforeAt, UUID beforeId, int rows) {
        return jdbc.sql("""
                select * from instrument_total
                where case_id = :case and (recorded_at, id) < (:at, :id)
                order by recorded_at desc, id desc limit :rows""")
                .param("case", caseId)
                .param("at", JdbcTime.of(beforeAt))
                .param("id", beforeId)
                .param("rows", rows)
                .query(TotalRepository::map)
                .list();
    }

    List<String> changedTexts() {
        return SealedTexts.changed(jdbc, "total", "instrument_total", "id", "true");
    }

    private static InstrumentTotal map(ResultSet row, int index) throws SQLException {
        return new InstrumentTotal(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("recorded_by"),
                JdbcTime.instant(row, "recorded_at"),
                SealedRecord.stored(row.getString("content"), row.getString("sha256"), row.getString("seal_form")));
    }
}
