package org.throughline.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.casefile.domain.CaseListOrder;
import org.throughline.people.AccessedList;
import org.throughline.shared.SortOrder;

/**
 * Which cases to list.
 *
 * @param scope mine, team or all (of what the reader may see)
 * @param status open, closed, or null for both
 * @param q part of a client's name or of a case number, or null
 * @param limit see {@link org.throughline.shared.Slice#limit}
 * @param after cursor of the preceding page, or null
 * @param answered words that one form submission of the case contains, or null
 * @param sort a column of the list, see {@link org.throughline.shared.SortOrder}; null for the newest number first
 */
public record CaseQuery(
        String scope, String status, String q, Integer limit, String after, String answered, String sort) {

    public CaseQuery(String scope, String status, String q, Integer limit, String after, String answered) {
        this(scope, status, q, limit, after, answered, null);
    }

    public CaseQuery(String scope, String status, String q, Integer limit, String after) {
        this(scope, status, q, limit, after, null, null);
    }

    /** Rejection: invalid {@code sort-unknown}. */
    public SortOrder order() {
        return CaseListOrder.of(sort);
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
