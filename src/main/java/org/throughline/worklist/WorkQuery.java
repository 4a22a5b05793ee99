package org.throughline.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.casefile.OpenTask;
import org.throughline.people.AccessedList;

/**
 * Which tasks to list; null means no restriction.
 *
 * @param stage of the lifecycle
 * @param overdue true for only those past their due time
 * @param q words of the client's name, the case number or the task's name; or by what else the client is known: a phone
 *     number, birth date, former name, somebody of the household
 * @param limit see {@link org.throughline.shared.Slice#limit}
 * @param after cursor of the preceding page
 */
public record WorkQuery(
        WorkScope scope, String stage, boolean overdue, String caseNumber, String q, Integer limit, String after) {

    /** What the log of access says about a list of this query. */
    AccessedList accessed(List<OpenTask> shown) {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("scope", scope);
        filters.put("stage", stage);
        filters.put("overdue", overdue);
        filters.put("case", caseNumber);
        filters.put("next", after != null);
        return AccessedList.of(shown.stream().map(OpenTask::caseId).toList(), shown.size(), filters, q);
    }

    /** Everything of one scope. */
    public static WorkQuery of(WorkScope scope) {
        return new WorkQuery(scope, null, false, null, null, null, null);
    }
}
