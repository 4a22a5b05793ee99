package org.throughline.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.people.AccessedList;

/**
 * Which cases to list.
 *
 * @param scope mine, team or all (of what the reader may see)
 * @param status open, closed, or null for both
 * @param q part of a client's name or of a case number, or null
 * @param limit see {@link org.throughline.shared.Slice#limit}
 * @param after cursor of the preceding page, or null
 * @param answered words that one form submission of the case contains, or null
 */
public record CaseQuery(String scope, String status, String q, Integer limit, String after, String answered) {

    public CaseQuery(String scope, String status, String q, Integer limit, String after) {
        this(scope, status, q, limit, after, null);
    }

    /** What the log of access says about a list of this query. */
    AccessedList accessed(List<CaseSummary> shown) {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("scope", scope);
        filters.put("status", status);
        filters.put("next", after != null);
        String words = Stream.of(q, answered).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return AccessedList.of(shown.stream().map(CaseSummary::caseId).toList(), shown.size(), filters, words);
    }
}
