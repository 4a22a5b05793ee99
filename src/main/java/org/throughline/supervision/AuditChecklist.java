package org.throughline.supervision;

import java.time.Instant;
import java.util.List;

/**
 * What an audit asks of a record.
 *
 * @param version 0 for the questions as shipped, which are in the reader's language
 * @param records how many are drawn a month for each team
 * @param savedByName null for the questions as shipped
 * @param savedAt null for the questions as shipped
 */
public record AuditChecklist(int version, List<String> questions, int records, String savedByName, Instant savedAt) {

    public AuditChecklist {
        questions = List.copyOf(questions);
    }
}
