package org.throughline.migration.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.migration.CountedCase;
import org.throughline.migration.FormEffect.DraftEffect;

/** The long lists of the last computation of each redesign's effect. */
@Repository
public class ImpactListRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    ImpactListRepository(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** @param position counted from 1 */
    public record ListedRow(int position, CountedCase listed) {}

    /** @return false where the computation was begun anew meanwhile: then nothing is kept of the old one */
    @Transactional
    public boolean add(UUID redesign, UUID run, String list, List<CountedCase> cases) {
        boolean wanted = jdbc.sql("select 1 from effect_run where redesign = ? and run = ? for share")
                .params(redesign, run)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (wanted) {
            insert(redesign, list, cases);
        }
        return wanted;
    }

    private void insert(UUID redesign, String list, List<CountedCase> cases) {
        int[] position = {0};
        batches.batchUpdate("""
                insert into effect_listed (redesign, list, position, case_number, draft) values (?, ?, ?, ?, ?::jsonb)
                """, cases, 500, (statement, listed) -> {
            statement.setObject(1, redesign);
            statement.setString(2, list);
            statement.setInt(3, ++position[0]);
            statement.setString(4, listed.caseNumber());
            statement.setString(5, listed.draft() == null ? null : write(listed.draft()));
        });
    }

    public boolean isKept(UUID redesign, String list) {
        return jdbc.sql("select exists (select 1 from effect_listed where redesign = ? and list = ?)")
                .params(redesign, list)
                .query(Boolean.class)
                .single();
    }

    /** In the order of the list, from after the given position. */
    public List<ListedRow> slice(UUID redesign, String list, int after, int count) {
        return jdbc.sql("""
                        select position, case_number, draft from effect_listed
                        where redesign = ? and list = ? and position > ? order by position limit ?
                        """)
                .params(redesign, list, after, count)
                .query((row, n) -> new ListedRow(row.getInt("position"), listed(row)))
                .list();
    }

    private CountedCase listed(ResultSet row) throws SQLException {
        String draft = row.getString("draft");
        return new CountedCase(row.getString("case_number"), draft == null ? null : read(draft));
    }

    private String write(DraftEffect draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private DraftEffect read(String draft) {
        try {
            return json.readValue(draft, DraftEffect.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
