package org.throughline.play;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a scenario plays, and who kept it.
 *
 * @param id null for one that is shipped
 * @param file name of the shipped file; null for one that is kept here
 * @param processes keys of the processes that it goes through, in order
 * @param acts how many things are done in it, after the request
 * @param end the steps at which it stands in the end; empty where its case is closed then
 * @param kept whether it is run through later redesigns: of a shipped one, whether one of its name is kept
 */
public record ScenarioView(
        UUID id,
        String file,
        String name,
        List<String> processes,
        int acts,
        List<EndStep> end,
        boolean kept,
        String keptBy,
        Instant keptAt) {

    /** @param name as it is drawn now; the key where it no longer is */
    public record EndStep(String process, String step, String name) {}
}
