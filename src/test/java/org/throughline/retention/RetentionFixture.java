package org.throughline.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.LifecycleDriver;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenedCase;

/** Closed cases for tests, and what the database still says of them. */
@Component
public class RetentionFixture {

    private final LifecycleDriver driver;
    private final Cases cases;
    private final CaseFixture fixture;
    private final HistoryService history;
    private final JdbcClient jdbc;

    RetentionFixture(
            LifecycleDriver driver, Cases cases, CaseFixture fixture, HistoryService history, JdbcClient jdbc) {
        this.driver = driver;
        this.cases = cases;
        this.fixture = fixture;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** A case that went the whole way, of an adult, and was closed that many years ago. */
    public CaseSummary closed(int years) {
        String number = driver.request();
        driver.until(number, null);
        return closedAgo(cases.find(number).orElseThrow(), years);
    }

    /** A case of Carla's (north), without processes, that was closed that many years ago. */
    public CaseSummary ofCarla(String lastName, int years) {
        OpenedCase opened = fixture.assigned(lastName, "caseworker");
        cases.close(opened.caseId(), new CaseOutcome("goals-met", "She has a home.", "caseworker"));
        return closedAgo(cases.find(opened.caseNumber()).orElseThrow(), years);
    }

    public CaseSummary closedAgo(CaseSummary one, int years) {
        jdbc.sql("""
                update case_file set closed_at = closed_at - make_interval(years => :years),
                    opened_at = opened_at - make_interval(years => :years), client_birth_date = :born
                where id = :id""")
                .param("years", years)
                .param("born", LocalDate.of(1970, 1, 1))
                .param("id", one.caseId())
                .update();
        return one;
    }

    public void releaseHolds() {
        jdbc.sql("""
                update legal_hold set released_at = now(), released_by = 'administrator', release_reason = 'The test is over'
                where released_at is null""").update();
    }

    public void keptDraft(String form, Duration age) {
        jdbc.sql("""
                insert into form_draft (form, username, answers, revision, saved_at)
                values (:form, 'nobody', '{}', 1, now() - make_interval(days => :days))""").param("form", form).param("days", (int) age.toDays()).update();
    }

    /** Ids of all processes that ever carried the case. */
    public List<String> processesOf(CaseSummary one) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(one.caseNumber()).list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    /** In how many rows of which table of the program and of the engine that text stands. */
    public Map<String, Integer> mentions(String text) {
        Map<String, Integer> found = new TreeMap<>();
        jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = current_schema() and table_type = 'BASE TABLE'""").query(String.class).list().forEach(table -> {
            int rows = jdbc.sql("select count(*) from " + table + " t where t::text like :text")
                    .param("text", "%" + text + "%")
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.put(table, rows);
            }
        });
        return found;
    }

    public void born(CaseSummary one, LocalDate day) {
        jdbc.sql("update case_file set client_birth_date = :born where id = :id")
                .param("born", day)
                .param("id", one.caseId())
                .update();
    }

    /** As if both had been of one client from the start. */
    public void ofTheSameClient(CaseSummary one, CaseSummary other) {
        jdbc.sql("update case_file set person_id = :person where id = :id")
                .param("person", personOf(one))
                .param("id", other.caseId())
                .update();
    }

    /** The client of a case may be that person, somebody has proposed. */
    public void proposedAs(UUID person, CaseSummary of) {
        jdbc.sql("""
                insert into client_link (id, case_id, told_id, known_id, proposed_by, proposed_at, grounds, state)
                values (gen_random_uuid(), :case, :told, :known, 'intake', now(), 'The same name', 'proposed')""")
                .param("case", of.caseId())
                .param("told", personOf(of))
                .param("known", person)
                .update();
    }

    public UUID personOf(CaseSummary one) {
        return jdbc.sql("select person_id from case_file where id = :id")
                .param("id", one.caseId())
                .query(UUID.class)
                .single();
    }
}
