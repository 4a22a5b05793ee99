package org.throughline.insight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * How a process really runs. Spans are in seconds and of what has ended; null where nothing has.
 *
 * @param version the one that is analyzed; null for all of them together
 * @param drawnVersion the one whose drawing is shown
 * @param since, until what began from then and before then; null without bounds
 * @param steps those that are drawn, in the order of the file, and those no longer drawn that were visited
 * @param again steps that a process came back to, the most frequent first
 */
public record ProcessPicture(
        String processKey,
        String name,
        Integer version,
        int drawnVersion,
        Instant since,
        Instant until,
        @JsonUnwrapped InstanceFigures instances,
        List<PictureStep> steps,
        List<PictureFlow> flows,
        List<Again> again) {

    /**
     * How many instances there were, and how long they took.
     *
     * @param running in it now, whenever it began
     */
    public record InstanceFigures(long started, long finished, long running, Long median, Long p90) {}

    public long started() {
        return instances.started();
    }

    public long finished() {
        return instances.finished();
    }

    public long running() {
        return instances.running();
    }

    public Long median() {
        return instances.median();
    }

    public Long p90() {
        return instances.p90();
    }

    /**
     * @param drawn false for a step of another version
     * @param work whether cases take their time here: with people, in another process, or against expectation
     * @param openNow how many stand here now
     */
    public record PictureStep(
            String id,
            String name,
            String type,
            boolean drawn,
            boolean work,
            long openNow,
            long visits,
            Long median,
            Long p90,
            @JsonUnwrapped LateVisits due) {

        /**
         * Visits that had a due date.
         *
         * @param withDue how many visits had a due date
         * @param late how many of these were still open when it had passed
         * @param lateNow how many are open and past it now
         */
        public record LateVisits(long withDue, long late, long lateNow) {}

        public long withDue() {
            return due.withDue();
        }

        public long late() {
            return due.late();
        }

        public long lateNow() {
            return due.lateNow();
        }

        /** In percent; null where no visit had a due date. */
        public Integer latePercent() {
            return withDue() == 0 ? null : (int) Math.round(100.0 * late() / withDue());
        }
    }

    /**
     * @param name the condition in business words, or null
     * @param taken how often
     * @param percent of all that left the same step, where it is a choice; null where none did
     * @param choice whether there is another way out of the same step
     */
    public record PictureFlow(
            String id,
            String name,
            String fromId,
            String fromName,
            String toId,
            String toName,
            long taken,
            Integer percent,
            boolean choice) {}

    /**
     * @param processes how many came back
     * @param times how often in all
     * @param most how often one process visited it
     */
    public record Again(String stepId, String name, long processes, long times, long most) {}
}
