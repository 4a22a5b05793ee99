package org.throughline.referral.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked of referrals to find what was forged or broken. */
@Repository
public class ReferralEvidenceRepository {

    public static final String ANSWERED = """
            select r.id, r.case_id, c.by as by_user, c.at, null::uuid as submission
            from referral_change c join referral r on r.id = c.referral_id where c.to_status in ('accepted', 'rejected')""";

    public static final String COMPLETED = """
            select r.id, r.case_id, c.by as by_user, c.at, null::uuid as submission
            from referral_change c join referral r on r.id = c.referral_id where c.to_status = 'completed'""";

    private final JdbcClient jdbc;

    ReferralEvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case of that referral. */
    public Optional<UUID> caseOf(UUID id) {
        return jdbc.sql("select case_id from referral where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Referrals that stand elsewhere than their history says, each in one line. */
    public List<String> besideTheirHistory() {
        return jdbc.sql("""
                        select 'referral ' || r.id || ': ' || r.status || ', history: ' || coalesce(c.to_status, 'none')
                        from referral r
                        left join lateral (select to_status from referral_change where referral_id = r.id
                            order by position desc limit 1) c on true
                        where r.status is distinct from c.to_status limit 100""").query(String.class).list();
    }

    /** A referral that is with a provider. */
    public record WaitingReferral(UUID id, UUID caseId, ReferralStatus status) {}

    /** Those whose id comes after that one, in the order of their ids. */
    public List<WaitingReferral> withProviders(UUID after, int most) {
        return jdbc.sql("""
                        select id, case_id, status from referral
                        where status in ('requested', 'accepted', 'in-progress', 'on-hold') and id > :after
                        order by id limit :most""")
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new WaitingReferral(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        ReferralStatus.of(row.getString("status"))))
                .list();
    }
}
