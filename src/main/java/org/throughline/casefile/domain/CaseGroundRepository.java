package org.throughline.casefile.domain;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks of one case whether a ground of a policy holds. */
@Repository
public class CaseGroundRepository {

    private final JdbcClient jdbc;

    CaseGroundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean anyHolds(ReadPolicy policy, UUID caseId) {
        String anyGround = policy.grounds().stream().collect(Collectors.joining(") or (", "(", ")"));
        return jdbc.sql("select exists (select 1 from case_file c where c.id = :case and (" + anyGround + "))")
                .params(policy.params())
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }
}
