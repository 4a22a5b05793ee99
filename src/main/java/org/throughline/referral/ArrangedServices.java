package org.throughline.referral;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.careplan.ServicesUnderWay;

/** Tells planning which services a revised plan need not ask for again. */
@Component
class ArrangedServices implements ServicesUnderWay {

    private final JdbcClient jdbc;

    ArrangedServices(JdbcClient jdbc) {
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
