package org.throughline.supervision.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.SqlCondition;

/** Cases in short, as the case file publishes them. */
@Repository
public class CaseAtWorkRepository {

    /** More than anybody carries. */
    private static final int MOST_CASES = 200;

    private final JdbcClient jdbc;

    CaseAtWorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these numbers those that the condition on {@code k.case_id} lets through, by number. */
    public Map<String, CarriedCase> numbered(Collection<String> numbers, SqlCondition readable) {
        return numbers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from published_case_at_work k where k.case_number = any(:numbers) and ("
                                + readable.sql() + ")")
                        .params(readable.params())
                        .param("numbers", numbers.toArray(String[]::new))
                        .query(CaseAtWorkRepository::map)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(CarriedCase::caseNumber, Function.identity()));
    }

    /** The open cases of a worker that the condition lets through, the oldest number first. */
    public List<CarriedCase> ofWorker(String worker, SqlCondition readable) {
        return jdbc.sql("select * from published_case_at_work k where k.worker = :worker and k.status = 'open' and ("
                        + readable.sql() + ") order by k.case_number limit " + MOST_CASES)
                .params(readable.params())
                .param("worker", worker)
                .query(CaseAtWorkRepository::map)
                .list();
    }

    private static CarriedCase map(ResultSet row, int index) throws SQLException {
        return new CarriedCase(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("client_name"),
                row.getString("worker"),
                row.getString("team"));
    }

    /**
     * @param worker null before somebody was assigned
     * @param team null before the hand-over
     */
    public record CarriedCase(UUID caseId, String caseNumber, String clientName, String worker, String team) {}
}
