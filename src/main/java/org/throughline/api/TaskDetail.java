package org.throughline.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/**
 * A task with all that is needed to complete it.
 *
 * @param form the deployed form's JSON
 * @param data values that the form opens with, and option lists by {@code valuesKey}
 * @param draft what the caller has saved so far, or null
 * @param draftRevision of that draft; 0 where there is none
 * @param formVersion to be named on completion, so that nobody answers another wording unseen
 */
record TaskDetail(
        @JsonUnwrapped TaskRow row,
        @JsonRawValue @Schema(type = "object") String form,
        Map<String, Object> data,
        Map<String, Object> draft,
        long draftRevision,
        int formVersion) {}
