package org.throughline.casefile.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where cases stand and whose they are, for many at once. */
@Repository
public class CasePlacementRepository {

    private final JdbcClient jdbc;

    CasePlacementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Placement(String caseNumber, String stage, String worker, String team) {}

    public List<Placement> of(Collection<String> caseNumbers) {
        return jdbc.sql("select case_number, stage, worker, team from case_file where case_number = any(:numbers)")
                .param("numbers", caseNumbers.toArray(String[]::new))
                .query(Placement.class)
                .list();
    }
}
