package org.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.careplan.PlanProcess;
import org.throughline.shared.CanonicalForm;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.Json;
import org.throughline.shared.Sha256;

/** What was sealed before the program wrote by RFC 8785 goes on verifying. Everything is taken back. */
@LifecycleTest
class SealedBeforeTest {

    @Autowired
    LifecycleDriver cases;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Test
    void aPlanAndAnAssessmentSealedInTheFirstFormHold() {
        String number = cases.request();
        cases.until(number, PlanProcess.Elements.REVIEW_PLAN);
        for (String table : List.of("plan_revision", "assessment_round")) {
            owner.rolledBack(() -> {
                assertThat(formOf(table, number)).isEqualTo("rfc8785");
                sealAsBefore(table, number);
                assertThat(formOf(table, number)).isEqualTo("throughline-1");
                assertThat(changed()).isEmpty();

                withoutTheDatabasesOwnCheck(table);
                jdbc.sql("update " + table + " set content = content || ' ' where " + OF_CASE)
                        .param("number", number)
                        .update();
                assertThat(changed()).singleElement().asString().endsWith("its text is not the one that was sealed");
                return null;
            });
        }
    }

    private static final String OF_CASE =
            "sha256 is not null and case_id = (select id from case_file where case_number = :number)";

    private String formOf(String table, String number) {
        return jdbc.sql("select seal_form from " + table + " where " + OF_CASE)
                .param("number", number)
                .query(String.class)
                .single();
    }

    /** A number and a sign that the two forms write differently stand in it. */
    private void sealAsBefore(String table, String number) {
        jdbc.sql("alter table " + table + " disable trigger user").update();
        Map<String, Object> content =
                new TreeMap<>(Json.read(jdbc.sql("select content from " + table + " where " + OF_CASE)
                        .param("number", number)
                        .query(String.class)
                        .single()));
        content.put("measured", 1.0);
        content.put("note", "\u001f");
        String text = CanonicalForm.THROUGHLINE_1.write(content);
        assertThat(text).isNotEqualTo(CanonicalForm.RFC_8785.write(content));
        jdbc.sql("update " + table + " set content = :text, sha256 = :hash, seal_form = default where " + OF_CASE)
                .param("text", text)
                .param("hash", Sha256.of(text))
                .param("number", number)
                .update();
    }

    private void withoutTheDatabasesOwnCheck(String table) {
        jdbc.sql("select conname from pg_constraint where conrelid = ?::regclass and contype = 'c'"
                        + " and pg_get_constraintdef(oid) like '%sha256(%'")
                .param(table)
                .query(String.class)
                .list()
                .forEach(name -> jdbc.sql("alter table " + table + " drop constraint " + name)
                        .update());
    }

    private List<String> changed() {
        return checks.stream()
                .flatMap(check -> check.violations().stream())
                .filter(line -> line.contains("sealed"))
                .toList();
    }
}
