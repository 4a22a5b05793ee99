package org.throughline.referral;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

@Component
class ReferralHistoryCheck implements ConsistencyCheck {

    private final JdbcClient jdbc;

    ReferralHistoryCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String claim() {
        return "Every referral stands where its history says";
    }

    @Override
    public List<String> violations() {
        return jdbc.sql("""
                        select 'referral ' || r.id || ': ' || r.status || ', history: ' || coalesce(c.to_status, 'none')
                        from referral r
                        left join lateral (select to_status from referral_change where referral_id = r.id
                            order by position desc limit 1) c on true
                        where r.status is distinct from c.to_status limit 100""").query(String.class).list();
    }
}
