package org.throughline.migration;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.throughline.engine.ModelFile;

/** A transaction in which models are deployed that nobody else sees, and that is always rolled back. */
public interface TrialDeployment {

    /**
     * Nothing of what the action does stays, nor does anybody wait for its cases; only another deployment waits.
     *
     * @param files what is deployed before the action; may be empty
     * @param atMost what lasts longer fails, wherever it stands then
     * @throws org.throughline.engine.ModelRefused where a file cannot be deployed
     */
    <T> T run(List<ModelFile> files, Duration atMost, Supplier<T> action);

    /** One step of the action: undone where it throws, so that the action may go on. */
    <T> T step(Supplier<T> step);
}
