package org.throughline.fhir.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.JdbcTime;

/** What partners wrote into their Tasks. Rows are only ever added. */
@Repository
public class PartnerTaskRepository {

    private final JdbcClient jdbc;

    PartnerTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As JSON, in the order in which they came. */
    public List<String> outputs(UUID referralId) {
        return jdbc.sql("select content from partner_task_output where referral_id = ? order by position")
                .param(referralId)
                .query(String.class)
                .list();
    }

    public void addOutput(UUID referralId, String content, Instant at, UUID credential) {
        jdbc.sql("""
                        insert into partner_task_output (referral_id, position, content, at, credential_id)
                        select ?, count(*) + 1, ?::jsonb, ?, ? from partner_task_output where referral_id = ?""")
                .params(referralId, content, JdbcTime.of(at), credential, referralId)
                .update();
    }

    /** Whether this update was taken before. */
    public boolean isTaken(UUID referralId, int basedOn, String sha256) {
        return jdbc.sql("select exists (select 1 from partner_task_update"
                        + " where referral_id = ? and based_on = ? and sha256 = ?)")
                .params(referralId, basedOn, sha256)
                .query(Boolean.class)
                .single();
    }

    public void addUpdate(UUID referralId, int basedOn, String sha256, Instant at, UUID credential) {
        jdbc.sql("insert into partner_task_update (referral_id, based_on, sha256, at, credential_id)"
                        + " values (?, ?, ?, ?, ?)")
                .params(referralId, basedOn, sha256, JdbcTime.of(at), credential)
                .update();
    }
}
