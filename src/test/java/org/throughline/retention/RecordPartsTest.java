package org.throughline.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.LifecycleTest;
import org.throughline.casefile.CaseSummary;

/** No table of a record can be forgotten where records are destroyed, and nothing but a destruction removes a sealed row. */
@LifecycleTest
class RecordPartsTest {

    /** Tables that name a case or a person and outlive their record, and why. */
    private static final Map<String, String> OUTLIVE = Map.of(
            "access_log", "chained: who read what stays, by ids that lead nowhere",
            "legal_hold", "why nothing was destroyed for so long",
            "destruction_item", "that it was destroyed");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RetentionFixture fixture;

    @Test
    void everyTableThatNamesACaseOrAPersonSaysWhatItBelongsTo() {
        List<String> named = jdbc.sql("""
                with said as (
                    select table_name as part from record_part
                    union select unnest(tables) from record_eraser
                ), tables as (
                    select c.oid, c.relname as part from pg_class c
                    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
                        and c.relname not like 'act\\_%'
                )
                select t.part from tables t
                where t.part not in (select part from said) and (
                    exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                        and (a.attname in ('case_id', 'case_number', 'process_instance_id')
                            or a.attname ~ '(^|_)(person|submission|referral|note|plan|concern|round|release|task)_id$'))
                    or exists (select from pg_constraint f join said s on f.confrelid = to_regclass(s.part)
                        where f.contype = 'f' and f.conrelid = t.oid))
                order by 1""").query(String.class).list();
        assertThat(named).containsExactlyInAnyOrderElementsOf(OUTLIVE.keySet());
    }

    @Test
    void everyTableAndColumnThatIsSaidToBelongIsThere() {
        assertThat(jdbc.sql("""
                select p.table_name || '.' || p.column_name from record_part p
                where not exists (select from information_schema.columns c
                    where c.table_schema = current_schema() and c.table_name = p.table_name and c.column_name = p.column_name)
                union all
                select e.function_name from record_eraser e where to_regproc(e.function_name) is null""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select count(*) from record_part")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(80);
    }

    /** Also where somebody pretends that a destruction is in force. */
    @Test
    void theProgramItselfRemovesNoSealedRow() {
        for (String sealed : List.of("submission", "timeline_entry", "note_signature", "safety_report", "access_log")) {
            assertThatThrownBy(() -> pretending("delete from " + sealed)).hasStackTraceContaining("permission denied");
        }
        CaseSummary closed = fixture.closed(1);
        assertThatThrownBy(() -> pretending("delete from plan_review where revision_id in"
                        + " (select id from plan_revision where case_id = '" + closed.caseId() + "')"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> pretending("delete from plan_revision where case_id = '" + closed.caseId() + "'"))
                .hasStackTraceContaining("sealed revision is never removed");
    }

    @Test
    void theProgramItselfDeclaresNothingToBelongToARecord() {
        assertThatThrownBy(() -> pretending("select belongs_to_case('agency_revision', 'revision')"))
                .hasStackTraceContaining("declared by migrations");
        assertThatThrownBy(() -> pretending("delete from record_part")).hasStackTraceContaining("permission denied");
    }

    @Test
    void whatNobodyOrderedIsNotDestroyed() {
        assertThatThrownBy(() -> pretending("select destroy_record('" + UUID.randomUUID() + "')"))
                .hasStackTraceContaining("No destruction of");
    }

    private void pretending(String statement) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('throughline.destruction', pg_current_xact_id()::text, true)")
                    .query(String.class)
                    .single();
            if (statement.startsWith("select")) {
                jdbc.sql(statement).query().listOfRows();
            } else {
                jdbc.sql(statement).update();
            }
        });
    }
}
