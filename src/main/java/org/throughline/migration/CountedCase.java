package org.throughline.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.throughline.migration.FormEffect.DraftEffect;

/**
 * One case of those that a line of an effect counts. Names no client.
 *
 * @param caseNumber null for a task of no case
 * @param draft what is typed in one of its open tasks and what becomes of it; null where cases alone are listed
 */
public record CountedCase(
        String caseNumber,
        @JsonInclude(JsonInclude.Include.NON_NULL) DraftEffect draft) {}
