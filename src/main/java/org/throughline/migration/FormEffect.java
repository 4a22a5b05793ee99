package org.throughline.migration;

import java.time.Instant;
import java.util.List;
import org.throughline.shared.FieldError;

/**
 * What publishing a form does at once to the open tasks that ask it: forms are bound latest. Names no client.
 *
 * @param gone questions that are not asked any more
 * @param retyped questions that take another kind of answer
 * @param required questions that must be answered now and were not there, or were left to choice, before
 */
public record FormEffect(
        String formId,
        String name,
        OpenUse use,
        TypedDrafts typed,
        List<FieldName> gone,
        List<FieldName> retyped,
        List<FieldName> required) {

    /**
     * @param caseNumbers of the first hundred cases
     * @param list asks for all of them, where there are more; else null
     */
    public record OpenUse(long tasks, long cases, List<String> caseNumbers, String list) {}

    /**
     * What is typed and not sent.
     *
     * @param tried how many of {@code all} were held against the new wording: each, unless there are thousands
     * @param losing drafts that lose an answer; @param unfit drafts with an answer that will be refused
     * @param untouched drafts that go on as they are
     * @param drafts the first hundred, those that something becomes of before the others
     * @param list asks for all that were tried, where there are more; else null
     */
    public record TypedDrafts(
            long all, long tried, long untouched, long losing, long unfit, List<DraftEffect> drafts, String list) {}

    /**
     * What becomes of what somebody has typed so far.
     *
     * @param holder who typed it; @param savedAt when they last did
     * @param lost questions that they answered and that are not asked any more, or take another kind of answer
     * @param unfit answers that were good so far and will be refused, with the reason
     */
    public record DraftEffect(
            String caseNumber,
            String taskId,
            String taskKey,
            String taskName,
            String holder,
            Instant savedAt,
            List<FieldName> lost,
            List<FieldError> unfit) {

        public boolean untouched() {
            return lost.isEmpty() && unfit.isEmpty();
        }
    }

    /** @param path as the API names it; @param label as the form asks */
    public record FieldName(String path, String label) {}
}
