package org.throughline.safety.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;

/** Hashes every sealed text again, and finds an addendum whose report is not the one that it was written to correct. */
@Component
class SafetySealsCheck implements ConsistencyCheck {

    private final JdbcClient jdbc;

    SafetySealsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String claim() {
        return "every safety report and addendum is the text that its hash says, and names the report that it corrects";
    }

    @Override
    public List<String> violations() {
        return Stream.of(
                        found("safety report of concern ", "its text is not the one that was sealed", """
                                select concern_id::text from safety_report
                                where sha256 <> encode(sha256(convert_to(content, 'UTF8')), 'hex')"""),
                        found("safety addendum ", "its text is not the one that was sealed", """
                                select id::text from safety_addendum
                                where sha256 <> encode(sha256(convert_to(content, 'UTF8')), 'hex')"""),
                        found("safety addendum ", "it was written to correct another report", """
                                select a.id::text from safety_addendum a
                                join safety_report r on r.concern_id = a.concern_id and r.revision = a.revision
                                where position(r.sha256 in a.content) = 0"""))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> found(String what, String wrong, String sql) {
        return jdbc.sql(sql).query(String.class).list().stream()
                .map(id -> what + id + ": " + wrong)
                .toList();
    }
}
