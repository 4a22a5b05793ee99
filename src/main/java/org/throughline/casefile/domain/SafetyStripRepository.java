package org.throughline.casefile.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.casefile.SafetyStrip;
import org.throughline.people.Death;
import org.throughline.people.SafeContact;
import org.throughline.shared.SqlCondition;

/** What endangers whoever acts without knowing it: read in one query for all rows of a page. */
@Repository
public class SafetyStripRepository {

    private static final String OF_CASE = """
            select c.id, c.person_id, c.risk_level, p.interpreter, p.rule, p.how, p.died_on, p.told_by,
                exists (select 1 from published_standing_danger d where d.case_id = c.id) as danger,
                exists (select 1 from published_open_concern o where o.case_id = c.id) as concern
            from case_file c left join published_person_safety p on p.person_id = c.person_id
            """;

    private final JdbcClient jdbc;

    SafetyStripRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, SafetyStrip> ofCases(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : byId(jdbc.sql(OF_CASE + "where c.id in (:ids)").param("ids", caseIds), "id");
    }

    /** Only what is of the person. */
    public Map<UUID, SafetyStrip> ofPeople(Collection<UUID> personIds) {
        return personIds.isEmpty() ? Map.of() : byId(jdbc.sql("""
                                select p.*, null as risk_level, false as danger, false as concern
                                from published_person_safety p where p.person_id in (:ids)""").param("ids", personIds), "person_id");
    }

    /** Of the open cases of these people that the condition lets through, by person; of several, the one in danger. */
    public Map<UUID, SafetyStrip> openCasesOf(Collection<UUID> personIds, SqlCondition readable) {
        return personIds.isEmpty()
                ? Map.of()
                : byId(
                        jdbc.sql(OF_CASE + "where c.person_id in (:ids) and c.status = 'open' and (" + readable.sql()
                                        + ") order by danger desc, concern desc")
                                .param("ids", personIds)
                                .params(readable.params()),
                        "person_id");
    }

    private static Map<UUID, SafetyStrip> byId(StatementSpec statement, String id) {
        return statement.query((row, number) -> Map.entry(row.getObject(id, UUID.class), strip(row))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, further) -> first));
    }

    private static SafetyStrip strip(ResultSet row) throws SQLException {
        String how = row.getString("how");
        LocalDate diedOn = row.getObject("died_on", LocalDate.class);
        return new SafetyStrip(
                row.getBoolean("danger"),
                row.getBoolean("concern"),
                row.getString("risk_level"),
                SafeContact.SafeContactKind.of(row.getString("rule"))
                        .map(kind -> new SafeContact(kind, how))
                        .orElse(null),
                row.getString("interpreter"),
                diedOn == null ? null : new Death(diedOn, row.getString("told_by")));
    }
}
