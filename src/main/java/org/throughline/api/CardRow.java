package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Somebody on file who may be the one described, with as much as is needed to recognize them.
 *
 * @param shown the hash of this card, to choose by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CardRow(
        UUID personId,
        String name,
        Integer birthYear,
        String place,
        List<String> reasons,
        OpenCaseRow openCase,
        String shown) {

    /** @param caseNumber only for who may read that case */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenCaseRow(String caseNumber, OffsetDateTime since, String worker, String team) {}
}
