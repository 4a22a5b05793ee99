package org.throughline.safety.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.SealedTexts;

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
                        SealedTexts.changed(jdbc, "safety report of concern", "safety_report", "concern_id", "true"),
                        SealedTexts.changed(jdbc, "safety addendum", "safety_addendum", "id", "true"),
                        correctingAnotherReport())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> correctingAnotherReport() {
        return jdbc.sql("""
                select 'safety addendum ' || a.id || ': it was written to correct another report' from safety_addendum a
                join safety_report r on r.concern_id = a.concern_id and r.revision = a.revision
                where position(r.sha256 in a.content) = 0""").query(String.class).list();
    }
}
