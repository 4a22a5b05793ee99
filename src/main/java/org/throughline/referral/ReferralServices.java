package org.throughline.referral;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.careplan.ActiveServices;

/** Tells planning which services a revised plan need not ask for again. */
@Component
class ReferralServices implements ActiveServices {

    private final JdbcClient jdbc;

    ReferralServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> of(UUID caseId) {
        return jdbc.sql("select distinct planned_service_id from referral where case_id = ? and status in"
                        + " ('draft', 'requested', 'accepted', 'in-progress', 'on-hold', 'completed')")
                .param(caseId)
                .query(UUID.class)
                .set();
    }
}
