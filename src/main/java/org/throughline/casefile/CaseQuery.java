package org.throughline.casefile;

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
}
